import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { startOfDay } from "../../core/time";

/** The month so many after one, `YYYY-MM`. */
export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + steps, 1)).toISOString().slice(0, 7);
}

/** The months from one to another, both among them. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let next = from; next <= to; next = monthAfter(next, 1)) months.push(next);
  return months;
}

/**
 * How many public cases were first published in each month of a time zone, each month since the first one. They are
 * counted by months of UTC as they come and go; those that the zone's midnight parts from them are counted here.
 */
export async function firstByMonth(db: Db, timeZone: string): Promise<{ month: string; count: number }[]> {
  const kept = await db.all<{ month: string; n: number }>(sql`SELECT substr(key, 13) AS month, n
    FROM casebook_public_counts WHERE key >= 'count:month:' AND key < 'count:month;' ORDER BY key`);
  const [first, last] = [kept[0]?.month, kept.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const counts = new Map(kept.map(({ month, n }) => [month, n]));
  const beginnings = monthsBetween(first, monthAfter(last, 1)).map((month) => {
    const [utc, local] = [Date.parse(`${month}-01T00:00:00Z`), startOfDay(`${month}-01`, timeZone)];
    return { month, isEarlier: local < utc, window: [Math.min(local, utc), Math.max(local, utc)] };
  });
  const moved = beginnings.filter(({ window: [from, to] }) => from !== to);
  const windows = JSON.stringify(moved.map(({ window }) => window));
  const rows =
    moved.length === 0
      ? []
      : await db.all<{
          at: number;
          n: number;
        }>(sql`SELECT w.key AS at, (SELECT count(*) FROM casebook_public p
          WHERE p.place >= (((w.value ->> 0) - 1) << 20) AND p.place < (((w.value ->> 1) + 1) << 20)
            AND p.first_at >= (w.value ->> 0) AND p.first_at < (w.value ->> 1)) AS n FROM json_each(${windows}) w`);
  const add = (month: string, n: number) => counts.set(month, (counts.get(month) ?? 0) + n);
  for (const { at, n } of rows) {
    const { month = "", isEarlier = false } = moved[at] ?? {};
    const before = monthAfter(month, -1);
    add(isEarlier ? month : before, n);
    add(isEarlier ? before : month, -n);
  }
  const known = [...counts].flatMap(([month, n]) => (n > 0 ? [month] : [])).sort();
  return monthsBetween(known[0] ?? "1", known.at(-1) ?? "0").map((month) => ({
    ...{ month, count: counts.get(month) ?? 0 },
  }));
}
