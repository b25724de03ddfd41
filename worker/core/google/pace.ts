// Pure.
/** How fast calls may follow one another, and how long a failed one waits. Times are milliseconds. */

/** Google counts 60 writes a minute for a user; some are left to whoever else writes as that user. */
const writesAMinute = 50;
const minute = 60_000;

/** How long a write waits, where these are the times of the writes before it; forgets those that count no more. */
export function paceWrite(times: number[], now: number): number {
  while (times[0] !== undefined && times[0] <= now - minute) times.shift();
  const first = times[times.length - writesAMinute];
  return first === undefined ? 0 : first + minute - now;
}

/** What `Retry-After` says, in seconds: a number or a date; null where it says nothing. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  const until = Number.isFinite(seconds) ? seconds : (Date.parse(header) - now) / 1000;
  return Number.isFinite(until) ? Math.max(0, Math.ceil(until)) : null;
}

/** Tries of one call, and how long they wait for one another in all, before the whole work is put off. */
export const mostTries = 5;
export const longestWait = 25_000;

/** The wait behind a failed try, from 1: 1, 2, 4, 8 seconds with up to as much again, and no less than was asked for. */
export function backOff(attempt: number, retryAfter: number | null, random: number): number {
  const wait = 1000 * 2 ** (attempt - 1);
  return Math.max(Math.round(wait * (1 + random)), (retryAfter ?? 0) * 1000);
}
