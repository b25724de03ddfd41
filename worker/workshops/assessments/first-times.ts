// Pure.
import { addDays, offsetAt } from "../../core/time";
import { type WorkshopType, workshopTypes } from "../workshop-types";

/** When a workshop is held: days after the first of the assessment, and hours of that day's clocks. */
const held: Record<WorkshopType, { day: number; from: string; to: string }> = {
  workshop_1: { day: 1, from: "09:00", to: "13:00" },
  workshop_2: { day: 2, from: "09:00", to: "13:00" },
  workshop_3: { day: 2, from: "14:00", to: "18:00" },
  workshop_4: { day: 3, from: "09:00", to: "12:00" },
  workshop_5: { day: 3, from: "13:00", to: "16:00" },
};

export interface FirstTimes {
  type: WorkshopType;
  startsAt: number | null;
  endsAt: number | null;
}

/** The times at which five workshops begin, of the day (YYYY-MM-DD) on which their assessment does; none without one. */
export function firstTimes(day: string | null, timeZone: string): FirstTimes[] {
  const instant = (after: number, time: string): number | null => {
    if (day === null) return null;
    const wall = Date.parse(`${addDays(day, after)}T${time}:00Z`);
    return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
  };
  return workshopTypes.map((type) => {
    const { day: after, from, to } = held[type];
    return { type, startsAt: instant(after, from), endsAt: instant(after, to) };
  });
}
