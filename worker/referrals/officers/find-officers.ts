import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import type { people } from "../../core/db/tables";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { hasSignedIn, searchedOfPeople } from "../../core/identity/people";
import { toInstant } from "../../core/time";
import { activeOfficers } from "../insight/officer-totals";
import { mayReadOfficer, type Viewer } from "../policies";
import type { officers } from "../tables";
import type { Reader } from "../viewer";
import type { OfficerRecord, OfficersQuery } from "./schemas";

/** Before and after all that happens. */
const [firstDay, lastDay] = ["1900-01-01", "2999-12-31"];

type OfficersReader = Pick<Reader, "viewer" | "now">;

interface Row
  extends RawRow<typeof officers, "id" | "region" | "max_links" | "created_at">,
    RawRow<typeof people, "name" | "email" | "phone" | "must_change_password"> {
  status: OfficerRecord["status"];
  active_links: number;
  signed_in: number;
}

const status = sql`iif(o.deactivated_at IS NULL, 'active', 'inactive')`;

const columns = (now: number): SQL => sql`o.id, p.name, p.email, p.phone, o.region, ${status} AS status,
  o.max_links, p.must_change_password, ${hasSignedIn} AS signed_in, o.created_at,
  (SELECT count(*) FROM referrals r WHERE r.officer_id = o.id AND r.revoked_at IS NULL
     AND (r.expires_at IS NULL OR r.expires_at > ${now})) AS active_links`;

const from = sql`officers o JOIN people p ON p.id = o.person_id`;

const toRecord = (row: Row): OfficerRecord => ({
  ...row,
  must_change_password: row.must_change_password === 1,
  signed_in: row.signed_in === 1,
  created_at: toInstant(row.created_at),
});

/** How to reach officers is for administrators and for themselves; a viewer reads what they did. */
const withoutContact = (row: Row): Row => ({ ...row, email: null, phone: null });

const shown = (row: Row, { role }: Viewer): OfficerRecord =>
  toRecord(role === "viewer" ? withoutContact(row) : row);

/** The officer; 404 to an officer who asks for another. */
export async function findOfficer(db: Db, reader: Reader, id: string): Promise<OfficerRecord> {
  if (!mayReadOfficer(reader.viewer, id)) throw notFound();
  const row = await db.get<Row>(sql`SELECT ${columns(reader.now)} FROM ${from} WHERE o.id = ${id}`);
  if (!row) throw notFound();
  return shown(row, reader.viewer);
}

/** Those of the list that exist, in its order. */
export async function findOfficersById(db: Db, now: number, ids: string[]): Promise<OfficerRecord[]> {
  const rows = await db.all<Row>(sql`SELECT ${columns(now)}
    FROM json_each(${JSON.stringify(ids)}) wanted, ${from} WHERE o.id = wanted.value ORDER BY wanted.key`);
  return rows.map(toRecord);
}

/** Those whom `active_officers` of the statistics counts in these days; null: any may be. */
async function activeBetween(db: Db, { active_from, active_to }: OfficersQuery): Promise<string[] | null> {
  if (active_from === undefined && active_to === undefined) return null;
  const period = { from: active_from ?? firstDay, to: active_to ?? lastDay };
  const [officers = []] = await activeOfficers(db, null, [period]);
  return officers;
}

/** True for officers (aliases o and p) that the query asks for, by what the viewer may know of them. */
const conditionOf = (
  { role }: Viewer,
  query: Omit<OfficersQuery, "page" | "limit" | "sort">,
  active: string[] | null,
): SQL =>
  all([
    active === null ? null : sql`o.id IN (SELECT value FROM json_each(${JSON.stringify(active)}))`,
    query.q
      ? contains(role === "viewer" ? { keys: searchedOfPeople.keys } : searchedOfPeople, query.q)
      : null,
    query.status ? sql`${status} = ${query.status}` : null,
    query.region === undefined ? null : sql`o.region = ${query.region}`,
    query.signed_in === undefined ? null : sql`${hasSignedIn} = ${query.signed_in === "true" ? 1 : 0}`,
  ]);

/** What all officers of the list brought together, those of its other pages too; lifetime, from their links. */
export async function officerTotals(db: Db, { viewer, now }: OfficersReader, query: OfficersQuery) {
  const active = await activeBetween(db, query);
  const totals = await db.get<{ active_links: number; clicks: number; signups: number }>(sql`
    SELECT coalesce(sum(r.revoked_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > ${now})), 0) AS active_links,
      coalesce(sum(r.clicks), 0) AS clicks, coalesce(sum(r.signups), 0) AS signups
    FROM ${from} JOIN referrals r ON r.officer_id = o.id WHERE ${conditionOf(viewer, query, active)}`);
  return totals ?? { active_links: 0, clicks: 0, signups: 0 };
}

/** Of all links at once, for an order by what officers brought. */
const joinResults = sql`LEFT JOIN (SELECT officer_id, sum(clicks) AS clicks, sum(signups) AS signups
  FROM referrals GROUP BY officer_id) t ON t.officer_id = o.id`;

export async function listOfficers(db: Db, { viewer, now }: OfficersReader, query: OfficersQuery) {
  const condition = conditionOf(viewer, query, await activeBetween(db, query));
  const byResult = ["clicks", "signups"].includes(query.sort.field);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(now),
      from: sql`FROM ${from} ${byResult ? joinResults : sql``} WHERE ${condition}`,
      counted: sql`FROM ${from} WHERE ${condition}`,
      order: orderBy(
        query.sort,
        {
          name: sql`p.name_key`,
          email: viewer.role === "viewer" ? sql`p.name_key` : sql`p.email_key`,
          region: sql`o.region_key`,
          status,
          max_links: sql`o.max_links`,
          active_links: sql`active_links`,
          clicks: sql`coalesce(t.clicks, 0)`,
          signups: sql`coalesce(t.signups, 0)`,
          created_at: sql`o.created_at`,
        },
        sql`o.id`,
      ),
    },
    query,
  );
  return listPage(
    rows.map((row) => shown(row, viewer)),
    query,
    total,
  );
}
