import * as z from "zod";
import type { Db } from "../../core/db/db";
import { families, unknownValue } from "./breakdown-keys";
import { linesOf } from "./breakdown-lines";
import { percent } from "./rates";
import { breakdownOf } from "./read-maps";
import { type StatFilter, statQuery } from "./stat-filter";
import { countsOf } from "./totals";

export const sourcesQuery = statQuery.extend({ group_by: z.enum(families).optional() });

export const sourcesShape = z.object({
  data: z.array(
    z.object({
      dimension: z.enum(families),
      /** Null: not known. */
      value: z.string().nullable(),
      clicks: z.int(),
      signups: z.int(),
      conversion_rate: z.number().nullable(),
    }),
  ),
});
export type SourceRow = z.infer<typeof sourcesShape>["data"][number];

/**
 * Clicks by device, browser, system, referrer and source, sign-ups by those of the click that earned them; the lines
 * of each dimension add up to the totals.
 */
export async function sourcesOf(
  db: Db,
  filter: StatFilter,
  dimension?: (typeof families)[number],
): Promise<SourceRow[]> {
  const [rows, [total]] = await Promise.all([
    breakdownOf(db, filter, filter.period, new RegExp(`^[cs]\\.(${dimension ?? families.join("|")})\\.`)),
    countsOf(db, filter, [filter.period]),
  ]);
  const { clicks = 0, signups = 0 } = total ?? {};
  return (dimension ? [dimension] : families).flatMap((family) =>
    linesOf(family, rows, { clicks, signups }, unknownValue).map((line) => ({
      dimension: family,
      ...line,
      conversion_rate: percent(line.signups, line.clicks),
    })),
  );
}
