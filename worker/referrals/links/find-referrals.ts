import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import type { people } from "../../core/db/tables";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { addDays, startOfDay, toInstant } from "../../core/time";
import { organisationDay, organisationToday } from "../campaigns/find-campaigns";
import { mayReadReferral, readsAll } from "../policies";
import type { campaigns, officers, referrals } from "../tables";
import type { Reader } from "../viewer";
import { closedReason } from "./link-state";
import type { ReferralRecord, ReferralsQuery } from "./schemas";

interface Row
  extends RawRow<typeof referrals, "id" | "code" | "officer_id" | "campaign_id" | "label">,
    RawRow<typeof referrals, "issued_at" | "expires_at" | "revoked_at" | "revoked_by">,
    RawRow<typeof referrals, "replaces" | "replaced_by">,
    RawRow<typeof referrals, "clicks" | "unique_clicks" | "signups" | "enrollments">,
    RawRow<typeof officers, { officer_deactivated_at: "deactivated_at" }>,
    RawRow<typeof people, { officer_name: "name" }>,
    RawRow<typeof campaigns, { campaign_name: "name" }>,
    RawRow<typeof campaigns, "starts_on" | "ends_on" | "archived_at"> {
  status: ReferralRecord["status"];
}

/** A link that counts towards limits: `linkStatus` "active", for guards and filters. */
export const isActive = (now: number): SQL =>
  sql`(r.revoked_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > ${now}))`;

const statusAt = (now: number): SQL =>
  sql`CASE WHEN r.revoked_at IS NOT NULL THEN 'revoked' WHEN r.expires_at <= ${now} THEN 'expired' ELSE 'active' END`;

const columns = (now: number): SQL => sql`r.id, r.code, r.officer_id, p.name AS officer_name, r.campaign_id,
  c.name AS campaign_name, r.label, ${statusAt(now)} AS status, r.issued_at, r.expires_at, r.revoked_at,
  r.revoked_by, r.replaces, r.replaced_by, r.clicks, r.unique_clicks, r.signups, r.enrollments,
  o.deactivated_at AS officer_deactivated_at, c.starts_on, c.ends_on, c.archived_at`;

const named = sql`CROSS JOIN campaigns c ON c.id = r.campaign_id CROSS JOIN officers o ON o.id = r.officer_id
  CROSS JOIN people p ON p.id = o.person_id`;
const from = sql`referrals r ${named}`;

/** The address that is shared. */
export const linkUrl = (origin: string, code: string): string => `${origin}/r/${code}`;

/** The address in the QR code, by which scans are told from clicks. */
export const scanUrl = (origin: string, code: string): string => `${linkUrl(origin, code)}?s=qr`;

function toRecord(
  { issued_at, officer_deactivated_at, starts_on, ends_on, archived_at, ...row }: Row,
  { origin, now }: Pick<Reader, "origin" | "now">,
  today: string,
): ReferralRecord {
  const qr = `${origin}/api/v1/referrals/${row.id}/qr`;
  const facts = {
    revokedAt: row.revoked_at,
    expiresAt: row.expires_at,
    officerDeactivatedAt: officer_deactivated_at,
    campaign: { startsOn: starts_on, endsOn: ends_on, archivedAt: archived_at },
  };
  const closedBecause = closedReason(facts, now, today);
  return {
    ...row,
    url: linkUrl(origin, row.code),
    open: closedBecause === null,
    closed_because: closedBecause,
    expires_at: toInstant(row.expires_at),
    revoked_at: toInstant(row.revoked_at),
    qr_svg_url: `${qr}.svg`,
    qr_png_url: `${qr}.png`,
    created_at: toInstant(issued_at),
  };
}

async function findWhere(db: Db, reader: Reader, condition: SQL): Promise<ReferralRecord> {
  const [row, today] = await Promise.all([
    db.get<Row>(sql`SELECT ${columns(reader.now)} FROM ${from} WHERE ${condition}`),
    organisationToday(db, reader.now),
  ]);
  if (!row || !mayReadReferral(reader.viewer, { officerId: row.officer_id })) throw notFound();
  return toRecord(row, reader, today);
}

/** The link as the reader may see it; 404 where it is none of theirs. */
export const findReferral = (db: Db, reader: Reader, id: string) => findWhere(db, reader, sql`r.id = ${id}`);

export const findReferralByCode = (db: Db, reader: Reader, code: string) =>
  findWhere(db, reader, sql`r.code = ${code}`);

