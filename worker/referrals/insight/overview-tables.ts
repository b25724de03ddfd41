import type { FigureTable } from "../../../web/ui/figure/table";
import type { PageCall } from "../../core/http/pages";
import { campaignsTable } from "../dashboard/views/campaigns-table";
import { funnelTable } from "../dashboard/views/funnel-table";
import { leaderboardTable } from "../dashboard/views/leaderboard-table";
import { trendTable } from "../dashboard/views/trend-table";
import { leadingCampaigns } from "./campaign-table";
import type { FiguresPage } from "./figures-page";
import { rankedOfficers } from "./officer-table";
import { overview } from "./overview";
import { readTrend } from "./trend";

type ReadTable = (call: PageCall<unknown>, page: FiguresPage) => Promise<FigureTable>;

/** The tables behind the overview's figures, by their names: each reads its own, not all that the page shows. */
export const overviewTables = new Map<string, ReadTable>([
  [
    "trend",
    async ({ db, t }, { filter, query, compare }) =>
      trendTable(await readTrend(db, filter, query, compare), t),
  ],
  ["funnel", async ({ db, t }, { filter, compare }) => funnelTable(await overview(db, filter, compare), t)],
  ["leaderboard", async ({ db, t }, { filter }) => leaderboardTable(await rankedOfficers(db, filter), t)],
  ["campaigns", async ({ db, t }, { filter }) => campaignsTable(await leadingCampaigns(db, filter), t)],
]);
