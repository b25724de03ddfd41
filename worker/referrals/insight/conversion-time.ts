import * as z from "zod";
import type { Db } from "../../core/db/db";
import type { StatFilter } from "./stat-filter";
import { breakdownOf } from "./totals";

const labels = ["<1h", "1-24h", ">24h"] as const;

export const conversionTimeShape = z.object({
  bins: z.array(z.object({ label: z.enum(labels), count: z.int() })),
  median_minutes: z.int().nullable(),
});

/** Sign-ups by minutes since their click: the three bins (< 60, 60 to 1440, more), and the lower median. */
function distribution(times: { minutes: number; n: number }[]): z.infer<typeof conversionTimeShape> {
  const sorted = times.toSorted((a, b) => a.minutes - b.minutes);
  const total = sorted.reduce((sum, { n }) => sum + n, 0);
  const within = (low: number, high: number) =>
    sorted.reduce((sum, { minutes, n }) => sum + (minutes >= low && minutes < high ? n : 0), 0);
  let seen = 0;
  const median = sorted.find(({ n }) => {
    seen += n;
    return seen >= Math.floor((total + 1) / 2);
  });
  return {
    bins: [
      { label: "<1h", count: within(0, 60) },
      { label: "1-24h", count: within(60, 1441) },
      { label: ">24h", count: within(1441, Number.POSITIVE_INFINITY) },
    ],
    median_minutes: total === 0 ? null : (median?.minutes ?? null),
  };
}

/** `GET /stats/conversion-time`: sign-ups without a click to count from are left out. */
export async function conversionTime(db: Db, filter: StatFilter) {
  const rows = await breakdownOf(db, filter, filter.period, "t.*");
  return distribution(rows.map(({ key, n }) => ({ minutes: Number(key.slice(2)), n })));
}
