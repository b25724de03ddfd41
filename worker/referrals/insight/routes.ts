import type * as z from "zod";
import type { Rule } from "../../core/access/actor";
import { Api, type Call } from "../../core/http/api";
import type { Limit } from "../rollups/periods";
import { everybody, viewerOf } from "../viewer";
import { campaignsQuery, campaignTable, campaignTableShape } from "./campaign-table";
import { conversionTime, conversionTimeShape } from "./conversion-time";
import { geographyBy, geographyQuery, geographyShape } from "./geography";
import { matrixQuery, matrixShape, matrixTable } from "./matrix";
import { officersQuery, officerTable, officerTableShape } from "./officer-table";
import { overview, overviewQuery, overviewShape, withoutSuspicion } from "./overview";
import { peaks, peaksShape } from "./peaks";
import { sourcesOf, sourcesQuery, sourcesShape } from "./sources";
import { type StatFilter, statFilter, statQuery } from "./stat-filter";
import { longestPeriods, timeseries, timeseriesQuery, timeseriesShape } from "./timeseries";
import { yearOverYear, yoyQuery, yoyShape } from "./year-over-year";

export const access = {
  ...everybody,
  scopes: ["stats:read"],
} as const satisfies Rule;

const example = { query: { from: "2026-10-01", to: "2026-10-31" } };

/** A key that may read statistics reads all of them; an officer their own. */
export async function filterOf(
  {
    db,
    actor,
    query,
    now,
  }: Pick<Call<unknown, z.infer<typeof statQuery>, unknown>, "db" | "actor" | "query" | "now">,
  longest?: Limit,
): Promise<StatFilter> {
  const viewer = actor?.kind === "key" ? { role: "admin" as const } : await viewerOf(db, actor);
  return statFilter(db, viewer, query, now, longest === undefined ? {} : { longest });
}

/** A campaign or an officer that is not there. */
export const problems = ["not_found"] as const;

export const statisticsApi = new Api("Statistics")
  .get(
    "/stats/overview",
    {
      summary: "Key figures of a period, beside the days before, or the same of last month or last year",
      access,
      problems,
      query: overviewQuery,
      responses: { 200: overviewShape },
      example,
    },
    async (call) => {
      const figures = await overview(call.db, await filterOf(call), call.query.compare);
      const isOfficer =
        call.actor?.kind === "person" && (await viewerOf(call.db, call.actor)).role === "officer";
      return call.c.json(isOfficer ? withoutSuspicion(figures) : figures);
    },
  )
  .get(
    "/stats/timeseries",
    {
      summary: "Figures by hour, day, week or month, every one present",
      access,
      problems,
      query: timeseriesQuery,
      responses: { 200: timeseriesShape },
      example: { query: { ...example.query, interval: "week" } },
    },
    async (call) => {
      const { interval } = call.query;
      const filter = await filterOf(call, longestPeriods[interval]);
      return call.c.json(await timeseries(call.db, filter, interval));
    },
  )
  .get(
    "/stats/officers",
    {
      summary: "The leaderboard; an officer sees their own row with its true rank",
      access,
      problems,
      query: officersQuery,
      responses: { 200: officerTableShape },
      example,
    },
    async (call) => call.c.json(await officerTable(call.db, await filterOf(call), call.query)),
  )
  .get(
    "/stats/campaigns",
    {
      summary: "Campaigns compared",
      access,
      problems,
      query: campaignsQuery,
      responses: { 200: campaignTableShape },
      example,
    },
    async (call) => call.c.json(await campaignTable(call.db, await filterOf(call), call.query)),
  )
  .get(
    "/stats/peaks",
    {
      summary: "Clicks and sign-ups by hour of the day and of the week, and the three best hours",
      access,
      problems,
      query: statQuery,
      responses: { 200: peaksShape },
      example,
    },
    async (call) => call.c.json(await peaks(call.db, await filterOf(call))),
  )
  .get(
    "/stats/conversion-time",
    {
      summary: "How long people take from click to sign-up",
      access,
      problems,
      query: statQuery,
      responses: { 200: conversionTimeShape },
      example,
    },
    async (call) => call.c.json(await conversionTime(call.db, await filterOf(call))),
  )
  .get(
    "/stats/geo",
    {
      summary: "Clicks and sign-ups by the visitor's country, or by the region of the link's officer",
      access,
      problems,
      query: geographyQuery,
      responses: { 200: geographyShape },
      example,
    },
    async (call) => call.c.json(await geographyBy(call.db, await filterOf(call), call.query.group_by)),
  )
  .get(
    "/stats/sources",
    {
      summary:
        "Clicks and sign-ups by device, browser, system, referrer and source (QR, link, or where shared)",
      access,
      problems,
      query: sourcesQuery,
      responses: { 200: sourcesShape },
      example: { query: { ...example.query, group_by: "source" } },
    },
    async (call) =>
      call.c.json({ data: await sourcesOf(call.db, await filterOf(call), call.query.group_by) }),
  )
  .get(
    "/stats/matrix",
    {
      summary: "Officers by campaign, or by type of campaign, with how far their conversion rates spread",
      access,
      problems,
      query: matrixQuery,
      responses: { 200: matrixShape },
      example,
    },
    async (call) => call.c.json(await matrixTable(call.db, await filterOf(call), call.query)),
  )
  .get(
    "/stats/yoy",
    {
      summary: "The months of the year of `to` beside the year before; a month that runs by the same days",
      access,
      problems,
      query: yoyQuery,
      responses: { 200: yoyShape },
      example: { query: { to: "2026-10-31", metric: "signups" } },
    },
    async (call) => call.c.json(await yearOverYear(call.db, await filterOf(call), call.query.metric)),
  );
