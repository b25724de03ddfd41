import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import { publicFileUrl } from "../../core/files/public-files";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay, toInstant } from "../../core/time";
import { ranIn } from "../insight/campaign-run";
import { runsOfCampaigns } from "../insight/campaign-runs";
import { mayAdministerCampaign, mayReadCampaign, mayReadOfficer, readsAll, type Viewer } from "../policies";
import type { campaigns } from "../tables";
import type { Reader } from "../viewer";
import { campaignStatus } from "./campaign";
import type { CampaignRecord, CampaignsQuery } from "./schemas";
import type { NextStep, Question, Translations } from "./signup-form";

interface Row extends RawRow<typeof campaigns> {
  /** JSON */
  officer_ids: string;
}

const columns = sql`c.*, (SELECT json_group_array(o.officer_id ORDER BY o.officer_id)
  FROM campaign_officers o WHERE o.campaign_id = c.id) AS officer_ids`;

/** `campaignStatus`, for filters and order. */
const statusOn = (today: string): SQL => sql`CASE
  WHEN c.archived_at IS NOT NULL THEN 'archived'
  WHEN c.starts_on > ${today} THEN 'scheduled'
  WHEN c.ends_on < ${today} THEN 'ended'
  ELSE 'active' END`;

function toRecord(row: Row, { viewer, origin }: Reader, today: string): CampaignRecord {
  const officerIds = JSON.parse(row.officer_ids) as string[];
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    description: row.description,
    status: campaignStatus(
      { startsOn: row.starts_on, endsOn: row.ends_on, archivedAt: row.archived_at },
      today,
    ),
    type: row.type,
    region: row.region,
    starts_on: row.starts_on,
    ends_on: row.ends_on,
    landing_url: row.landing_url,
    attribution_model: row.attribution_model,
    attribution_window_days: row.attribution_window_days,
    max_links_per_officer: row.max_links_per_officer,
    officers_create_links: row.officers_create_links === 1,
    allowed_origins: JSON.parse(row.allowed_origins) as string[],
    publishable_key: mayAdministerCampaign(viewer) ? row.publishable_key : null,
    consent_text: row.consent_text,
    translations: JSON.parse(row.translations) as Translations,
    phone: row.phone,
    asks_region: row.asks_region,
    questions: JSON.parse(row.questions) as Question[],
    goal: row.goal,
    names_officer: row.names_officer === 1,
    confirms_by_mail: row.confirms_by_mail === 1,
    follow_ups_by_mail: row.follow_ups_by_mail === 1,
    next_step: JSON.parse(row.next_step) as NextStep,
    share_messages: JSON.parse(row.share_messages) as Record<string, string>,
    logo_url: row.logo_key === null ? null : publicFileUrl(origin, row.logo_key),
    officer_ids: officerIds.filter((id) => mayReadOfficer(viewer, id)),
    archived_at: toInstant(row.archived_at),
    archived_by: row.archived_by,
    created_at: toInstant(row.created_at),
  };
}

/** Today in the organisation's zone: what decides whether a campaign runs. */
export async function organisationToday(db: Db, now: number): Promise<string> {
  return (await organisationDay(db, now)).today;
}

export async function organisationDay(db: Db, now: number): Promise<{ today: string; timeZone: string }> {
  const { timeZone } = await readOrganisation(db);
  return { today: localDay(now, timeZone), timeZone };
}

/** Those that ran on a day of these, as `campaigns` of the statistics counts them; null: any may. */
async function ranBetween(db: Db, { ran_from: from, ran_to: to }: CampaignsQuery): Promise<string[] | null> {
  if (from === undefined && to === undefined) return null;
  const { timeZone } = await readOrganisation(db);
  const period = { from: from ?? "0000-00-00", to: to ?? "9999-99-99" };
  const runs = await runsOfCampaigns(db, { campaignId: null, officerId: null, timeZone });
  return runs.filter((run) => ranIn(run, period)).map(({ id }) => id);
}

