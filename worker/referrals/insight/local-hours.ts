import { localHour } from "../../core/time";

const hour = 3_600_000;
const quarter = hour / 4;
const everyHour = Array.from({ length: 24 }, (_, i) => i);

/** The hours that a local day shows on its clocks, each once: 23 where clocks skip one, 24 where they repeat one. */
export function hoursOf(day: string, timeZone: string): number[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const clock = (at: number) => localHour(at, timeZone).hour;
  // A zone that shows the same hour a day and a half apart has moved no clock between.
  if (clock(midnight - 24 * hour) === clock(midnight + 48 * hour)) return everyHour;
  const hours = new Set<number>();
  for (let at = midnight - 15 * hour; at < midnight + 39 * hour; at += quarter) {
    const local = localHour(at, timeZone);
    if (local.day === day) hours.add(local.hour);
  }
  return [...hours].sort((a, b) => a - b);
}
