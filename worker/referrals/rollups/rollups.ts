import { type SQL, sql } from "drizzle-orm";
import { addDays } from "../../core/time";
import {
  byLinkWeek,
  byOwnerDay,
  type Count,
  campaignCounts,
  column,
  countsOnly,
  type DayDelta,
  isZero,
  linkCounts,
  withRunningTotals,
} from "./day-delta";
import { campaignMaps, linkMaps, mergedUpsert } from "./merged-json";
import { daysThrough, everyCampaign, monthsThrough } from "./progress";

export type { DayDelta } from "./day-delta";

interface Rollup {
  table: string;
  owner: string;
  counts: readonly Count[];
  /** Whether hours, breakdown and times stand in the same row. */
  hasMaps: boolean;
  ownersOf: (delta: DayDelta) => (string | null)[];
}

const linkDays: Rollup = {
  table: "link_days",
  owner: "referral_id",
  counts: linkCounts,
  hasMaps: false,
  ownersOf: (delta) => [delta.referralId],
};
const campaignDays: Rollup = {
  table: "campaign_days",
  owner: "campaign_id",
  counts: campaignCounts,
  hasMaps: true,
  ownersOf: (delta) => [delta.campaignId, everyCampaign],
};
const lifetimeCounts = linkCounts.slice(0, 5);

/** Characters of JSON a statement takes as its parameter: D1's limit is 2 MB, whatever the script. */
const parameterLimit = 600_000;

/** The items in order, in runs that fit a parameter each. */
export function inParameters<T>(items: T[]): T[][] {
  const runs: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    room -= size;
    if (room < 0) {
      runs.push([]);
      room = parameterLimit - size;
    }
    runs.at(-1)?.push(item);
  }
  return runs;
}

/** Values of a JSON row from `first` on, one a count. */
const values = (counts: readonly Count[], first: number) => counts.map((_, i) => `d.value->>${first + i}`);

/**
 * Adds to the rows of these days and makes the missing ones, whose running totals go on from the latest day
 * before. SQLite collects a SELECT from the table it inserts into before it writes: `earlier` is the state before
 * this statement. A row that is there has earlier's total plus its own old count; so both cases need one formula.
 * The row of all campaigns together exists only for days that compaction has closed; compaction makes the later ones.
 * Rows: [owner, day, hours, breakdown, times, counts…, running totals within the call…].
 */
function addToDays({ table, owner, counts, hasMaps }: Rollup, rows: string): SQL {
  const names = counts.map(column);
  const own = values(counts, 5);
  const upToDay = values(counts, 5 + counts.length);
  const maps = hasMaps ? `${Object.keys(campaignMaps).join(", ")}, ` : "";
  const [head, tail] = [
    `INSERT INTO ${table} (${owner}, day, ${maps}${names.join(", ")}, ${names.map((n) => `total_${n}`).join(", ")})
    SELECT d.value->>0, d.value->>1, ${hasMaps ? "d.value->2, d.value->3, d.value->4, " : ""}${own.join(", ")},
      ${names.map((n, i) => `coalesce(earlier.total_${n}, 0) + (${upToDay[i]})`).join(", ")}
    FROM json_each(`,
    `) AS d LEFT JOIN ${table} AS earlier ON earlier.${owner} = d.value->>0 AND earlier.day = (
      SELECT max(day) FROM ${table} AS e WHERE e.${owner} = d.value->>0 AND e.day < d.value->>1)
    WHERE d.value->>0 <> '${everyCampaign}' OR d.value->>1 <= ${daysThrough}
    ON CONFLICT (${owner}, day) DO UPDATE SET
      ${names.map((n) => `${n} = ${table}.${n} + excluded.${n}`).join(", ")},
      ${names.map((n) => `total_${n} = excluded.total_${n} + ${table}.${n}`).join(", ")}`,
  ];
  const merged = hasMaps ? sql`, ${mergedUpsert(table, campaignMaps)}` : sql``;
  return sql`${sql.raw(head)}${rows}${sql.raw(tail)}${merged}`;
}

/** Moves the running totals of days that stand between and after the days of the call. Rows: [owner, after, before, totals…]. */
function shiftLaterDays({ table, owner, counts }: Rollup, rows: string): SQL {
  const set = counts.map((count, i) => {
    const name = `total_${column(count)}`;
    return `${name} = ${name} + (d.value->>${3 + i})`;
  });
  return sql`${sql.raw(`UPDATE ${table} SET ${set.join(", ")} FROM json_each(`)}${rows}${sql.raw(`) AS d
    WHERE ${table}.${owner} = d.value->>0 AND ${table}.day > d.value->>1
      AND ${table}.day < coalesce(d.value->>2, '9999')`)}`;
}

