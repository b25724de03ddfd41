import { byFolded } from "../../core/text/fold";
import { daysBetween } from "../../core/time";
import { campaignsTable } from "../dashboard/views/campaigns-table";
import { comparedCampaigns } from "./campaign-table";
import { timeseries } from "./timeseries";
import { viewOf } from "./view";
import { CompareView } from "./views/compare";
import { type Comparison, compareTrendTable, mostCompared } from "./views/compare-tables";

const byDefault = 3;

export const compareView = viewOf<Comparison>({
  read: async ({ c, db }, { filter, query }) => {
    const everyone = { ...filter, campaignId: null };
    const all = await comparedCampaigns(db, everyone);
    const ids = [...(c.req.queries("c") ?? []), ...(query.campaigns ?? "").split(",")];
    const selection = [...new Set(ids)].flatMap((id) => all.find((row) => row.campaign_id === id) ?? []);
    const leading = all.toSorted((a, b) => b.signups - a.signups || b.clicks - a.clicks);
    const rows = selection.length > 0 ? selection.slice(0, mostCompared) : leading.slice(0, byDefault);
    const days = daysBetween(filter.period.from, filter.period.to);
    const interval = days <= 2 ? "hour" : days <= 120 ? "day" : "week";
    const campaigns = await Promise.all(
      rows.map(async (row) => {
        const { points } = await timeseries(db, { ...filter, campaignId: row.campaign_id }, interval);
        return { row, points };
      }),
    );
    const choices = all
      .map(({ campaign_id, name }) => ({ id: campaign_id, name }))
      .sort(byFolded(({ name }) => name));
    return { campaigns, interval, choices };
  },
  body: (data) => <CompareView data={data} />,
  tables: {
    "compare-trend": compareTrendTable,
    compare: ({ campaigns }, t) =>
      campaignsTable(
        campaigns.map(({ row }) => row),
        t,
      ),
  },
  own: ({ campaigns }) => ({ campaigns: campaigns.map(({ row }) => row.campaign_id).join(",") }),
});
