// Pure.
import { addDays, dayReach, localHour, offsetAt, startOfDay } from "../../core/time";
import type { Period } from "./periods";

const hour = 3_600_000;
const quarter = hour / 4;
const everyHour = Array.from({ length: 24 }, (_, i) => i);

/** The hours that a local day shows on its clocks, each once: 23 where clocks skip one, 24 where they repeat one. */
export function hoursOf(day: string, timeZone: string): number[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const [start, end] = [midnight - dayReach, midnight + 24 * hour + dayReach];
  if (offsetAt(start, timeZone) === offsetAt(end, timeZone)) return everyHour;
  const hours = new Set<number>();
  for (let at = start; at < end; at += quarter) {
    const local = localHour(at, timeZone);
    if (local.day === day) hours.add(local.hour);
  }
  return [...hours].sort((a, b) => a - b);
}

/**
 * The days of a period that clocks have shown: a zone that went over the date line has skipped one, as Apia's did
 * 30 December 2011.
 */
export function localDays({ from, to }: Period, timeZone: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const elapsed = startOfDay(addDays(to, 1), timeZone) - startOfDay(from, timeZone);
  const isWhole = elapsed > (days.length - 0.5) * 24 * hour;
  return isWhole ? days : days.filter((day) => hoursOf(day, timeZone).length > 0);
}
