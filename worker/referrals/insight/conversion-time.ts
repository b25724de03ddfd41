import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { isWide, startOf } from "../rollups/time-spans";
import { conversionTimes, minutesOfSpan } from "../signups/conversion-times";
import { breakdownOf, minutesOf } from "./read-maps";
import type { StatFilter } from "./stat-filter";

export const conversionTimeShape = z.object({
  bins: z.array(z.object({ label: z.enum(conversionTimes), count: z.int() })),
  median_minutes: z.int().nullable(),
});

interface Times {
  span: string;
  n: number;
}

/** How many of the times are of spans that begin within the bounds. */
const within = (times: Times[], [least, most]: readonly [number, number]) =>
  times.reduce((sum, { span, n }) => sum + (startOf(span) >= least && startOf(span) <= most ? n : 0), 0);

/** The entry in which the time of this rank (from 1) lies, and how many come before that entry. */
function entryOf<T extends { n: number }>(sorted: T[], rank: number): { entry: T; before: number } | null {
  let before = 0;
  for (const entry of sorted) {
    if (before + entry.n >= rank) return { entry, before };
    before += entry.n;
  }
  return null;
}

/** The lower median. Which span it lies in, breakdowns tell; which minute of a wide one, its minutes. */
async function median(db: Db, filter: StatFilter, times: Times[], total: number): Promise<number | null> {
  const rank = Math.floor((total + 1) / 2);
  const found = entryOf(
    times.toSorted((a, b) => startOf(a.span) - startOf(b.span)),
    rank,
  );
  if (total === 0 || !found) return null;
  const { span } = found.entry;
  if (!isWide(span)) return startOf(span);
  const minutes = await minutesOf(db, filter, filter.period, span);
  return (
    entryOf(
      minutes.sort((a, b) => a.minutes - b.minutes),
      rank - found.before,
    )?.entry.minutes ?? null
  );
}

/** `GET /stats/conversion-time`: sign-ups without a click to count from are left out. */
export async function conversionTime(
  db: Db,
  filter: StatFilter,
): Promise<z.infer<typeof conversionTimeShape>> {
  const rows = await breakdownOf(db, filter, filter.period, /^t\./);
  const times = rows.map(({ key, n }) => ({ span: key.slice(2), n }));
  const total = times.reduce((sum, { n }) => sum + n, 0);
  return {
    bins: conversionTimes.map((label) => ({ label, count: within(times, minutesOfSpan[label]) })),
    median_minutes: await median(db, filter, times, total),
  };
}

nameSchemas({ ConversionTime: conversionTimeShape });
