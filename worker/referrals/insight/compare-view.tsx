import { byFolded } from "../../core/text/fold";
import { daysBetween } from "../../core/time";
import { campaignsTable } from "../dashboard/views/campaigns-table";
import type { Lives } from "./campaign-lives";
import { comparedCampaigns } from "./campaign-table";
import { readLives } from "./read-lives";
import { timeseries } from "./timeseries";
import { viewOf } from "./view";
import { CompareView } from "./views/compare";
import { lifeFiguresTable, lifeOfficersTable, livesTable } from "./views/compare-lives";
import { type Comparison, compareTrendTable, mostCompared } from "./views/compare-tables";

const byDefault = 3;

/** Of a file whose address does not ask for lives. */
const noLives: Lives = { days: 0, campaigns: [], officers: [] };

export const compareView = viewOf<Comparison>({
  read: async ({ c, db }, { filter, query }) => {
    const everyone = { ...filter, campaignId: null };
    const all = await comparedCampaigns(db, everyone);
    const asked = [...(c.req.queries("c") ?? []), ...(query.campaigns ?? "").split(",")];
    const selection = [...new Set(asked)].flatMap((id) => all.find((row) => row.campaign_id === id) ?? []);
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
    const ids = rows.map(({ campaign_id }) => campaign_id);
    const lives = query.by === "life" ? await readLives(db, filter, ids) : null;
    return { campaigns, interval, choices, lives };
  },
  body: (data) => <CompareView data={data} />,
  tables: {
    "compare-trend": compareTrendTable,
    compare: ({ campaigns }, t) =>
      campaignsTable(
        campaigns.map(({ row }) => row),
        t,
      ),
    "compare-lives": ({ lives }, t) => livesTable(lives ?? noLives, t),
    "compare-life": ({ lives }, t) => lifeFiguresTable(lives ?? noLives, t),
    "compare-officers": ({ lives }, t) => lifeOfficersTable(lives ?? noLives, t),
  },
  own: ({ campaigns, lives }) => ({
    campaigns: campaigns.map(({ row }) => row.campaign_id).join(","),
    ...(lives ? { by: "life" } : {}),
  }),
});
