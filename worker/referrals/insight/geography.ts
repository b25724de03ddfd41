import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { unknownCountry } from "../rollups/breakdown-keys";
import { type Line, linesOf, type ReadLine, setApart } from "./breakdown-lines";
import { breakdownOf } from "./read-maps";
import { rankedRegions, regionRow } from "./regions";
import type { StatFilter } from "./stat-filter";
import { statQuery } from "./stat-filter";
import { countsOf } from "./totals";

const countryRow = z.object({
  /** ISO 3166 alpha-2; null: not known. */
  country: z.string().nullable(),
  clicks: z.int(),
  signups: z.int(),
});

export const geographyQuery = statQuery.extend({
  group_by: z.enum(["country", "region"]).default("country"),
});
export const geographyShape = z.object({ data: z.union([z.array(countryRow), z.array(regionRow)]) });

/**
 * Clicks by country, and sign-ups by that of the click that earned them. What is known of no country stands in a line
 * of its own, so that the lines add up to the totals.
 */
async function countries(db: Db, filter: StatFilter) {
  const [rows, [total]] = await Promise.all([
    breakdownOf(db, filter, filter.period, /^[cs]\.country\./),
    countsOf(db, filter, [filter.period]),
  ]);
  const { clicks = 0, signups = 0 } = total ?? {};
  return { rows, lines: linesOf("country", rows, { clicks, signups }, unknownCountry) };
}

/** As the API gives them. */
export async function geography(db: Db, filter: StatFilter): Promise<z.infer<typeof countryRow>[]> {
  const { lines } = await countries(db, filter);
  return lines.map(({ value, ...counts }) => ({ country: value, ...counts }));
}

/** As a page shows them. */
export async function countriesToRead(db: Db, filter: StatFilter): Promise<ReadLine<Line>[]> {
  const { rows, lines } = await countries(db, filter);
  return setApart("country", rows, lines);
}

/** `GET /stats/geo` */
export async function geographyBy(
  db: Db,
  filter: StatFilter,
  groupBy: "country" | "region",
): Promise<z.infer<typeof geographyShape>> {
  return {
    data: groupBy === "region" ? await rankedRegions(db, filter) : await geography(db, filter),
  };
}

nameSchemas({ CountryStatistics: countryRow });
