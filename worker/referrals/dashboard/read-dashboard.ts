import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { parse } from "../../core/http/api";
import { hasClicks } from "../guided-start/read-first-steps";
import { leadingCampaigns } from "../insight/campaign-table";
import { officersQuery, officerTable } from "../insight/officer-table";
import { overview } from "../insight/overview";
import type { StatFilter } from "../insight/stat-filter";
import { readTrend, type TrendQuery } from "../insight/trend";
import type { Comparison } from "../rollups/periods";
import type { signups } from "../tables";
import { readFacts } from "../this-week/read-facts";
import { sentencesOf } from "../this-week/sentences-of";

export interface LatestSignup extends RawRow<typeof signups, "id" | "emailMasked" | "occurredAt"> {
  campaign: string;
  officer: string | null;
  enrolled: boolean;
  reason: string;
}

/** The last sign-ups under the filter's campaign and officer, whenever they were. */
async function latestSignups(
  db: Db,
  { campaignId, officerId }: StatFilter,
  limit: number,
): Promise<LatestSignup[]> {
  const ofOfficer = officerId === null ? sql`` : sql` AND s.officer_id = ${officerId}`;
  const ofCampaign = campaignId === null ? sql`` : sql` AND s.campaign_id = ${campaignId}`;
  const rows = await db.all<Omit<LatestSignup, "enrolled"> & { enrolled: number }>(sql`
    SELECT s.id, coalesce(c.name, '') AS campaign, p.name AS officer, s.email_masked AS emailMasked,
      s.occurred_at AS occurredAt, s.enrolled_at IS NOT NULL AS enrolled, coalesce(s.reason, 'pending') AS reason
    FROM signups AS s LEFT JOIN campaigns AS c ON c.id = s.campaign_id
    LEFT JOIN officers AS o ON o.id = s.officer_id LEFT JOIN people AS p ON p.id = o.person_id
    WHERE TRUE${ofOfficer}${ofCampaign} ORDER BY s.occurred_at DESC LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, enrolled: row.enrolled === 1 }));
}

/** As many as a page can hold, by rank. */
const leadingOfficers = (db: Db, filter: StatFilter) =>
  officerTable(db, filter, parse(officersQuery, { limit: "100" }));

/** All that an admin's dashboard shows. */
export async function adminDashboard(
  db: Db,
  filter: StatFilter,
  compare: Comparison,
  asked: TrendQuery,
  { now, decides }: { now: number; decides: boolean },
) {
  const [figures, trend, officers, campaigns, latest, isCounting, facts] = await Promise.all([
    overview(db, filter, compare),
    readTrend(db, filter, asked, compare),
    leadingOfficers(db, filter),
    leadingCampaigns(db, filter),
    latestSignups(db, filter, 9),
    hasClicks(db),
    readFacts(db, filter, now, { decides }),
  ]);
  const sentences = sentencesOf({ ...facts, unattributed: figures.unattributed_signups });
  return { figures, trend, officers, campaigns, latest, isCounting, sentences };
}
export type AdminDashboardData = Awaited<ReturnType<typeof adminDashboard>>;