function addToRollup(rollup: Rollup, deltas: DayDelta[]): SQL[] {
  const summed = rollup.hasMaps ? deltas : deltas.map(countsOnly);
  const days = byOwnerDay(summed, rollup.counts, rollup.ownersOf);
  return inParameters(days)
    .map(withRunningTotals)
    .flatMap((run) => {
      const additions = run.map((d) => [
        ...[d.owner, d.day, d.hours, d.breakdown, d.times],
        ...[...d.counts, ...d.upToDay],
      ]);
      const shifts = run
        .filter((d) => !isZero(d.upToDay))
        .map((d) => [d.owner, d.day, d.before, ...d.upToDay]);
      return [
        addToDays(rollup, JSON.stringify(additions)),
        ...(shifts.length > 0 ? [shiftLaterDays(rollup, JSON.stringify(shifts))] : []),
      ];
    });
}

interface Maps {
  table: string;
  keys: [owner: string, span: string];
  merges: Parameters<typeof mergedUpsert>[1];
}

/** Adds to rows that are nothing but maps; `where` decides which of them there are. Rows: [owner, span, maps…]. */
function addToMaps({ table, keys, merges }: Maps, rows: unknown[][], where: string): SQL[] {
  const columns = [...keys, ...Object.keys(merges)];
  const values = columns.map((_, i) => `d.value${i < keys.length ? "->>" : "->"}${i}`);
  return inParameters(rows).map(
    (run) =>
      sql`${sql.raw(`INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")}
      FROM json_each(`)}${JSON.stringify(run)}${sql.raw(`) AS d
      WHERE ${where} ON CONFLICT (${keys.join(", ")}) DO UPDATE SET `)}${mergedUpsert(table, merges)}`,
  );
}

const linkWeeks: Maps = { table: "link_weeks", keys: ["referral_id", "week"], merges: linkMaps };

const addToWeeks = (deltas: DayDelta[]): SQL[] =>
  addToMaps(
    linkWeeks,
    byLinkWeek(deltas).map((w) => [w.owner, w.week, w.days, w.hours, w.breakdown, w.times]),
    "true",
  );

const campaignMonths: Maps = {
  table: "campaign_months",
  keys: ["campaign_id", "month"],
  merges: campaignMaps,
};

/** Months that compaction has made go on to hold all of their days. */
function addToMonths(deltas: DayDelta[]): SQL[] {
  const months = deltas.map((delta) => ({ ...delta, day: delta.day.slice(0, 7) }));
  const sums = byOwnerDay(months, [], campaignDays.ownersOf);
  const rows = sums.map((d) => [d.owner, d.day, d.hours, d.breakdown, d.times]);
  return addToMaps(campaignMonths, rows, `d.value->>1 <= ${monthsThrough}`);
}

function addToLifetime(rows: string): SQL {
  const set = lifetimeCounts.map((count, i) => `${column(count)} = ${column(count)} + (d.value->>${1 + i})`);
  return sql`${sql.raw(`UPDATE referrals SET ${set.join(", ")} FROM json_each(`)}${rows}${sql.raw(`) AS d
    WHERE referrals.id = d.value->>0`)}`;
}

function addToReferrals(deltas: DayDelta[]): SQL[] {
  const timeless = deltas.map((delta) => ({ ...countsOnly(delta), day: "" }));
  return inParameters(byOwnerDay(timeless, lifetimeCounts, linkDays.ownersOf)).map((sums) =>
    addToLifetime(JSON.stringify(sums.map((sum) => [sum.owner, ...sum.counts]))),
  );
}

/** Takes standings of officers back to the day before the first one on which a link's totals change. */
function takeBackStandings(deltas: DayDelta[]): SQL[] {
  const counts = ["clicks", "uniqueClicks", "signups", "enrollments"] as const;
  const changed = byOwnerDay(deltas.map(countsOnly), counts, linkDays.ownersOf);
  const [first] = changed.map(({ day }) => day).sort();
  if (first === undefined) return [];
  return [
    sql`UPDATE compaction SET standings_through = ${addDays(first, -1)}
      WHERE id = 'rollups' AND standings_through >= ${first}`,
  ];
}

/**
 * The statements, for the batch of the change itself, that add to the lifetime totals of links, to the days of links
 * and campaigns, and to what compaction has made of such days; days may come in any order, running totals of later
 * days follow. A handful of statements for any number of deltas (more only past 600 KB of them); nothing is written
 * where a sum is zero. A change that would leave a link with more sign-ups than clicks aborts the batch with the
 * CHECK's name, "signups_within_clicks".
 */
export function addToRollups(deltas: DayDelta[]): SQL[] {
  return [
    ...addToRollup(linkDays, deltas),
    ...addToWeeks(deltas),
    ...addToRollup(campaignDays, deltas),
    ...addToMonths(deltas),
    ...takeBackStandings(deltas),
    ...addToReferrals(deltas),
  ];
}
