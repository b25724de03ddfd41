import * as z from "zod";
import type { Rule } from "../../core/access/actor";
import { Api, type Call } from "../../core/http/api";
import { viewerOf } from "../viewer";
import { campaignsQuery, campaignTable, campaignTableShape } from "./campaign-table";
import { conversionTime, conversionTimeShape } from "./conversion-time";
import { geography, geographyShape } from "./geography";
import { officersQuery, officerTable, officerTableShape } from "./officer-table";
import { overview, overviewShape } from "./overview";
import { peaks, peaksShape } from "./peaks";
import { type StatFilter, statFilter, statQuery } from "./stat-filter";
import { intervals, longestPeriodByHour, timeseries, timeseriesShape } from "./timeseries";

export const access = {
  grants: ["referrals:admin", "referrals:officer"],
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
  longest?: number,
): Promise<StatFilter> {
  const viewer = actor?.kind === "key" ? { role: "admin" as const } : await viewerOf(db, actor);
  return statFilter(db, viewer, query, now, longest);
}

export const statisticsApi = new Api("Statistics")
  .get(
    "/stats/overview",
    {
      summary: "Key figures of a period and of the one before",
      access,
      query: statQuery,
      responses: { 200: overviewShape },
      example,
    },
    async (call) => call.c.json(await overview(call.db, await filterOf(call))),
  )
  .get(
    "/stats/timeseries",
    {
      summary: "Figures by hour, day, week or month, every one present",
      access,
      query: statQuery.extend({ interval: z.enum(intervals).default("day") }),
      responses: { 200: timeseriesShape },
      example: { query: { ...example.query, interval: "week" } },
    },
    async (call) => {
      const { interval } = call.query;
      const filter = await filterOf(call, interval === "hour" ? longestPeriodByHour : undefined);
      return call.c.json(await timeseries(call.db, filter, interval));
    },
  )
  .get(
    "/stats/officers",
    {
      summary: "The leaderboard; an officer sees their own row with its true rank",
      access,
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
      query: campaignsQuery,
      responses: { 200: campaignTableShape },
      example,
    },
    async (call) => call.c.json(await campaignTable(call.db, await filterOf(call), call.query)),
  )
  .get(
    "/stats/peaks",
    {
      summary: "Hours of the day by clicks and sign-ups, and the three best",
      access,
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
      query: statQuery,
      responses: { 200: conversionTimeShape },
      example,
    },
    async (call) => call.c.json(await conversionTime(call.db, await filterOf(call))),
  )
  .get(
    "/stats/geo",
    {
      summary: "Clicks and sign-ups by country",
      access,
      query: statQuery,
      responses: { 200: geographyShape },
      example,
    },
    async (call) => call.c.json(await geography(call.db, await filterOf(call))),
  );
