/** What the parts of the world, of a week and of a year are called in a language. */

const formats = new Map<string, Intl.DisplayNames | Intl.DateTimeFormat>();

function kept<T extends Intl.DisplayNames | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const format = (formats.get(key) as T | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/** Of an ISO 3166 code; the code itself where it is none. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = kept(`c ${locale}`, () => new Intl.DisplayNames(locale, { type: "region" }));
  return names.of(code) ?? code;
}

/** Monday is 1. */
export function weekdayName(weekday: number, locale: string, length: "short" | "long"): string {
  const format = kept(
    `w ${length} ${locale}`,
    () => new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" }),
  );
  return format.format(Date.UTC(2024, 0, weekday)); // 1 January 2024 was a Monday
}

export const hourName = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Of YYYY-MM. */
export function monthName(month: string, locale: string, length: "short" | "long"): string {
  const format = kept(
    `m ${length} ${locale}`,
    () => new Intl.DateTimeFormat(locale, { month: length, timeZone: "UTC" }),
  );
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
