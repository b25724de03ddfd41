// Pure.
import { offsetAt } from "../../core/time";

/** The instant of a day (YYYY-MM-DD) and a time (HH:MM) of the organisation's clocks; null for what is none. */
export function localInstant(day: string, time: string, timeZone: string): number | null {
  const local = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(local)) return null;
  return local - offsetAt(local - offsetAt(local, timeZone), timeZone);
}
