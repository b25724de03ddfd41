import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { performances } from "./officer-table";
import type { StatFilter } from "./stat-filter";

export const regionRow = z.object({
  /** As the officers' records name it; null: of officers without one. */
  region: z.string().nullable(),
  clicks: z.int(),
  signups: z.int(),
});
export type RegionRow = z.infer<typeof regionRow>;

/** Clicks and sign-ups by the region of the officer whose link it was; regions that saw neither are left out. */
export async function rankedRegions(db: Db, filter: StatFilter): Promise<RegionRow[]> {
  const regions = new Map<string, RegionRow>();
  const officers = await performances(db, filter.campaignId, filter.period);
  for (const { officerId, region, clicks, signups } of officers) {
    if (filter.officerId !== null && officerId !== filter.officerId) continue;
    if (clicks === 0 && signups === 0) continue;
    const name = region.trim();
    const row = regions.get(name) ?? { region: name || null, clicks: 0, signups: 0 };
    row.clicks += clicks;
    row.signups += signups;
    regions.set(name, row);
  }
  return [...regions.values()].sort(
    (a, b) =>
      Number(a.region === null) - Number(b.region === null) ||
      b.clicks - a.clicks ||
      b.signups - a.signups ||
      String(a.region).localeCompare(String(b.region)),
  );
}

nameSchemas({ RegionStatistics: regionRow });
