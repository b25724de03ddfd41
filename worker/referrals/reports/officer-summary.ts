import { foldText } from "../../core/text/fold";
import { officersByCampaign } from "../insight/matrix";
import { conversionRate, enrollmentRate } from "../insight/metrics";
import { rankedOfficers } from "../insight/officer-table";
import { type ColumnOf, decimal, id, integer, rowsOf, text } from "./columns";
import { orderedPage, type SortKey } from "./ordered-page";
import type { Report, ReportCall } from "./report";

interface Line {
  officerId: string;
  name: string;
  /** Null: of all campaigns that the filter lets in. */
  campaign: { id: string; name: string } | null;
  clicks: number;
  uniqueClicks: number;
  signups: number;
  enrollments: number;
  score: number | null;
}

const columns: ColumnOf<Line>[] = [
  id("OfficerID", (line) => line.officerId),
  text("OfficerName", (line) => line.name),
  id("CampaignID", (line) => line.campaign?.id ?? null),
  text("CampaignName", (line) => line.campaign?.name ?? null),
  integer("TotalClicks", (line) => line.clicks),
  integer("UniqueClicks", (line) => line.uniqueClicks),
  integer("TotalSignups", (line) => line.signups),
  integer("TotalEnrollments", (line) => line.enrollments),
  decimal("ClickToSignupRate", conversionRate),
  decimal("SignupToEnrollmentRate", enrollmentRate),
  decimal("ConversionScore", (line) => line.score),
];

async function linesOf({ db, filter }: ReportCall): Promise<Line[]> {
  const [cells, officers] = await Promise.all([officersByCampaign(db, filter), rankedOfficers(db, filter)]);
  const byCampaign = cells
    .filter(({ clicks, signups, enrollments }) => clicks + signups + enrollments > 0)
    .map((cell) => ({ ...cell, campaign: { id: cell.campaignId, name: cell.campaignName }, score: null }));
  const all = officers.map((o) => ({
    ...{ officerId: o.officer_id, name: o.name, campaign: null, score: o.score },
    ...{ clicks: o.clicks, uniqueClicks: o.unique_clicks, signups: o.signups, enrollments: o.enrollments },
  }));
  return [...byCampaign, ...all];
}

/** Officers by campaign first, then every officer; both by name. */
const keyOf = ({ officerId, name, campaign }: Line): SortKey => [
  ...[campaign ? "0" : "1", foldText(name), officerId],
  ...(campaign ? [foldText(campaign.name), campaign.id] : []),
];

/** A row for each officer and campaign with anything, then one for each officer, as the leaderboard has them. */
export const officerSummary: Report = {
  name: "Officer_Summary",
  columns,
  count: async () => null,
  async read(call, mark) {
    const { records, next } = orderedPage(await linesOf(call), keyOf, mark);
    return { rows: rowsOf(columns, records), next };
  },
};
