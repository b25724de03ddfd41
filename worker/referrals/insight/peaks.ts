import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { readHour } from "../rollups/breakdown-keys";
import { eachHour } from "./read-maps";
import type { StatFilter } from "./stat-filter";

const hourShape = z.object({ hour: z.int(), clicks: z.int(), signups: z.int() });
export const peaksShape = z.object({
  hours: z.array(hourShape),
  top: z.array(hourShape),
  /** Monday (1) to Sunday (7), 24 hours each. */
  week: z.array(hourShape.extend({ weekday: z.int() })),
});
type Hour = z.infer<typeof hourShape>;

/** The three hours with the most sign-ups; then with the most clicks; then the earliest. */
function topHours(hours: Hour[]): Hour[] {
  return hours
    .toSorted((a, b) => b.signups - a.signups || b.clicks - a.clicks || a.hour - b.hour)
    .slice(0, 3);
}

/** `GET /stats/peaks`: clicks and sign-ups by hour of the local day and of the week. */
export async function peaks(db: Db, filter: StatFilter): Promise<z.infer<typeof peaksShape>> {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, clicks: 0, signups: 0 }));
  const week = Array.from({ length: 7 * 24 }, (_, i) => ({
    weekday: Math.floor(i / 24) + 1,
    hour: i % 24,
    clicks: 0,
    signups: 0,
  }));
  await eachHour(db, filter, filter.period, false, (_day, key, n) => {
    const { prefix, weekday, hour } = readHour(key);
    if (prefix !== "c" && prefix !== "s") return;
    const count = prefix === "c" ? "clicks" : "signups";
    for (const cell of [hours[hour], week[(weekday - 1) * 24 + hour]]) if (cell) cell[count] += n;
  });
  return { hours, top: topHours(hours), week };
}

nameSchemas({ Peaks: peaksShape });
