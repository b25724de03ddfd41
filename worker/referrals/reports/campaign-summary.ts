import { foldText } from "../../core/text/fold";
import { campaignStatus } from "../campaigns/campaign";
import { runsOfCampaigns } from "../insight/campaign-runs";
import { type CampaignRow, comparedCampaigns } from "../insight/campaign-table";
import { type ColumnOf, decimal, id, integer, rowsOf, text } from "./columns";
import { orderedPage } from "./ordered-page";
import type { Report } from "./report";

type Line = CampaignRow & { status: string };

const columns: ColumnOf<Line>[] = [
  id("CampaignID", (line) => line.campaign_id),
  text("CampaignName", (line) => line.name),
  text("Status", (line) => line.status, 12),
  integer("TotalClicks", (line) => line.clicks),
  integer("UniqueClicks", (line) => line.unique_clicks),
  integer("TotalSignups", (line) => line.signups),
  integer("TotalEnrollments", (line) => line.enrollments),
  decimal("ConversionRate", (line) => line.conversion_rate),
  decimal("DailyVelocity", (line) => line.daily_velocity),
  decimal("LifetimeConversionRate", (line) => line.lifetime_conversion_rate),
];

/** The campaigns of the filter, by name; an officer's are those that they work or worked for. */
export const campaignSummary: Report = {
  name: "Campaign_Summary",
  columns,
  count: async ({ db, filter }) => (await runsOfCampaigns(db, filter)).length,
  async read({ db, filter }, mark) {
    const [runs, campaigns] = await Promise.all([runsOfCampaigns(db, filter), comparedCampaigns(db, filter)]);
    const status = new Map(runs.map((run) => [run.id, campaignStatus(run, filter.today)]));
    const lines = campaigns.map((row) => ({ ...row, status: status.get(row.campaign_id) ?? "" }));
    const { records, next } = orderedPage(lines, (line) => [foldText(line.name), line.campaign_id], mark);
    return { rows: rowsOf(columns, records), next };
  },
};
