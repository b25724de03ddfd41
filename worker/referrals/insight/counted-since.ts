import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readOnce } from "../../core/db/read-once";
import { localDay } from "../../core/time";
import { everyOwner } from "../rollups/progress";
import type { StatFilter } from "./stat-filter";

/** The first day of which a campaign, or any, has a row, and when its first link was issued. */
function beginnings(campaignId: string | null): SQL {
  const owners = campaignId === null ? everyOwner : sql`SELECT ${campaignId} AS id`;
  const ofCampaign = campaignId === null ? sql`` : sql` WHERE campaign_id = ${campaignId}`;
  return sql`SELECT min(day) AS day, (SELECT min(issued_at) FROM referrals${ofCampaign}) AS issued FROM (
    SELECT (SELECT min(d.day) FROM campaign_days AS d WHERE d.campaign_id = o.id) AS day FROM (${owners}) AS o)`;
}

/**
 * The first local day on which anything could be counted: that of the first link, or of what was brought from before;
 * null: there is no link yet. What lies before is not known, and no zero.
 */
export const countedSince = (
  db: Db,
  { campaignId, timeZone }: Pick<StatFilter, "campaignId" | "timeZone">,
): Promise<string | null> =>
  readOnce(db, `since ${campaignId}`, async () => {
    const found = await db.get<{ day: string | null; issued: number | null }>(beginnings(campaignId));
    const issuedOn = found?.issued == null ? null : localDay(found.issued, timeZone);
    const days = [found?.day ?? null, issuedOn].filter((day) => day !== null);
    return days.sort()[0] ?? null;
  });
