import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays } from "../../core/time";
import type { linkMaps } from "../rollups/merged-json";
import type { Period } from "../rollups/periods";
import { campaignMapsWithin, linkMapsWithin, type Who } from "./merged-rows";

// The maps of rollup rows are added up here, not by SQL: to D1 each entry that it reads out of a map is a row read.

type Flat = Record<string, number>;
type Nested = Record<string, Flat>;

/** The days of a week, Monday first, those outside the period null. */
function daysOfWeek(monday: string, { from, to }: Period): (string | null)[] {
  return Array.from({ length: 7 }, (_, i) => {
    const day = addDays(monday, i);
    return day >= from && day <= to ? day : null;
  });
}

async function linkWeeks<T>(db: Db, who: Who, period: Period, column: keyof typeof linkMaps) {
  const rows = await db.all<{ week: string; map: string }>(linkMapsWithin(who, period, column));
  const days = new Map<string, (string | null)[]>();
  return rows.map(({ week, map }) => {
    const own = days.get(week) ?? daysOfWeek(week, period);
    days.set(week, own);
    /** Of a key that begins with its weekday; null: the period does not hold it. */
    const dayOf = (weekday: string | undefined) => own[Number(weekday) - 1] ?? null;
    return { map: JSON.parse(map) as T, dayOf };
  });
}

/** Calls with each count ("c", "u", "s" or "e") of each day of an officer's links, more than once for a day. */
export async function eachDay(
  db: Db,
  who: Who,
  period: Period,
  add: (day: string, prefix: string, n: number) => void,
): Promise<void> {
  for (const { map, dayOf } of await linkWeeks<Flat>(db, who, period, "days")) {
    for (const key in map) {
      const day = dayOf(key[2]);
      if (day !== null) add(day, key[0] as string, map[key] ?? 0);
    }
  }
}

/**
 * Calls with each hour that counted anything, "c.5.13" (breakdown-keys.ts), and how much, more than once for an hour.
 * `daily`: with its day, else the day may be ''.
 */
export async function eachHour(
  db: Db,
  who: Who,
  period: Period,
  daily: boolean,
  add: (day: string, hour: string, n: number) => void,
): Promise<void> {
  if (who.officerId !== null) {
    for (const { map, dayOf } of await linkWeeks<Flat>(db, who, period, "hours")) {
      for (const hour in map) {
        const day = dayOf(hour[2]);
        if (day !== null) add(day, hour, map[hour] ?? 0);
      }
    }
    return;
  }
  const rows = await db.all<{ day: string; map: string }>(
    campaignMapsWithin(who, period, sql`t.hours`, daily),
  );
  for (const { day, map } of rows) {
    const parsed = JSON.parse(map) as Flat;
    for (const hour in parsed) add(day, hour, parsed[hour] ?? 0);
  }
}

async function breakdowns(db: Db, who: Who, period: Period): Promise<Flat[]> {
  if (who.officerId !== null) {
    const weeks = await linkWeeks<Nested>(db, who, period, "breakdown");
    return weeks.flatMap(({ map, dayOf }) =>
      Object.entries(map).flatMap(([weekday, ofDay]) => (dayOf(weekday) === null ? [] : [ofDay])),
    );
  }
  const rows = await db.all<{ map: string }>(campaignMapsWithin(who, period, sql`t.breakdown`, false));
  return rows.map(({ map }) => JSON.parse(map) as Flat);
}

/** The sums over a period of all keys that match. */
export async function breakdownOf(db: Db, who: Who, period: Period, keys: RegExp) {
  const isWanted = new Map<string, boolean>();
  const sums = new Map<string, number>();
  for (const map of await breakdowns(db, who, period)) {
    for (const key in map) {
      let wanted = isWanted.get(key);
      if (wanted === undefined) {
        wanted = keys.test(key);
        isWanted.set(key, wanted);
      }
      if (wanted) sums.set(key, (sums.get(key) ?? 0) + (map[key] ?? 0));
    }
  }
  return [...sums].map(([key, n]) => ({ key, n }));
}

async function timesWithin(db: Db, who: Who, period: Period, span: string): Promise<Flat[]> {
  if (who.officerId !== null) {
    const weeks = await linkWeeks<Nested>(db, who, period, "times");
    return weeks.flatMap(({ map, dayOf }) =>
      Object.entries(map).flatMap(([key, times]) =>
        key.slice(2) === span && dayOf(key[0]) !== null ? [times] : [],
      ),
    );
  }
  const ofSpan = sql`t.times -> ${`$."${span}"`}`;
  const rows = await db.all<{ map: string | null }>(campaignMapsWithin(who, period, ofSpan, false));
  return rows.map(({ map }) => JSON.parse(map ?? "{}") as Flat);
}

/** Sign-ups by minute within one span that is wider than a minute. */
export async function minutesOf(db: Db, who: Who, period: Period, span: string) {
  const sums = new Map<number, number>();
  for (const times of await timesWithin(db, who, period, span)) {
    for (const [minutes, n] of Object.entries(times)) {
      sums.set(Number(minutes), (sums.get(Number(minutes)) ?? 0) + n);
    }
  }
  return [...sums].map(([minutes, n]) => ({ minutes, n }));
}