/** Those of the list that exist, in its order. Who may read them is for the caller to settle. */
export async function findReferralsById(
  db: Db,
  reader: Pick<Reader, "origin" | "now">,
  ids: string[],
): Promise<ReferralRecord[]> {
  const [rows, today] = await Promise.all([
    db.all<Row>(sql`SELECT ${columns(reader.now)}
      FROM json_each(${JSON.stringify(ids)}) wanted, ${from} WHERE r.id = wanted.value ORDER BY wanted.key`),
    organisationToday(db, reader.now),
  ]);
  return rows.map((row) => toRecord(row, reader, today));
}

/** Officers and campaigns are far fewer than links: a search goes through their names once, not once a link. */
const matching = (q: string): SQL => sql`(${contains({ keys: [sql`r.label_key`], plain: [sql`r.code`] }, q)}
  OR r.officer_id IN (SELECT o.id FROM officers o JOIN people p ON p.id = o.person_id
    WHERE ${contains({ keys: [sql`p.name_key`] }, q)})
  OR r.campaign_id IN (SELECT c.id FROM campaigns c WHERE ${contains({ keys: [sql`c.name_key`] }, q)}))`;

/** `closedReason` null, for a filter: by officers and campaigns, which are far fewer too. */
const leadsOn = (now: number, today: string): SQL => sql`(${isActive(now)}
  AND r.officer_id IN (SELECT id FROM officers WHERE deactivated_at IS NULL)
  AND r.campaign_id IN (SELECT id FROM campaigns WHERE archived_at IS NULL AND starts_on <= ${today}
    AND (ends_on IS NULL OR ends_on >= ${today})))`;

/** True for links (alias r) that the query asks for and the reader may see. */
const conditionOf = (
  { viewer, now }: Pick<Reader, "viewer" | "now">,
  query: Omit<ReferralsQuery, "page" | "limit" | "sort">,
  { today, timeZone }: { today: string; timeZone: string },
): SQL =>
  all([
    query.issued_from === undefined ? null : sql`r.issued_at >= ${startOfDay(query.issued_from, timeZone)}`,
    query.issued_to === undefined
      ? null
      : sql`r.issued_at < ${startOfDay(addDays(query.issued_to, 1), timeZone)}`,
    readsAll(viewer) ? null : sql`r.officer_id = ${viewer.officerId}`,
    query.officer_id === undefined ? null : sql`r.officer_id = ${query.officer_id}`,
    query.campaign_id === undefined ? null : sql`r.campaign_id = ${query.campaign_id}`,
    query.status ? sql`${statusAt(now)} = ${query.status}` : null,
    query.open === undefined ? null : sql`${leadsOn(now, today)} = ${query.open === "true" ? 1 : 0}`,
    query.q ? matching(query.q) : null,
  ]);

export interface ReferralTotals {
  clicks: number;
  unique_clicks: number;
  signups: number;
  enrollments: number;
}

/** What all links of the list brought together, those of its other pages too. */
export async function referralTotals(db: Db, reader: Reader, query: ReferralsQuery): Promise<ReferralTotals> {
  const condition = conditionOf(reader, query, await organisationDay(db, reader.now));
  const totals = await db.get<ReferralTotals>(sql`
    SELECT coalesce(sum(r.clicks), 0) AS clicks, coalesce(sum(r.unique_clicks), 0) AS unique_clicks,
      coalesce(sum(r.signups), 0) AS signups, coalesce(sum(r.enrollments), 0) AS enrollments
    FROM referrals r WHERE ${condition}`);
  return totals ?? { clicks: 0, unique_clicks: 0, signups: 0, enrollments: 0 };
}

/** The links that the reader may see; an officer's are their own, whatever they ask for. */
export async function listReferrals(db: Db, reader: Reader, query: ReferralsQuery) {
  const { now } = reader;
  const byName = ["officer_name", "campaign_name"].includes(query.sort.field);
  const day = await organisationDay(db, now);
  const { today } = day;
  const condition = conditionOf(reader, query, day);
  const links = sql`FROM referrals r WHERE ${condition}`;
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(now),
      from: byName ? sql`FROM ${from} WHERE ${condition}` : links,
      counted: links,
      late: byName ? undefined : { row: sql`r.*`, around: (page) => sql`FROM (${page}) r ${named}` },
      order: orderBy(
        query.sort,
        {
          created_at: sql`r.issued_at`,
          label: sql`r.label_key`,
          status: statusAt(now),
          officer_name: sql`p.name_key`,
          campaign_name: sql`c.name_key`,
          clicks: sql`r.clicks`,
          unique_clicks: sql`r.unique_clicks`,
          signups: sql`r.signups`,
          enrollments: sql`r.enrollments`,
          expires_at: sql`r.expires_at`,
        },
        sql`r.id`,
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
