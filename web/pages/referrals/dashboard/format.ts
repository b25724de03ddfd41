/** Figures as people read them; the same on the server and in the page. */

import { dates } from "../../../i18n/format";

// What moves on an open page is written by the same function (web/islands/runtime/figures.ts).
export { formatRate } from "../../../i18n/format";

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it. */
function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const format = (formats.get(key) as T | undefined) ?? make();
  formats.set(key, format);
  return format;
}

export function formatCount(n: number, locale: string): string {
  return kept(`n ${locale}`, () => new Intl.NumberFormat(locale)).format(n);
}

/** One decimal: "94.9" of a score. */
export function formatTenths(n: number, locale: string): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return kept(`t ${locale}`, () => new Intl.NumberFormat(locale, options)).format(n);
}

/** "14 Mar" of a local date or local hour ("2026-03-14T09:00" → "09:00"). */
export function formatPoint(t: string, locale: string): string {
  const hour = t.split("T")[1];
  if (hour !== undefined) return hour;
  const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  return kept(`d ${locale}`, () => new Intl.DateTimeFormat(dates(locale), options)).format(
    Date.parse(`${t}T00:00:00Z`),
  );
}

/** "3 minutes ago" of an instant. */
export function formatAgo(at: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const minutes = Math.round((at - now) / 60_000);
  if (minutes > -60) return format.format(Math.min(minutes, 0), "minute");
  if (minutes > -60 * 36) return format.format(Math.round(minutes / 60), "hour");
  return format.format(Math.round(minutes / 1440), "day");
}
