/**
 * Numbers, dates and times as a reader of `locale` writes them. Pure: instants and zones come in. A locale that the
 * runtime does not know falls back to English, as Intl itself does.
 */

const known = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function remembered<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = (known.get(key) as T | undefined) ?? make();
  known.set(key, found);
  return found;
}

/** English of no region is written as in the words: day before month, 24 hours. */
export const dates = (locale: string) => (locale === "en" ? "en-GB" : locale);

/** 12345 → "12,345" */
export const formatNumber = (value: number, locale: string): string =>
  remembered(`n ${locale}`, () => new Intl.NumberFormat(locale)).format(value);

/** A rate in percent, as the API gives it: 12.5 → "12.5%", 8 → "8.0%"; "–" where there is none. */
export const formatRate = (percent: number | null, locale: string): string =>
  percent === null
    ? "–"
    : remembered(
        `p ${locale}`,
        () =>
          new Intl.NumberFormat(locale, {
            style: "percent",
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
          }),
      ).format(percent / 100);

/** YYYY-MM-DD → "21 Nov 2026": a date of the calendar, in no zone. */
export const formatDate = (day: string, locale: string): string =>
  remembered(
    `d ${locale}`,
    () => new Intl.DateTimeFormat(dates(locale), { dateStyle: "medium", timeZone: "UTC" }),
  ).format(Date.parse(`${day}T00:00:00Z`));

/** An ISO 8601 instant → "21 Nov 2026, 10:05" in the organisation's zone. */
export const formatInstant = (instant: string, locale: string, timeZone: string): string =>
  remembered(
    `t ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(dates(locale), { dateStyle: "medium", timeStyle: "short", timeZone }),
  ).format(Date.parse(instant));

/** YYYY-MM-DD → "21 November 2026": where a day stands in a sentence. */
export const formatLongDate = (day: string, locale: string): string =>
  remembered(
    `l ${locale}`,
    () => new Intl.DateTimeFormat(dates(locale), { dateStyle: "long", timeZone: "UTC" }),
  ).format(Date.parse(`${day}T00:00:00Z`));
