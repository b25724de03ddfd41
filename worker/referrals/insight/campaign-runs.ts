import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { readOnce } from "../../core/db/read-once";
import { localDay } from "../../core/time";
import type { campaigns } from "../tables";
import type { CampaignRun } from "./campaign-run";
import type { StatFilter } from "./stat-filter";

type Ran = Pick<StatFilter, "campaignId" | "officerId" | "timeZone">;

/** True for campaigns (alias c) that the filter lets in; an officer's are those assigned or with a link of theirs. */
function inFilter({ campaignId, officerId }: Pick<StatFilter, "campaignId" | "officerId">): SQL {
  const one = campaignId === null ? sql`TRUE` : sql`c.id = ${campaignId}`;
  if (officerId === null) return one;
  return sql`${one} AND (
    EXISTS (SELECT 1 FROM campaign_officers a WHERE a.campaign_id = c.id AND a.officer_id = ${officerId})
    OR EXISTS (SELECT 1 FROM referrals r WHERE r.officer_id = ${officerId} AND r.campaign_id = c.id))`;
}

export interface NamedRun extends CampaignRun {
  id: string;
  name: string;
  type: string | null;
  archivedAt: number | null;
}

/** The campaigns of the filter with the days between which they run. */
export const runsOfCampaigns = (db: Db, filter: Ran): Promise<NamedRun[]> =>
  readOnce(db, `runs ${filter.campaignId} ${filter.officerId} ${filter.timeZone}`, () =>
    readRuns(db, filter),
  );

async function readRuns(db: Db, filter: Ran): Promise<NamedRun[]> {
  const rows = await db.all<
    RawRow<typeof campaigns, "id" | "name" | "type" | "startsOn" | "endsOn" | "archivedAt">
  >(sql`
    SELECT c.id, c.name, c.type, c.starts_on AS startsOn, c.ends_on AS endsOn, c.archived_at AS archivedAt
    FROM campaigns c WHERE ${inFilter(filter)} ORDER BY c.id`);
  return rows.map((row) => ({
    ...row,
    archivedOn: row.archivedAt === null ? null : localDay(row.archivedAt, filter.timeZone),
  }));
}
