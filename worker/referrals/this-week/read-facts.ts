import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { parse } from "../../core/http/parse";
import { addDays } from "../../core/time";
import { answerField, type Question } from "../campaigns/signup-form";
import { countOpenClaims } from "../claims/find-claims";
import { formsByCampaign } from "../form-funnel/form-funnel";
import { listFlags } from "../fraud/flags/find-flags";
import { flagsQuery } from "../fraud/flags/schemas";
import { runsOfCampaigns } from "../insight/campaign-runs";
import { performances } from "../insight/officer-table";
import { sourcesOf } from "../insight/sources";
import type { StatFilter } from "../insight/stat-filter";
import { countsOf } from "../insight/totals";
import { earliest, periodBefore } from "../rollups/periods";
import { targetsOf } from "../targets/find-targets";
import type { EndedFacts, Facts } from "./facts";

/** Days after its end in which a campaign is worth a word, days before it that are looked at, and how many. */
const lately = 14;
const lastDays = 7;
const mostEnded = 5;

/** Their clicks are everybody's, as on the page of the campaign. */
async function endedCampaigns(db: Db, filter: StatFilter): Promise<EndedFacts[]> {
  const { today } = filter;
  const ended = (await runsOfCampaigns(db, filter))
    .map((run) => ({ ...run, last: earliest("9999-12-31", run.endsOn, run.archivedOn) }))
    .filter(({ last, startsOn }) => last < today && last >= addDays(today, -lately) && last >= startsOn)
    .sort((a, b) => b.last.localeCompare(a.last))
    .slice(0, mostEnded);
  return Promise.all(
    ended.map(async ({ id, name, last }) => {
      const days = { from: addDays(last, 1 - lastDays), to: last };
      const [counts] = await countsOf(db, { campaignId: id, officerId: null }, [days]);
      return { id, name, lastDays: days, clicks: counts?.clicks ?? 0 };
    }),
  );
}

/** Forms know no officers. A campaign with a landing page of its own shows no visits of its form, which has none now. */
async function formFacts(db: Db, filter: StatFilter) {
  if (filter.officerId !== null) return [];
  const forms = await formsByCampaign(db, filter);
  const asked = await db.all<{ id: string; name: string; questions: string }>(sql`
    SELECT c.id AS id, c.name AS name, c.questions AS questions
    FROM json_each(${JSON.stringify(forms.map(({ campaignId }) => campaignId))}) AS f
    CROSS JOIN campaigns AS c ON c.id = f.value WHERE c.landing_url IS NULL`);
  const known = new Map(asked.map((row) => [row.id, row]));
  return forms.flatMap(({ campaignId, ...form }) => {
    const campaign = known.get(campaignId);
    if (!campaign) return [];
    const questions = (JSON.parse(campaign.questions) as Question[]).map((question) => [
      answerField(question),
      question.label,
    ]);
    return [{ id: campaignId, name: campaign.name, questions: Object.fromEntries(questions), ...form }];
  });
}

/** Of those who are active: who left is not helped. */
async function officerFacts(db: Db, { campaignId, officerId, period }: StatFilter) {
  const [now, before] = await Promise.all([
    performances(db, campaignId, period),
    performances(db, campaignId, periodBefore(period)),
  ]);
  const earlier = new Map(before.map((one) => [one.officerId, one]));
  return now
    .filter((one) => one.isActive && (officerId === null || one.officerId === officerId))
    .map(({ officerId: id, name, clicks, signups }) => ({
      ...{ id, name, now: { clicks, signups } },
      before: { clicks: earlier.get(id)?.clicks ?? 0, signups: earlier.get(id)?.signups ?? 0 },
    }));
}

async function countFlags(
  db: Db,
  { campaignId, officerId }: StatFilter,
  status: "open" | "held",
): Promise<number> {
  const { total } = await listFlags(
    db,
    parse(flagsQuery, {
      ...{ status, limit: "1" },
      ...(campaignId === null ? {} : { campaign_id: campaignId }),
      ...(officerId === null ? {} : { officer_id: officerId }),
    }),
  );
  return total;
}

async function readReviews(db: Db, filter: StatFilter): Promise<Facts["toReview"]> {
  const [open, held] = await Promise.all([countFlags(db, filter, "open"), countFlags(db, filter, "held")]);
  return open > 0 || held === 0 ? { status: "open", count: open } : { status: "held", count: held };
}

/** Their page has no filter by campaign or officer. */
const countRequests = (db: Db, { campaignId, officerId }: StatFilter) =>
  campaignId === null && officerId === null ? countOpenClaims(db) : 0;

/**
 * What the rules look at, under the filter of the cards. `unattributed`: as the caller has read it for a card. Who only
 * reads (`decides` false) is told nothing of what only an administrator's pages show.
 */
export async function readFacts(
  db: Db,
  filter: StatFilter,
  now: number,
  { decides }: { decides: boolean },
): Promise<Omit<Facts, "unattributed">> {
  const { campaignId, officerId, period, today } = filter;
  const which = {
    ...(campaignId === null ? {} : { campaignId }),
    ...(officerId === null ? {} : { officerId }),
  };
  const [officers, sources, targets, ended, forms, toReview, requests] = await Promise.all([
    officerFacts(db, filter),
    sourcesOf(db, filter, "source"),
    decides ? targetsOf(db, now, { ...which, ofActive: true }) : [],
    endedCampaigns(db, filter),
    formFacts(db, filter),
    decides ? readReviews(db, filter) : ({ status: "open", count: 0 } as const),
    decides ? countRequests(db, filter) : 0,
  ]);
  const channels = sources.flatMap(({ value, clicks, signups }) =>
    value === null ? [] : [{ source: value, clicks, signups }],
  );
  return {
    ...{ period, before: periodBefore(period), today, campaignId, officerId },
    ...{ officers, channels, targets, ended, forms, toReview, requests },
  };
}
