/** Local time of the organisation's IANA zone. Pure: the instant comes in, in milliseconds UTC. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

export interface LocalHour {
  /** YYYY-MM-DD */
  day: string;
  /** 0 to 23 */
  hour: number;
}

// Every zone's offset is a multiple of 15 minutes, so the local day and hour are constant within a quarter.
const quarter = 15 * 60_000;
const remembered = new Map<string, { quarter: number; local: LocalHour }>();

export function localHour(at: number, timeZone: string): LocalHour {
  const q = Math.floor(at / quarter);
  const last = remembered.get(timeZone);
  if (last?.quarter === q) return last.local;
  const local = timeZone === "UTC" ? utcHour(at) : zoneHour(at, timeZone);
  remembered.set(timeZone, { quarter: q, local });
  return local;
}

function utcHour(at: number): LocalHour {
  const text = new Date(at).toISOString();
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

function zoneHour(at: number, timeZone: string): LocalHour {
  const parts = formatterFor(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

export function localDay(at: number, timeZone: string): string {
  return localHour(at, timeZone).day;
}

const hour = 4 * quarter;

/** The instant at which a local day begins (where it is skipped: the next one). */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let at = midnight - 15 * hour;
  while (localDay(at + hour, timeZone) < day) at += hour;
  while (localDay(at, timeZone) < day) at += quarter;
  return at;
}

/** The calendar date `days` after `day` (before, where negative). */
export function addDays(day: string, days: number): string {
  // Within a month nothing but the last two digits changes, and most steps of a series are there.
  const date = Number(day.slice(8)) + days;
  if (date >= 1 && date <= 28) return day.slice(0, 8) + String(date).padStart(2, "0");
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`, both inclusive. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

/** 1 to 7, Monday 1. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** An instant as the API shows it: ISO 8601 UTC with milliseconds. */
export function toInstant(at: number): string;
export function toInstant(at: number | null): string | null;
export function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
