// Pure.
import { weekdayOf } from "../../core/time";

/** The keys of a day's maps (worker/referrals/insight/day-delta.ts). */

/** What a click came with; the click and the sign-up that it earned are counted by it. */
export const families = ["device", "browser", "system", "referrer", "source"] as const;
export type Family = (typeof families)[number];

/** A value for each family; null where no click, or of the click not this much, is known. */
export type Via = Record<Family, string | null>;

export const unknownVia: Via = { device: null, browser: null, system: null, referrer: null, source: null };

/** What the breakdowns call a sign-up's value that is not known. */
export const unknownValue = "unknown";

/** What they call a country that is not known. */
export const unknownCountry = "XX";

/** What the breakdowns call the value of a sign-up that no click earned; no referrer's host is spelt so. */
export const noClickValue = "(none)";

/** Clicks, unique clicks, bots' clicks, sign-ups, enrolments. */
export type HourPrefix = "c" | "u" | "b" | "s" | "e";

/** Of a delta. Hours carry their weekday, so that days may be added up and the week still be told. */
export function hourKey(prefix: HourPrefix, day: string, hour: number): string {
  return `${prefix}.hour.${weekdayOf(day)}.${hour}`;
}

/** How the column of hours keeps such a key, "c.5.13"; null for any other key. */
export function storedHour(key: string): string | null {
  return key.startsWith(".hour.", 1) ? key[0] + key.slice(6) : null;
}

/** Prefix, weekday (1 to 7, Monday 1) and hour of a stored key. */
export const readHour = (stored: string) => ({
  prefix: stored[0] as HourPrefix,
  weekday: Number(stored[2]),
  hour: Number(stored.slice(4)),
});
