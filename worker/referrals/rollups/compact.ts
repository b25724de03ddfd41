import { eq, type SQL, sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import type { MinuteSchedule } from "../../core/jobs/schedule";
import { readOrganisation } from "../../core/organisation/organisation";
import { addDays, localDay } from "../../core/time";
import { campaignCounts, column } from "./day-delta";
import { campaignMaps } from "./merged-json";
import { daysOf, earliest, lastOfMonth, nextMonth } from "./periods";
import { everyCampaign, everyOwner } from "./progress";
import { makeStandings } from "./standings";
import { compaction } from "./tables";

/** What a step takes on: so much that even with millions of clicks a day it is far from D1's limits. */
const daysAtOnce = 31;
const standingsAtOnce = 8;
const stepsAtOnce = 40;

type Progress = typeof compaction.$inferSelect;

const readProgress = (db: Db) => db.select().from(compaction).where(eq(compaction.id, "rollups")).get();

/** True while nobody else has moved on since it was read. */
const still = (
  p: Progress,
): SQL => sql`EXISTS (SELECT 1 FROM compaction WHERE id = 'rollups' AND days_through = ${p.daysThrough}
  AND months_through = ${p.monthsThrough} AND standings_through = ${p.standingsThrough})`;

const moveOn = (p: Progress, to: Partial<Progress>): SQL => {
  const next = { ...p, ...to };
  return sql`UPDATE compaction SET days_through = ${next.daysThrough}, months_through = ${next.monthsThrough},
    standings_through = ${next.standingsThrough} WHERE id = 'rollups' AND ${still(p)}`;
};

const mapNames = sql.raw(Object.keys(campaignMaps).join(", "));

/** The maps of some rows (alias t) added up, one column each. */
const merged = (rows: SQL): SQL =>
  sql.join(
    Object.entries(campaignMaps).map(([column, merge]) =>
      merge(sql`SELECT t.${sql.raw(column)} AS map ${rows}`),
    ),
    sql`, `,
  );

/** The rows of all campaigns together for some days, whose running totals go on from the last one made. */
export function mergeDays(from: string, to: string, condition: SQL): SQL {
  const names = campaignCounts.map(column);
  const list = (of: (name: string) => string) => sql.raw(names.map(of).join(", "));
  const maps = merged(
    sql`FROM (${everyOwner}) AS o CROSS JOIN campaign_days AS t WHERE t.campaign_id = o.id AND t.day = s.day`,
  );
  return sql`INSERT OR REPLACE INTO campaign_days
      (campaign_id, day, ${list((n) => n)}, ${list((n) => `total_${n}`)}, ${mapNames})
    SELECT ${everyCampaign}, s.day, ${list((n) => `s.${n}`)},
      ${list((n) => `coalesce(p.total_${n}, 0) + sum(s.${n}) OVER (ORDER BY s.day)`)},
      ${maps}
    FROM (SELECT t.day AS day, ${list((n) => `sum(t.${n}) AS ${n}`)}
      FROM (${everyOwner}) AS o CROSS JOIN campaign_days AS t
      WHERE t.campaign_id = o.id AND t.day BETWEEN ${from} AND ${to} GROUP BY t.day) AS s
    LEFT JOIN campaign_days AS p ON p.campaign_id = ${everyCampaign} AND p.day = (
      SELECT max(day) FROM campaign_days WHERE campaign_id = ${everyCampaign} AND day < ${from})
    WHERE ${condition}`;
}

/** The month's row of each campaign that has any day in it, and of all of them. */
export function mergeMonth(month: string, condition: SQL): SQL {
  const rows = sql`FROM campaign_days AS t
    WHERE t.campaign_id = o.id AND t.day BETWEEN ${`${month}-01`} AND ${`${month}-31`}`;
  return sql`INSERT OR REPLACE INTO campaign_months (campaign_id, month, ${mapNames})
    SELECT o.id, ${month}, ${merged(rows)}
    FROM (${everyOwner} UNION ALL SELECT ${everyCampaign}) AS o WHERE EXISTS (SELECT 1 ${rows}) AND ${condition}`;
}

/** The first day on which anything happened. */
const firstDay = (db: Db) =>
  db.get<{ day: string | null }>(sql`SELECT min(d) AS day FROM (
    SELECT (SELECT min(day) FROM campaign_days WHERE campaign_id = o.id) AS d FROM (${everyOwner}) AS o)`);

/** Where there is nothing yet. */
async function begin(db: Db, progress: Progress, closed: string): Promise<boolean> {
  const first = await firstDay(db);
  if (!first?.day || first.day > closed) return false;
  const before = addDays(`${first.day.slice(0, 7)}-01`, -1).slice(0, 7);
  const start = { daysThrough: addDays(first.day, -1), monthsThrough: before };
  await atomically(db, [moveOn(progress, start)]);
  return true;
}

async function compactMonth(db: Db, progress: Progress, month: string): Promise<void> {
  await atomically(db, [mergeMonth(month, still(progress)), moveOn(progress, { monthsThrough: month })]);
}

/** The standings of the next days that are closed. */
async function compactStandings(db: Db, progress: Progress): Promise<boolean> {
  const through = progress.standingsThrough || addDays((await firstDay(db))?.day ?? "9999-12-31", -1);
  const to = earliest(progress.daysThrough, addDays(through, standingsAtOnce));
  if (to <= through) return false;
  const days = [...daysOf({ from: addDays(through, 1), to })];
  await atomically(db, [
    makeStandings(days, true, still(progress)),
    makeStandings(days, false, still(progress)),
    moveOn(progress, { standingsThrough: to }),
  ]);
  return true;
}

/**
 * One step of compaction up to the day `closed`; false where there is none left. Each is one atomic batch that does
 * nothing where another step was faster, so it may be cut off, repeated, or run twice at once. The batch that counts
 * something late adds it to the rows of days and months that are done (addToRollups).
 */
export async function compactStep(db: Db, closed: string): Promise<boolean> {
  const progress = await readProgress(db);
  if (!progress) return false;
  if (progress.daysThrough === "") return begin(db, progress, closed);
  const month = nextMonth(progress.monthsThrough);
  if (lastOfMonth(month) <= progress.daysThrough) {
    await compactMonth(db, progress, month);
    return true;
  }
  if (progress.daysThrough >= closed) return compactStandings(db, progress);
  const from = addDays(progress.daysThrough, 1);
  const to = earliest(closed, addDays(progress.daysThrough, daysAtOnce));
  await atomically(db, [mergeDays(from, to, still(progress)), moveOn(progress, { daysThrough: to })]);
  return true;
}

/** Days close an hour after midnight: what of them arrives later is counted all the same. */
export const closedDay = (now: number, timeZone: string) => addDays(localDay(now - 3_600_000, timeZone), -1);

/** Every minute, so that a start catches up at once; on most of them one row is read. */
export const compactRollups: MinuteSchedule = {
  every: "minute",
  name: "rollups.compact",
  async run({ db, now }) {
    const { timeZone } = await readOrganisation(db);
    const closed = closedDay(now, timeZone);
    for (let step = 0; step < stepsAtOnce; step++) if (!(await compactStep(db, closed))) return;
  },
};
