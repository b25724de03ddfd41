import * as z from "zod";
import type { Db } from "../../core/db/db";
import type { StatFilter } from "./stat-filter";
import { breakdownOf, countsOf } from "./totals";

/** What the breakdowns call a country that is not known. */
const unknown = "XX";

export const geographyShape = z.object({
  data: z.array(
    z.object({
      /** ISO 3166 alpha-2; null: not known. */
      country: z.string().nullable(),
      clicks: z.int(),
      signups: z.int(),
    }),
  ),
});

/**
 * `GET /stats/geo`: clicks by country, and sign-ups by that of the click that earned them. What is known of no
 * country stands in a line of its own, so that the lines add up to the totals.
 */
export async function geography(db: Db, filter: StatFilter): Promise<z.infer<typeof geographyShape>> {
  const [rows, [total]] = await Promise.all([
    breakdownOf(db, filter, filter.period, "[cs].country.*"),
    countsOf(db, filter, [filter.period]),
  ]);
  const places = new Map<string, { clicks: number; signups: number }>();
  for (const { key, n } of rows) {
    const country = key.slice("c.country.".length);
    const place = places.get(country) ?? { clicks: 0, signups: 0 };
    if (key.startsWith("c.")) place.clicks += n;
    else place.signups += n;
    places.set(country, place);
  }
  const { clicks = 0, signups = 0 } = places.get(unknown) ?? {};
  const named = [...places.values()];
  const rest = {
    clicks: clicks + (total?.clicks ?? 0) - named.reduce((sum, place) => sum + place.clicks, 0),
    signups: signups + (total?.signups ?? 0) - named.reduce((sum, place) => sum + place.signups, 0),
  };
  places.delete(unknown);
  const data = [...places].map(([country, place]) => ({ country: country as string | null, ...place }));
  data.sort(
    (a, b) =>
      b.clicks - a.clicks || b.signups - a.signups || String(a.country).localeCompare(String(b.country)),
  );
  if (rest.clicks > 0 || rest.signups > 0) data.push({ country: null, ...rest });
  return { data };
}
