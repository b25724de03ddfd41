import type { Metric } from "../metrics";
import { days, overviewOf, shift } from "./brute-force";
import type { Question, World } from "./world";

/** Comparisons with the year before over raw events, as brute-force.ts computes the figures. */

/** Of 31 days from the first on, those that are still in the month. */
function monthDays(year: number, month: number): string[] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return days({ from: first, to: shift(first, 30) }).filter((day) => day.startsWith(first.slice(0, 7)));
}

const exists = (day: string) => shift(day, 0) === day;

/** The same date of the year before; 29 February has only the 28th there. */
function yearEarlier(day: string): string {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return exists(same) ? same : same.replace("-29", "-28");
}

export const lastYear = (q: Question): Question => ({
  ...q,
  from: yearEarlier(q.from),
  to: yearEarlier(q.to),
});

/** Half up to hundredths of a percent, in whole numbers: a change may be negative. */
export function changeOf(now: number | null, before: number | null): number | null {
  if (now === null || before === null || before === 0) return null;
  const [n, d] = [BigInt(Math.round(now * 100)), BigInt(Math.round(before * 100))];
  // A whole multiple of d added, so that what is divided is never negative.
  const lifted = (20_000n * (n - d) + d + 2n * d * 20_000n) / (2n * d);
  return Number(lifted - 20_000n) / 100;
}

/** The figures of each month that has begun, and of what it is compared with. */
export function monthsOf(world: World, q: Question, today: string) {
  const year = Number(q.to.slice(0, 4));
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, "0")}`;
    const all = monthDays(year, i + 1);
    const past = all.filter((day) => day <= today);
    if (past.length === 0) return { month, through: null, now: null, before: null };
    const isOver = all.every((day) => day < today);
    const compared = isOver ? monthDays(year - 1, i + 1) : past.map(yearEarlier);
    const [now, before] = [past, compared].map((list) =>
      overviewOf(world, { ...q, from: list[0] ?? "", to: list.at(-1) ?? "" }),
    );
    return { month, through: past.at(-1) ?? null, now: now ?? null, before: before ?? null };
  });
}

export function yearOverYearOf(months: ReturnType<typeof monthsOf>, metric: Metric) {
  return months.map(({ month, through, now, before }) => {
    const [this_year, last_year] = [now?.[metric] ?? null, before?.[metric] ?? null];
    return { month, through, this_year, last_year, change_percent: changeOf(this_year, last_year) };
  });
}
