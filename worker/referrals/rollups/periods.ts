// Pure.
import { addDays, daysBetween, weekdayOf } from "../../core/time";

/** Local days, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

/** The period from `from` to `to`. Without `from` it is the 30 days that end with `to`; without `to` it ends today. */
export function periodOf(
  range: { from?: string | undefined; to?: string | undefined },
  today: string,
): Period {
  const to = range.to ?? today;
  return { from: range.from ?? addDays(to, -29), to };
}

/** How long a period may be, and what is said of a longer one. */
export type Limit = ({ days: number } | { years: number }) & { refusal: string };

/** Whether it is longer; years from a date end on the same date. */
export function isLonger({ from, to }: Period, limit: Limit): boolean {
  if ("days" in limit) return daysBetween(from, to) > limit.days;
  return to.localeCompare(`${Number(from.slice(0, 4)) + limit.years}${from.slice(4)}`) > 0;
}

/** The period of equal length that ends the day before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, -daysBetween(from, to)), to: addDays(from, -1) };
}

/** The same date of the year before; of 29 February the 28th. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  return day.endsWith("-02-29") ? `${year}-02-28` : year + day.slice(4);
}

/** The same dates of the year before. */
export function sameDatesLastYear({ from, to }: Period): Period {
  return { from: yearBefore(from), to: yearBefore(to) };
}

/** The same day of the month before; where that month is shorter, its last. */
function monthBefore(day: string): string {
  const last = addDays(`${day.slice(0, 7)}-01`, -1);
  return earliest(last, last.slice(0, 8) + day.slice(8));
}

/** The same days of the month before: 1 to 29 November beside 1 to 29 October, and 29 to 31 March beside 28 February. */
export function sameDaysLastMonth({ from, to }: Period): Period {
  return { from: monthBefore(from), to: monthBefore(to) };
}

/** What a period can stand beside. */
export const comparisons = ["previous", "last_month", "last_year"] as const;
export type Comparison = (typeof comparisons)[number];

export function comparedWith(period: Period, comparison: Comparison): Period {
  switch (comparison) {
    case "previous":
      return periodBefore(period);
    case "last_month":
      return sameDaysLastMonth(period);
    case "last_year":
      return sameDatesLastYear(period);
  }
}

export interface ComparedMonth {
  /** YYYY-MM */
  month: string;
  /** Null before it has begun. */
  compared: { now: Period; before: Period } | null;
}

/**
 * The twelve months of a year, each beside the one of the year before: whole where it is over, whatever February's
 * length; while it runs, its days up to `today` beside the same days.
 */
export function monthsUpTo(year: string, today: string): ComparedMonth[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, "0")}`;
    const from = `${month}-01`;
    if (from > today) return { month, compared: null };
    const end = endOf("month", from);
    if (end >= today) {
      const now = { from, to: today };
      return { month, compared: { now, before: sameDatesLastYear(now) } };
    }
    const before = yearBefore(from);
    return {
      month,
      compared: { now: { from, to: end }, before: { from: before, to: endOf("month", before) } },
    };
  });
}

/** The earliest of some days; null stands for none. */
export function earliest(first: string, ...others: (string | null)[]): string {
  return others.reduce<string>((least, day) => (day !== null && day < least ? day : least), first);
}

export function* daysOf({ from, to }: Period): Generator<string> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/** The last day of the calendar week (they start on Monday) or month that `day` is in. */
function endOf(interval: "day" | "week" | "month", day: string): string {
  if (interval === "day") return day;
  const date = new Date(`${day}T00:00:00Z`);
  if (interval === "week") return addDays(day, (7 - date.getUTCDay()) % 7);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

/** The days, weeks or months of a period, cut at its ends. */
export function* partsOf(period: Period, interval: "day" | "week" | "month"): Generator<Period> {
  for (let from = period.from; from <= period.to; ) {
    const to = earliest(period.to, endOf(interval, from));
    yield { from, to };
    from = addDays(to, 1);
  }
}

/** The calendar weeks that lie whole in a period. */
export const wholeWeeks = (period: Period): Period[] =>
  [...partsOf(period, "week")].filter(({ from, to }) => weekdayOf(from) === 1 && weekdayOf(to) === 7);

export const lastOfMonth = (month: string) => endOf("month", `${month}-01`);

export const nextMonth = (month: string) => addDays(lastOfMonth(month), 1).slice(0, 7);

/** The calendar months that lie whole in a period, as the first and the last (YYYY-MM); null where there is none. */
export function wholeMonths({ from, to }: Period): { first: string; last: string } | null {
  const first = from.endsWith("-01") ? from.slice(0, 7) : nextMonth(from.slice(0, 7));
  const last =
    to === lastOfMonth(to.slice(0, 7)) ? to.slice(0, 7) : addDays(`${to.slice(0, 7)}-01`, -1).slice(0, 7);
  return first <= last ? { first, last } : null;
}
