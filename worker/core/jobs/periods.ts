// Pure.
import { addDays, localHour, weekdayOf } from "../time";

/** Pure. The periods of recurring work, told from the minute tick alone. */

export type Every = "hour" | "day" | "week" | "month";

/** When a period is due: an hour at its end, the others at a local hour of their first day (a week's is Monday). */
export interface Rhythm {
  every: Every;
  /** 0 to 23, local; 0 where not given. Of an hour it says nothing. */
  atHour?: number;
}

const hourMs = 3_600_000;
const hourKey = (at: number) => new Date(at).toISOString().slice(0, 13);

/**
 * The latest period that is due at an instant: "2026-11-28T03" (UTC) of an hour, "2026-11-28" of a day, the Monday of a
 * week, "2026-11" of a month. Of one rhythm these sort by time.
 */
export function duePeriod({ every, atHour = 0 }: Rhythm, now: number, timeZone: string): string {
  if (every === "hour") return hourKey(now);
  const local = localHour(now, timeZone);
  const day = local.hour >= atHour ? local.day : addDays(local.day, -1);
  if (every === "day") return day;
  return every === "week" ? addDays(day, 1 - weekdayOf(day)) : day.slice(0, 7);
}

/** The period after this one. */
export function periodAfter(every: Every, period: string): string {
  if (every === "hour") return hourKey(Date.parse(`${period}:00:00Z`) + hourMs);
  if (every === "month") return addDays(`${period}-28`, 4).slice(0, 7);
  return addDays(period, every === "week" ? 7 : 1);
}
