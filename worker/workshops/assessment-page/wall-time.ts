// Pure.
import { offsetAt } from "../../core/time";

/** An instant as the clocks of a zone tell it: `2026-12-08T09:00`; empty for none. */
export function wallOf(instant: string | null, timeZone: string): string {
  if (instant === null) return "";
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
}

/** The instant at which the clocks of a zone tell that; what is no such time comes back as it is. */
export function instantOf(wall: string, timeZone: string): string | null {
  if (wall.trim() === "") return null;
  const at = Date.parse(`${wall.trim()}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall.trim()) || Number.isNaN(at)) return wall;
  return new Date(at - offsetAt(at - offsetAt(at, timeZone), timeZone)).toISOString();
}
