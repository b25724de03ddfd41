/**
 * Numbers, dates and times as a reader of `locale` writes them, on the server and in the page alike. Pure: instants and
 * zones come in. A locale that the runtime does not know falls back to English, as Intl itself does.
 */

/** What writes numbers and dates: the runtime's, or our own for a language that the runtime does not know. */
export interface Writers {
  NumberFormat: new (locale: string, options?: Intl.NumberFormatOptions) => { format(value: number): string };
  DateTimeFormat: new (
    locale: string,
    options?: Intl.DateTimeFormatOptions,
  ) => { format(value: number): string; formatRange(from: number, to: number): string };
  RelativeTimeFormat: new (
    locale: string,
    options?: Intl.RelativeTimeFormatOptions,
  ) => { format(value: number, unit: Intl.RelativeTimeFormatUnit): string };
}

const taught = new Map<string, Writers>();

/** From now on these write the language. Pages in the browser ask its own runtime, which knows more. */
export const teach = (language: string, writers: Writers) => taught.set(language, writers);

export const writersOf = (locale: string): Writers => taught.get(locale) ?? Intl;

const known = new Map<string, unknown>();

/** Making one takes longer than a hundred uses of it. */
export function remembered<T>(key: string, make: () => T): T {
  const found = (known.get(key) as T | undefined) ?? make();
  known.set(key, found);
  return found;
}

/** English of no region is written as in the words: day before month, 24 hours. */
export const dates = (locale: string) => (locale === "en" ? "en-GB" : locale);

const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const looks = {
  count: {},
  whole: { maximumFractionDigits: 0 },
  fine: { maximumFractionDigits: 2 },
  compact: { notation: "compact", maximumFractionDigits: 1 },
  tenths,
  decimal: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  signed: { ...tenths, signDisplay: "exceptZero" },
  rate: { ...tenths, style: "percent" },
  share: { style: "percent", maximumFractionDigits: 0 },
  change: { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

export type NumberLook = keyof typeof looks;

/** A number as it is; those that look like percent are shares of one. */
export const formatAs = (value: number, look: NumberLook, locale: string): string =>
  remembered(`${look} ${locale}`, () => new (writersOf(locale).NumberFormat)(locale, looks[look])).format(
    value,
  );

/** 12345 → "12,345" */
export const formatNumber = (value: number, locale: string): string => formatAs(value, "count", locale);

/** 1234.5 → "1,235", 3.456 → "3.46": whole from a hundred on, else two decimals at most. */
export const formatAmount = (value: number, locale: string): string =>
  formatAs(value, Math.abs(value) >= 100 ? "whole" : "fine", locale);

/** 1234567 → "1.2M": beside a drawing, where the figure itself is told elsewhere. */
export const formatCompact = (value: number, locale: string): string => formatAs(value, "compact", locale);

/** 94.92 → "94.9" */
export const formatTenths = (value: number, locale: string): string => formatAs(value, "tenths", locale);

/**
 * A rate, in percent, that says something to people: above 100 what is counted came of something before the
 * range, and it is a rate of nothing.
 */
export const tellingRate = (percent: number | null): number | null =>
  percent === null || percent > 100 ? null : percent;

/** A rate in percent, as the API gives it: 12.5 → "12.5%", 8 → "8.0%"; "–" where there is none to tell. */
export function formatRate(percent: number | null, locale: string): string {
  const rate = tellingRate(percent);
  return rate === null ? "–" : formatAs(rate / 100, "rate", locale);
}

const sizes = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** 1234567 → "1.2 MB" */
export function formatSize(bytes: number, locale: string): string {
  const power = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = sizes[power] ?? "byte";
  const look = {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  } as const;
  return remembered(`${unit} ${locale}`, () => new (writersOf(locale).NumberFormat)(locale, look)).format(
    bytes / 1000 ** power,
  );
}

const calendar = {
  date: { dateStyle: "medium", timeZone: "UTC" },
  long: { dateStyle: "long", timeZone: "UTC" },
  short: { day: "numeric", month: "short", timeZone: "UTC" },
  month: { month: "long", timeZone: "UTC" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatDay = (day: string, look: keyof typeof calendar, locale: string): string =>
  remembered(
    `${look} ${locale}`,
    () => new (writersOf(locale).DateTimeFormat)(dates(locale), calendar[look]),
  ).format(Date.parse(`${day}T00:00:00Z`));

/** YYYY-MM-DD → "21 Nov 2026": a date of the calendar, in no zone. */
export const formatDate = (day: string, locale: string): string => formatDay(day, "date", locale);

/** YYYY-MM-DD → "21 November 2026": where a day stands in a sentence. */
export const formatLongDate = (day: string, locale: string): string => formatDay(day, "long", locale);

/** YYYY-MM-DD → "November": where its year is plain. */
export const formatMonth = (day: string, locale: string): string => formatDay(day, "month", locale);

/**
 * Two days of the calendar → "30 Oct – 28 Nov 2026"; one where both are the same. `year`: whether it is told where it
 * is plain; "30 Oct – 28 Nov" then.
 */
export const formatDays = (from: string, to: string, locale: string, { year = true } = {}): string =>
  remembered(
    `days ${year} ${locale}`,
    () =>
      new (writersOf(locale).DateTimeFormat)(dates(locale), {
        day: "numeric",
        month: "short",
        year: year ? "numeric" : undefined,
        timeZone: "UTC",
      }),
  ).formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`));

/** A point of a series: "2026-03-14" → "14 Mar", the local hour "2026-03-14T09:00" → "09:00". */
export const formatPoint = (t: string, locale: string): string =>
  t.split("T")[1] ?? formatDay(t, "short", locale);

/** An ISO 8601 instant → "21 Nov 2026, 10:05" in the organisation's zone. */
export const formatInstant = (instant: string, locale: string, timeZone: string): string =>
  remembered(
    `instant ${locale} ${timeZone}`,
    () =>
      new (writersOf(locale).DateTimeFormat)(dates(locale), {
        dateStyle: "medium",
        timeStyle: "short",
        timeZone,
      }),
  ).format(Date.parse(instant));

/** "10:05" of an instant, in the zone of whoever looks at a clock beside it. */
export const formatClock = (at: number, locale: string): string =>
  remembered(
    `clock ${locale}`,
    () => new (writersOf(locale).DateTimeFormat)(dates(locale), { timeStyle: "short" }),
  ).format(at);

/** -3 minutes → "3 minutes ago" */
export const formatRelative = (
  value: number,
  unit: "second" | "minute" | "hour" | "day",
  locale: string,
): string =>
  remembered(
    `relative ${locale}`,
    () => new (writersOf(locale).RelativeTimeFormat)(locale, { numeric: "auto" }),
  ).format(value, unit);

/** How long ago an instant is, in the coarsest unit that still tells. */
export function formatAgo(at: number, now: number, locale: string): string {
  const minutes = Math.round((at - now) / 60_000);
  if (minutes > -60) return formatRelative(Math.min(minutes, 0), "minute", locale);
  if (minutes > -60 * 36) return formatRelative(Math.round(minutes / 60), "hour", locale);
  return formatRelative(Math.round(minutes / 1440), "day", locale);
}
