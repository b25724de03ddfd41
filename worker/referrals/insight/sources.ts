import * as z from "zod";
import type { Db } from "../../core/db/db";
import { placeOfHost } from "../figures/networks";
import { type Family, families, unknownValue } from "../rollups/breakdown-keys";
import { type Line, linesOf, type ReadLine, setApart } from "./breakdown-lines";
import { conversionRate } from "./metrics";
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
export type SourceToRead = ReadLine<SourceRow>;

/**
 * Clicks by device, browser, system, referrer and source, sign-ups by those of the click that earned them; the lines
 * of each dimension add up to the totals.
 */
async function readSources(
  db: Db,
  filter: StatFilter,
  dimension: Family | undefined,
  placeOf?: (host: string) => string,
) {
  const [rows, [total]] = await Promise.all([
    breakdownOf(db, filter, filter.period, new RegExp(`^[cs]\\.(${dimension ?? families.join("|")})\\.`)),
    countsOf(db, filter, [filter.period]),
  ]);
  const { clicks = 0, signups = 0 } = total ?? {};
  return (dimension ? [dimension] : families).map((family) => ({
    family,
    rows,
    lines: linesOf(
      family,
      rows,
      { clicks, signups },
      unknownValue,
      family === "referrer" ? placeOf : undefined,
    ),
  }));
}

const rowOf = <L extends Line>(family: Family, line: L) => ({
  dimension: family,
  ...line,
  conversion_rate: conversionRate(line),
});

/** As the API gives them. */
export async function sourcesOf(db: Db, filter: StatFilter, dimension?: Family): Promise<SourceRow[]> {
  const found = await readSources(db, filter, dimension);
  return found.flatMap(({ family, lines }) => lines.map((line) => rowOf(family, line)));
}

/** As a page shows them: the hosts of a network in one line. */
export async function sourcesToRead(db: Db, filter: StatFilter, dimension?: Family): Promise<SourceToRead[]> {
  const found = await readSources(db, filter, dimension, placeOfHost);
  return found.flatMap(({ family, rows, lines }) =>
    setApart(family, rows, lines).map((line) => rowOf(family, line)),
  );
}