/** The campaign as the reader may see it; 404 where it is none of theirs. */
export async function findCampaign(db: Db, reader: Reader, id: string): Promise<CampaignRecord> {
  const [row, today] = await Promise.all([
    db.get<Row>(sql`SELECT ${columns} FROM campaigns c WHERE c.id = ${id}`),
    organisationToday(db, reader.now),
  ]);
  if (!row || !mayReadCampaign(reader.viewer, JSON.parse(row.officer_ids) as string[])) throw notFound();
  return toRecord(row, reader, today);
}

/** True for campaigns (alias c) that the query asks for and the viewer may see. */
function conditionOf(
  viewer: Viewer,
  query: Omit<CampaignsQuery, "page" | "limit" | "sort">,
  today: string,
  ran: string[] | null,
): SQL {
  const assigned = readsAll(viewer)
    ? null
    : sql`EXISTS (SELECT 1 FROM campaign_officers o
          WHERE o.campaign_id = c.id AND o.officer_id = ${viewer.officerId})`;
  const searched = {
    keys: [sql`c.name_key`, sql`c.description_key`, sql`c.type_key`, sql`c.region_key`],
    plain: [sql`c.slug`],
  };
  return all([
    assigned,
    ran === null ? null : sql`c.id IN (SELECT value FROM json_each(${JSON.stringify(ran)}))`,
    query.q ? contains(searched, query.q) : null,
    query.status ? sql`${statusOn(today)} = ${query.status}` : null,
    query.type === undefined ? null : sql`c.type = ${query.type}`,
    query.region === undefined ? null : sql`c.region = ${query.region}`,
  ]);
}

/** What all campaigns of the list brought together, those of its other pages too; an officer's from own links. */
export async function campaignTotals(db: Db, { viewer, now }: Reader, query: CampaignsQuery) {
  const [today, ran] = await Promise.all([organisationToday(db, now), ranBetween(db, query)]);
  const own = readsAll(viewer) ? sql`` : sql` AND r.officer_id = ${viewer.officerId}`;
  const totals = await db.get<{ clicks: number; signups: number }>(sql`
    SELECT coalesce(sum(r.clicks), 0) AS clicks, coalesce(sum(r.signups), 0) AS signups
    FROM campaigns c JOIN referrals r ON r.campaign_id = c.id${own}
    WHERE ${conditionOf(viewer, query, today, ran)}`);
  return totals ?? { clicks: 0, signups: 0 };
}

/** Of all links (an officer's: their own) at once, for an order by what campaigns brought. */
const joinResults = (viewer: Viewer): SQL => sql`LEFT JOIN (
  SELECT campaign_id, sum(clicks) AS clicks, sum(signups) AS signups FROM referrals
  ${readsAll(viewer) ? sql`` : sql`WHERE officer_id = ${viewer.officerId}`} GROUP BY campaign_id
) t ON t.campaign_id = c.id`;

/** The campaigns that the reader may see; an officer's are those assigned. */
export async function listCampaigns(db: Db, reader: Reader, query: CampaignsQuery) {
  const [today, ran] = await Promise.all([organisationToday(db, reader.now), ranBetween(db, query)]);
  const byResult = ["clicks", "signups"].includes(query.sort.field);
  const condition = conditionOf(reader.viewer, query, today, ran);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM campaigns c ${byResult ? joinResults(reader.viewer) : sql``} WHERE ${condition}`,
      counted: sql`FROM campaigns c WHERE ${condition}`,
      order: orderBy(
        query.sort,
        {
          name: sql`c.name_key`,
          status: statusOn(today),
          type: sql`c.type_key`,
          region: sql`c.region_key`,
          starts_on: sql`c.starts_on`,
          ends_on: sql`c.ends_on`,
          clicks: sql`coalesce(t.clicks, 0)`,
          signups: sql`coalesce(t.signups, 0)`,
          created_at: sql`c.created_at`,
        },
        sql`c.id`,
      ),
    },
    query,
  );
  return listPage(
    rows.map((row) => toRecord(row, reader, today)),
    query,
    total,
  );
}
