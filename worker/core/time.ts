/** Local time of the organisation's IANA zone. Pure: the instant comes in, in milliseconds UTC. */

const hour = 3_600_000;
const day = 24 * hour;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
      ...{ year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** By how many milliseconds the zone's clocks are ahead of UTC at that instant. */
export function offsetAt(at: number, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterFor(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const daysKnown = 3000;
const offsets = new Map<string, Map<number, number | null>>();

/** The offset that holds all through a day of UTC; null where clocks change on it. */
function steadyOffset(utcDay: number, timeZone: string): number | null {
  let known = offsets.get(timeZone);
  if (!known || known.size > daysKnown) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  let offset = known.get(utcDay);
  if (offset === undefined) {
    const start = offsetAt(utcDay * day, timeZone);
    offset = start === offsetAt((utcDay + 1) * day - 1, timeZone) ? start : null;
    known.set(utcDay, offset);
  }
  return offset;
}

export interface LocalHour {
  /** YYYY-MM-DD */
  day: string;
  /** 0 to 23 */
  hour: number;
}

/** What clocks show, told as if it were an instant. */
function hourOf(wall: number): LocalHour {
  const text = new Date(wall).toISOString();
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

/** Nearly always the present hour is asked for again. */
const last = new Map<string, { from: number; to: number; local: LocalHour }>();

export function localHour(at: number, timeZone: string): LocalHour {
  const known = last.get(timeZone);
  if (known && at >= known.from && at < known.to) return known.local;
  const utcDay = Math.floor(at / day);
  const offset = steadyOffset(utcDay, timeZone);
  if (offset === null) return hourOf(at + offsetAt(at, timeZone));
  const local = hourOf(at + offset);
  const from = Math.floor((at + offset) / hour) * hour - offset;
  last.set(timeZone, {
    ...{ from: Math.max(from, utcDay * day), to: Math.min(from + hour, (utcDay + 1) * day) },
    local,
  });
  return local;
}

export function localDay(at: number, timeZone: string): string {
  return localHour(at, timeZone).day;
}

/** All instants of a local day, in any zone, are so near to the midnights of UTC before and after it. */
export const dayReach = 15 * hour;

/** The instant at which a local day begins (where it is skipped: the next one). */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offset = offsetAt(midnight - dayReach, timeZone);
  if (offset === offsetAt(midnight + dayReach, timeZone)) return midnight - offset;
  let at = midnight - dayReach;
  for (const step of [hour, hour / 4]) while (localDay(at + step, timeZone) < day) at += step;
  while (localDay(at, timeZone) < day) at += hour / 4;
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

/**
 * Whether it is a date of the calendar, YYYY-MM-DD, that the product takes: 30 February is none, and the years are far
 * enough from where calendars end for every day that is reckoned from it.
 */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return isWithinReach(at) && new Date(at).toISOString().startsWith(text);
}

const [firstInstant, endOfInstants] = [Date.UTC(1900, 0, 1), Date.UTC(3000, 0, 1)];

/** Whether the instant is one of those years; NaN is none. */
export const isWithinReach = (at: number): boolean => at >= firstInstant && at < endOfInstants;

const capitalised = (name: string) =>
  name.toLowerCase().replace(/^us(?=\/)|(?<![a-z])[a-z]/g, (letters) => letters.toUpperCase());

/**
 * An IANA zone's name as IANA writes it, whatever the case it is given in; null for none. An alias (Asia/Kathmandu of
 * Asia/Katmandu) stays one; in a case that does not tell how it is written it becomes what it stands for.
 */
export function spellTimeZone(given: string): string | null {
  let zone: string;
  try {
    zone = new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
  if (zone.toLowerCase() === given.toLowerCase()) return zone;
  const isSpelt = given.split("/").every((part) => /^[A-Z]/.test(part));
  if (isSpelt && (/[a-z]/.test(given) || !given.includes("/"))) return given;
  return given.includes("/") && !/^etc\//i.test(given) ? capitalised(given) : zone;
}

/** An instant as the API shows it: ISO 8601 UTC with milliseconds. */
export function toInstant(at: number): string;
export function toInstant(at: number | null): string | null;
export function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
