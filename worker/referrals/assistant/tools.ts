import * as z from "zod";
import { translator } from "../../../web/i18n/translate";
import { listAddress } from "../../../web/ui/list-address";
import { siteOrigin } from "../../core/http/origin";
import { parse } from "../../core/http/parse";
import { duePeriod } from "../../core/jobs/periods";
import { defineTool, type ToolCall } from "../../core/mcp/tool";
import { readOrganisation } from "../../core/organisation/organisation";
import { listCampaigns } from "../campaigns/find-campaigns";
import { campaignsQuery as campaignListQuery } from "../campaigns/schemas";
import { adminSentences, sentenceText, whyText } from "../digests/digest";
import { readWeek } from "../digests/read-week";
import { campaignsQuery, campaignTable, campaignTableShape } from "../insight/campaign-table";
import { officersQuery, officerTable, officerTableShape } from "../insight/officer-table";
import { overview, overviewQuery, overviewShape } from "../insight/overview";
import { type StatFilter, statFilter, type statQuery } from "../insight/stat-filter";
import { longestPeriods, timeseries, timeseriesQuery, timeseriesShape } from "../insight/timeseries";
import { listReferrals } from "../links/find-referrals";
import { referralsQuery } from "../links/schemas";
import { listOfficers } from "../officers/find-officers";
import { officersQuery as officerListQuery } from "../officers/schemas";
import type { Limit } from "../rollups/periods";

type StatArguments = z.infer<typeof statQuery>;

const scope = "stats:read";
const admin = { role: "admin" } as const;

/** A key that may read statistics reads all of them. */
const filterOf = ({ db, now }: ToolCall, query: StatArguments, longest?: Limit): Promise<StatFilter> =>
  statFilter(db, admin, query, now, longest === undefined ? {} : { longest });

/** The page that shows the same days, campaign and officer. */
const pageOf = (path: string, { period, campaignId, officerId }: StatFilter) =>
  listAddress(path, {}, { ...period, campaign_id: campaignId ?? "", officer_id: officerId ?? "" });

const found = z.object({
  data: z.array(
    z.object({
      kind: z.enum(["campaign", "officer", "link"]),
      id: z.string(),
      name: z.string(),
      page: z.string(),
    }),
  ),
});

const week = z.object({
  from: z.string(),
  to: z.string(),
  sentences: z.array(
    z.object({
      text: z.string(),
      page: z.string().nullable(),
      /** The figures, the test, its level and the smallest sample; null of a plain figure. */
      why: z.string().nullable(),
    }),
  ),
});

async function find({ env, db, now }: ToolCall, q: string): Promise<z.infer<typeof found>> {
  const origin = siteOrigin({ env });
  const reader = { viewer: admin, origin, now };
  const asked = { q, limit: "5" };
  const [campaigns, officers, links] = await Promise.all([
    listCampaigns(db, reader, parse(campaignListQuery, asked)),
    listOfficers(db, { viewer: admin, now }, parse(officerListQuery, asked)),
    listReferrals(db, reader, parse(referralsQuery, asked)),
  ]);
  const page = (place: string, id: string) => `${origin}/dashboard/${place}/${id}`;
  return {
    data: [
      ...campaigns.data.map(({ id, name }) => ({
        kind: "campaign" as const,
        id,
        name,
        page: page("campaigns", id),
      })),
      ...officers.data.map(({ id, name }) => ({
        kind: "officer" as const,
        id,
        name,
        page: page("officers", id),
      })),
      ...links.data.map(({ id, label, code }) => ({
        ...{ kind: "link" as const, id, name: label || code, page: page("links", id) },
      })),
    ],
  };
}

async function thisWeek({ env, db, now }: ToolCall, locale: string): Promise<z.infer<typeof week>> {
  const origin = siteOrigin({ env });
  const { timeZone } = await readOrganisation(db);
  const monday = duePeriod({ every: "week", atHour: 7 }, now, timeZone);
  const { admin: told } = await readWeek(db, monday, now);
  const words = { t: translator(locale), locale };
  return {
    from: told.from,
    to: told.to,
    sentences: adminSentences(told).map((sentence) => ({
      text: sentenceText(sentence, words),
      page: sentence.href ? origin + sentence.href : null,
      why: whyText(sentence, words),
    })),
  };
}

/** What an assistant may ask of the tracker: the functions behind the statistics, under their own names. */
export const tools = [
  defineTool({
    name: "overview",
    title: "Overview",
    description:
      "Key figures of a period (default: the last 30 days) beside those before: clicks, sign-ups, enrolments, rates. By campaign or officer, where given.",
    scope,
    input: overviewQuery,
    output: overviewShape,
    async run(call, given) {
      const filter = await filterOf(call, given);
      return { content: await overview(call.db, filter, given.compare), page: pageOf("/dashboard", filter) };
    },
  }),
  defineTool({
    name: "leaderboard",
    title: "Leaderboard",
    description:
      "Officers by rank, with clicks, sign-ups, enrolments, conversion rate and score. Ask it who does well and who needs help; sort by any figure.",
    scope,
    input: officersQuery,
    output: officerTableShape,
    async run(call, given) {
      const filter = await filterOf(call, given);
      return { content: await officerTable(call.db, filter, given), page: pageOf("/dashboard", filter) };
    },
  }),
  defineTool({
    name: "compare_campaigns",
    title: "Campaigns compared",
    description:
      "Campaigns with clicks, sign-ups, enrolments, conversion rate, sign-ups a day, and the rate of their whole life.",
    scope,
    input: campaignsQuery,
    output: campaignTableShape,
    async run(call, given) {
      const filter = await filterOf(call, given);
      return {
        content: await campaignTable(call.db, filter, given),
        page: pageOf("/dashboard/insight/compare", filter),
      };
    },
  }),
  defineTool({
    name: "timeseries",
    title: "Time series",
    description:
      "Figures by hour, day, week or month, every one present, with rolling conversion rates of 7 and 30 days.",
    scope,
    input: timeseriesQuery,
    output: timeseriesShape,
    async run(call, given) {
      const filter = await filterOf(call, given, longestPeriods[given.interval]);
      return {
        content: await timeseries(call.db, filter, given.interval),
        page: pageOf("/dashboard", filter),
      };
    },
  }),
  defineTool({
    name: "find",
    title: "Find",
    description:
      "Campaigns, officers and links by a part of their name, label or code: their ids, for the other tools, and their pages.",
    scope,
    input: z.object({ q: z.string().min(1).max(100) }),
    output: found,
    async run(call, { q }) {
      return { content: await find(call, q), page: listAddress("/dashboard/links", {}, { q }) };
    },
  }),
  defineTool({
    name: "this_week",
    title: "The week",
    description:
      "What an administrator is told this week, as sentences: last week's figures and who leads; then what to do, of the last 30 days: whose conversion fell beyond chance, who is behind a target, which channel does better, what waits for a decision. Each with why it is told and its page.",
    scope,
    input: z.object({ locale: z.enum(["en", "fr"]).default("en") }),
    output: week,
    async run(call, { locale }) {
      return { content: await thisWeek(call, locale), page: "/dashboard/weekly" };
    },
  }),
];
