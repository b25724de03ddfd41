import { remembered, writersOf } from "./format";

/** What languages and the parts of the world, of a week and of a year are called in a language. */

/** What a language calls itself; its tag where the runtime does not know it. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

/** What a language is called in another one: "French", "français". */
export function nameOfLanguage(tag: string, locale: string): string {
  const names = remembered(`language ${locale}`, () => new Intl.DisplayNames(locale, { type: "language" }));
  return names.of(tag) ?? tag;
}

/** Of an ISO 3166 code; the code itself where it is none. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = remembered(`country ${locale}`, () => new Intl.DisplayNames(locale, { type: "region" }));
  return names.of(code) ?? code;
}

/** Monday is 1. */
export function weekdayName(weekday: number, locale: string, length: "short" | "long"): string {
  const format = remembered(
    `weekday ${length} ${locale}`,
    () => new (writersOf(locale).DateTimeFormat)(locale, { weekday: length, timeZone: "UTC" }),
  );
  return format.format(Date.UTC(2024, 0, weekday)); // 1 January 2024 was a Monday
}

export const hourName = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** Of YYYY-MM. */
export function monthName(month: string, locale: string, length: "short" | "long"): string {
  const format = remembered(
    `month ${length} ${locale}`,
    () => new (writersOf(locale).DateTimeFormat)(locale, { month: length, timeZone: "UTC" }),
  );
  return format.format(Date.parse(`${month}-01T00:00:00Z`));
}
