import { weekdayOf } from "../../core/time";

/** The keys of a day's breakdown (worker/referrals/insight/day-delta.ts). */

/** What a click came with, by which it and the sign-up that it earned are told apart. */
export const families = ["device", "browser", "system", "referrer", "source"] as const;
export type Family = (typeof families)[number];

/** A value for each family; null where no click, or of the click not this much, is known. */
export type Via = Record<Family, string | null>;

export const unknownVia: Via = { device: null, browser: null, system: null, referrer: null, source: null };

/** What the breakdowns call a sign-up's value that is not known. */
export const unknownValue = "unknown";

/** Clicks, unique clicks, bots' clicks, sign-ups, enrolments. */
export type HourPrefix = "c" | "u" | "b" | "s" | "e";

/** Hours carry their weekday, so that days may be added up and the week still be told. */
export function hourKey(prefix: HourPrefix, day: string, hour: number): string {
  return `${prefix}.hour.${weekdayOf(day)}.${hour}`;
}

/** Prefix, weekday (1 to 7, Monday 1) and hour of such a key. */
export function readHourKey(key: string): { prefix: string; weekday: number; hour: number } {
  const [prefix = "", , weekday, hour] = key.split(".");
  return { prefix, weekday: Number(weekday), hour: Number(hour) };
}
