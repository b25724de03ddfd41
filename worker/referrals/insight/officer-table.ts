import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import { readOnce } from "../../core/db/read-once";
import { listOf } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { addDays } from "../../core/time";
import type { Period } from "../rollups/periods";
import { conversionRate } from "./metrics";
import { grownBetween, officerTotals } from "./officer-totals";
import { rankOfficers } from "./score";
import type { StatFilter } from "./stat-filter";
import { scoreBounds, tablePage, tableQuery } from "./table";

const sortable = [
  "rank",
  "name",
  "clicks",
  "unique_clicks",
  "signups",
  "enrollments",
  "conversion_rate",
  "score",
] as const;

export const officersQuery = tableQuery(sortable, "rank").extend(scoreBounds.shape);
export type OfficersQuery = z.infer<typeof officersQuery>;

const officerRow = z.object({
  rank: z.int(),
  officer_id: z.string(),
  name: z.string(),
  clicks: z.int(),
  unique_clicks: z.int(),
  signups: z.int(),
  enrollments: z.int(),
  conversion_rate: z.number().nullable(),
  score: z.number(),
  /** Points of 60 for sign-ups and of 40 for conversion, and the conversion that can be relied on, in percent. */
  score_parts: z.object({ signups: z.number(), conversion: z.number(), wilson: z.number() }),
});
export const officerTableShape = listOf(officerRow);
export type OfficerRow = z.infer<typeof officerRow>;

/** Joins `alias` as the link's running totals at the end of `day`. */
export const linkTotals = (alias: string, day: string | SQL): SQL => {
  const t = sql.raw(alias);
  return sql`LEFT JOIN link_days AS ${t} ON ${t}.referral_id = r.id AND ${t}.day = (
    SELECT max(day) FROM link_days AS e WHERE e.referral_id = r.id AND e.day <= ${day})`;
};

/** What a link's totals (aliases `b` after, `a` before) grew by, summed. */
export const grown = (name: string): SQL =>
  sql.raw(`coalesce(sum(coalesce(b.total_${name}, 0) - coalesce(a.total_${name}, 0)), 0)`);

/**
 * Officers' names and regions, and whether they are active: of all, or of those with a link of a campaign. One row: of a thousand, D1's client
 * takes longer to make objects than SQLite to read them.
 */
export const namesOfOfficers = (db: Db, campaignId: string | null) =>
  readOnce(db, `names of officers ${campaignId}`, () => readNames(db, campaignId));

async function readNames(db: Db, campaignId: string | null) {
  const which =
    campaignId === null
      ? sql``
      : sql` WHERE o.id IN (SELECT officer_id FROM referrals WHERE campaign_id = ${campaignId})`;
  const row = await db.get<{ ids: string; names: string; regions: string; active: string }>(sql`
    SELECT json_group_array(o.id) AS ids, json_group_array(p.name) AS names, json_group_array(o.region) AS regions,
      json_group_array(o.deactivated_at IS NULL) AS active
    FROM officers AS o CROSS JOIN people AS p ON p.id = o.person_id${which}`);
  const [ids = [], names = [], regions = []] = [row?.ids, row?.names, row?.regions].map(
    (list) => JSON.parse(list ?? "[]") as string[],
  );
  const active = JSON.parse(row?.active ?? "[]") as number[];
  return ids.map((officerId, i) => ({
    ...{ officerId, name: names[i] ?? "", region: regions[i] ?? "", isActive: active[i] === 1 },
  }));
}

/** Every officer's counts of a period, also of those who left: totals hold them. */
export async function performances(db: Db, campaignId: string | null, { from, to }: Period) {
  const [officers, [after = new Map(), before = new Map()]] = await Promise.all([
    namesOfOfficers(db, null),
    officerTotals(db, campaignId, [to, addDays(from, -1)]),
  ]);
  return officers.map((o) => ({ ...o, ...grownBetween(after, before, o.officerId) }));
}

/** All officers by rank, or the one of the filter with their true rank. */
export async function rankedOfficers(db: Db, filter: StatFilter): Promise<OfficerRow[]> {
  const all = await performances(db, filter.campaignId, filter.period);
  return rankOfficers(all)
    .filter((o) => filter.officerId === null || o.officerId === filter.officerId)
    .map((o) => ({
      rank: o.rank,
      officer_id: o.officerId,
      name: o.name,
      clicks: o.clicks,
      unique_clicks: o.uniqueClicks,
      signups: o.signups,
      enrollments: o.enrollments,
      conversion_rate: conversionRate(o),
      score: o.score,
      score_parts: o.scoreParts,
    }));
}

/** `GET /stats/officers`: the leaderboard. */
export async function officerTable(db: Db, filter: StatFilter, query: OfficersQuery) {
  return tablePage(await rankedOfficers(db, filter), query);
}

nameSchemas({ OfficerStatistics: officerRow });
