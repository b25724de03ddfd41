import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import { listOf } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { addDays } from "../../core/time";
import { runsOfCampaigns } from "./campaign-runs";
import { conversionRate } from "./metrics";
import { grown, linkTotals, namesOfOfficers } from "./officer-table";
import { eachCampaign, grownBetween, officerTotals, placeOf } from "./officer-totals";
import { pointsAbove } from "./rates";
import type { StatFilter } from "./stat-filter";
import { tablePage, tableQuery } from "./table";

const sortable = [
  "name",
  "campaign_name",
  "campaign_type",
  "clicks",
  "signups",
  "conversion_rate",
  "spread",
] as const;

export const matrixQuery = tableQuery(sortable, "name").extend({
  group_by: z.enum(["campaign", "type"]).default("campaign"),
});
export type MatrixQuery = z.infer<typeof matrixQuery>;

const cell = z.object({
  officer_id: z.string(),
  /** The officer's. */
  name: z.string(),
  /** Both null where the row is of all campaigns of a type. */
  campaign_id: z.string().nullable(),
  campaign_name: z.string().nullable(),
  /** Null: of campaigns without a type. */
  campaign_type: z.string().nullable(),
  clicks: z.int(),
  signups: z.int(),
  conversion_rate: z.number().nullable(),
  /** The officer's best conversion rate minus the worst, in percentage points; null with fewer than two. */
  spread: z.number().nullable(),
});
export const matrixShape = listOf(cell);
export type MatrixCell = z.infer<typeof cell>;

/** What an officer has of a campaign in a period. */
export interface CellCounts {
  officerId: string;
  name: string;
  campaignId: string;
  campaignName: string;
  type: string | null;
  clicks: number;
  uniqueClicks: number;
  signups: number;
  enrollments: number;
}

/** An officer's counts of a period by campaign: two seeks a link. */
export function cellCounts({ period, campaignId, officerId }: StatFilter): SQL {
  const ofCampaign = campaignId === null ? sql`` : sql` AND r.campaign_id = ${campaignId}`;
  const ofOfficer = officerId === null ? sql`` : sql`WHERE o.id = ${officerId}`;
  return sql`SELECT o.id AS officerId, p.name AS name, c.id AS campaignId, c.name AS campaignName, c.type AS type,
      ${grown("clicks")} AS clicks, ${grown("unique_clicks")} AS uniqueClicks, ${grown("signups")} AS signups,
      ${grown("enrollments")} AS enrollments
    FROM officers AS o CROSS JOIN people AS p ON p.id = o.person_id
    CROSS JOIN referrals AS r ON r.officer_id = o.id${ofCampaign}
    CROSS JOIN campaigns AS c ON c.id = r.campaign_id
    ${linkTotals("b", period.to)} ${linkTotals("a", addDays(period.from, -1))}
    ${ofOfficer} GROUP BY o.id, c.id`;
}

/** Which officers have links of which campaigns: a row for each campaign. */
const pairs = (campaignId: string | null): SQL => sql`
  SELECT campaign_id AS campaignId, json_group_array(officer_id) AS officers FROM (
    SELECT DISTINCT campaign_id, officer_id FROM referrals INDEXED BY referrals_by_campaign
    ${campaignId === null ? sql`` : sql`WHERE campaign_id = ${campaignId}`} ORDER BY campaign_id, officer_id)
  GROUP BY campaign_id`;

/** The same of every officer: from their totals at both ends. */
async function everyCell(db: Db, filter: StatFilter): Promise<CellCounts[]> {
  const { period, campaignId } = filter;
  const scope = campaignId ?? eachCampaign;
  const [found, officers, campaigns, [after = new Map(), before = new Map()]] = await Promise.all([
    db.all<{ campaignId: string; officers: string }>(pairs(campaignId)),
    namesOfOfficers(db, campaignId),
    runsOfCampaigns(db, filter),
    officerTotals(db, scope, [period.to, addDays(period.from, -1)]),
  ]);
  const names = new Map(officers.map(({ officerId, name }) => [officerId, name]));
  const campaignOf = new Map(campaigns.map(({ id, name, type }) => [id, { campaignName: name, type }]));
  return found.flatMap((row) =>
    (JSON.parse(row.officers) as string[]).map((officerId) => ({
      officerId,
      name: names.get(officerId) ?? "",
      campaignId: row.campaignId,
      ...(campaignOf.get(row.campaignId) ?? { campaignName: "", type: null }),
      ...grownBetween(after, before, placeOf(scope, officerId, row.campaignId)),
    })),
  );
}

/** Best minus worst of the rates there are, in percentage points; null with fewer than two. */
function spreadOf(rates: readonly (number | null)[]): number | null {
  const known = rates.filter((rate) => rate !== null);
  if (known.length < 2) return null;
  return pointsAbove(Math.max(...known), Math.min(...known));
}

const byName = (a: string | null, b: string | null) => (a === b ? 0 : (a ?? "￿") < (b ?? "￿") ? -1 : 1);

type TypeCounts = Pick<CellCounts, "officerId" | "name" | "type" | "clicks" | "signups"> & { of: null };

function mergeTypes(cells: CellCounts[]): TypeCounts[] {
  const merged = new Map<string, TypeCounts>();
  for (const { officerId, name, type, clicks, signups } of cells) {
    const key = JSON.stringify([officerId, type]);
    const sum = merged.get(key) ?? { officerId, name, type, clicks: 0, signups: 0, of: null };
    sum.clicks += clicks;
    sum.signups += signups;
    merged.set(key, sum);
  }
  return [...merged.values()];
}

/** What every officer of the filter has of every campaign that they have a link for. */
export const officersByCampaign = (db: Db, filter: StatFilter): Promise<CellCounts[]> =>
  filter.officerId === null ? everyCell(db, filter) : db.all<CellCounts>(cellCounts(filter));

/** Every officer with every campaign (or type of campaign) that they have a link for. */
export async function matrixOf(
  db: Db,
  filter: StatFilter,
  groupBy: "campaign" | "type",
): Promise<MatrixCell[]> {
  const counts = await officersByCampaign(db, filter);
  const cells =
    groupBy === "type"
      ? mergeTypes(counts)
      : counts.map(({ campaignId, campaignName, ...cell }) => ({
          ...cell,
          of: { id: campaignId, name: campaignName },
        }));
  const rows = cells.map((row) => ({ ...row, rate: conversionRate(row) }));
  const spreads = new Map(
    [...Map.groupBy(rows, (row) => row.officerId)].map(([id, own]) => [
      id,
      spreadOf(own.map((row) => row.rate)),
    ]),
  );
  return rows
    .sort(
      (a, b) =>
        byName(a.name, b.name) ||
        byName(a.officerId, b.officerId) ||
        byName(a.of?.name ?? null, b.of?.name ?? null) ||
        byName(a.type, b.type),
    )
    .map((row) => ({
      officer_id: row.officerId,
      name: row.name,
      campaign_id: row.of?.id ?? null,
      campaign_name: row.of?.name ?? null,
      campaign_type: row.type,
      clicks: row.clicks,
      signups: row.signups,
      conversion_rate: row.rate,
      spread: spreads.get(row.officerId) ?? null,
    }));
}

/** `GET /stats/matrix` */
export async function matrixTable(db: Db, filter: StatFilter, query: MatrixQuery) {
  return tablePage(await matrixOf(db, filter, query.group_by), query);
}

nameSchemas({ MatrixCell: cell });
