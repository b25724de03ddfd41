import type { Translate } from "../../../web/i18n/translate";
import { campaignsTable } from "../../../web/pages/referrals/dashboard/campaigns-table";
import { funnelTable } from "../../../web/pages/referrals/dashboard/funnel-table";
import { leaderboardTable } from "../../../web/pages/referrals/dashboard/leaderboard-table";
import { trendTable } from "../../../web/pages/referrals/dashboard/trend-table";
import { type FigureTable, rowsOf } from "../../../web/ui/figure/table";
import type { Db } from "../../core/db/db";
import { csvResponse } from "../../core/export/csv";
import { Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";
import { overview } from "../insight/overview";
import { timeseries } from "../insight/timeseries";
import { administrators } from "../viewer";
import { type Asked, asked } from "./asked";
import { intervalFor, leadingCampaigns, leadingOfficers } from "./read-dashboard";

type ReadTable = (db: Db, page: Asked, t: Translate) => Promise<FigureTable>;

/** What a file holds: the table behind the figure of that name, under the same filter. */
const tables: Record<string, ReadTable> = {
  trend: async (db, { filter }, t) => trendTable(await timeseries(db, filter, intervalFor(filter)), t),
  funnel: async (db, { filter, compare }, t) => funnelTable(await overview(db, filter, compare), t),
  leaderboard: async (db, { filter }, t) => leaderboardTable(await leadingOfficers(db, filter), t),
  campaigns: async (db, { filter }, t) => campaignsTable(await leadingCampaigns(db, filter), t),
};

export const figureFiles = new Pages().get(
  "/dashboard/insight/:figure{[a-z-]+\\.csv}",
  { access: administrators },
  async (call) => {
    const figure = (call.c.req.param("figure") ?? "").replace(/\.csv$/, "");
    const read = Object.hasOwn(tables, figure) ? tables[figure] : undefined;
    if (!read) throw notFound();
    const page = await asked(call);
    const { from, to } = page.filter.period;
    return csvResponse(`${figure}-${from}-${to}`, rowsOf(await read(call.db, page, call.t)));
  },
);
