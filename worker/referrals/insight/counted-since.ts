import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readOnce } from "../../core/db/read-once";
import { everyOwner } from "../rollups/progress";

/** The first day of which a campaign, or any, has a row: a seek for each. */
export function firstDay(campaignId: string | null): SQL {
  const owners = campaignId === null ? everyOwner : sql`SELECT ${campaignId} AS id`;
  return sql`SELECT min(day) AS day FROM (
    SELECT (SELECT min(d.day) FROM campaign_days AS d WHERE d.campaign_id = o.id) AS day FROM (${owners}) AS o)`;
}

/** The first local day on which anything was counted; null: nothing ever was. What lies before is not known, and no zero. */
export const countedSince = (db: Db, campaignId: string | null): Promise<string | null> =>
  readOnce(
    db,
    `since ${campaignId}`,
    async () => (await db.get<{ day: string | null }>(firstDay(campaignId)))?.day ?? null,
  );
