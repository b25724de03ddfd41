/** Figures as people read them; the same on the server and in the page. */
export function formatCount(n: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(n);
}

export function formatRate(percent: number | null, locale: string): string {
  if (percent === null) return "–";
  return new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(percent / 100);
}

/** "14 Mar" of a local date or local hour ("2026-03-14T09:00" → "09:00"). */
export function formatPoint(t: string, locale: string): string {
  const hour = t.split("T")[1];
  if (hour !== undefined) return hour;
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(
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
