import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Viewer } from "../policies";

/** Lifetime totals as lists show them beside a name. */
export interface Totals {
  links: number;
  clicks: number;
  signups: number;
}

interface Row extends Totals {
  id: string;
}

const sums = sql`count(*) AS links, sum(clicks) AS clicks, sum(signups) AS signups`;

const byId = (rows: Row[]): Record<string, Totals> =>
  Object.fromEntries(rows.map(({ id, ...totals }) => [id, totals]));

/** By campaign; an officer's are those of their own links. Reads the links of these campaigns, never a click. */
export async function totalsByCampaign(db: Db, viewer: Viewer, ids: string[]) {
  const own = viewer.role === "officer" ? sql`AND officer_id = ${viewer.officerId}` : sql``;
  return byId(
    await db.all<Row>(sql`
      SELECT campaign_id AS id, ${sums} FROM referrals
      WHERE campaign_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ${own}
      GROUP BY campaign_id`),
  );
}

/** By officer. Reads the links of these officers. */
export async function totalsByOfficer(db: Db, ids: string[]) {
  return byId(
    await db.all<Row>(sql`
      SELECT officer_id AS id, ${sums} FROM referrals
      WHERE officer_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      GROUP BY officer_id`),
  );
}
