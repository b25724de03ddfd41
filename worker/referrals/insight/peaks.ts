import * as z from "zod";
import type { Db } from "../../core/db/db";
import type { StatFilter } from "./stat-filter";
import { breakdownOf } from "./totals";

const hourShape = z.object({ hour: z.int(), clicks: z.int(), signups: z.int() });
export const peaksShape = z.object({ hours: z.array(hourShape), top: z.array(hourShape) });
type Hour = z.infer<typeof hourShape>;

/** The three hours with the most sign-ups; then with the most clicks; then the earliest. */
function topHours(hours: Hour[]): Hour[] {
  return hours
    .toSorted((a, b) => b.signups - a.signups || b.clicks - a.clicks || a.hour - b.hour)
    .slice(0, 3);
}

/** `GET /stats/peaks`: clicks and sign-ups by hour of the local day. */
export async function peaks(db: Db, filter: StatFilter): Promise<z.infer<typeof peaksShape>> {
  const rows = await breakdownOf(db, filter, filter.period, "[cs].hour.*");
  const counts = new Map(rows.map(({ key, n }) => [key, n]));
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    hour,
    clicks: counts.get(`c.hour.${hour}`) ?? 0,
    signups: counts.get(`s.hour.${hour}`) ?? 0,
  }));
  return { hours, top: topHours(hours) };
}
