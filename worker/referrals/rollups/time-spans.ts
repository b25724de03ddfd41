// Pure.
/**
 * Minutes from click to sign-up have thousands of values. Breakdowns tell them one by one below the hour ("17"), then
 * by the hour up to a day ("2h": 120 to 179; "23h" to 1440 inclusive), then by the day ("1d": 1441 to 2880).
 */
export function spanOf(minutes: number): string {
  if (minutes < 60) return String(minutes);
  return minutes <= 1440
    ? `${Math.min(23, Math.floor(minutes / 60))}h`
    : `${Math.floor((minutes - 1) / 1440)}d`;
}

/** Whether the span is of more than one minute. */
export const isWide = (span: string) => /[hd]$/.test(span);

/** The least minutes of a span: spans in this order are times in order. */
export function startOf(span: string): number {
  const n = Number.parseInt(span, 10);
  if (!isWide(span)) return n;
  return span.endsWith("h") ? n * 60 : n * 1440 + 1;
}
