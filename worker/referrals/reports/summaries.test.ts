import * as fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { runs } from "../../testing/runs";
import { type StatFilter, statFilter } from "../insight/stat-filter";
import * as slow from "../insight/testing/brute-force";
import * as years from "../insight/testing/brute-force-years";
import type { Question, World } from "../insight/testing/world";
import { store, worlds } from "../insight/testing/worlds";
import { timeseries } from "../insight/timeseries";
import { compactStep } from "../rollups/compact";
import { reports } from "./reports";
import { readReport } from "./testing/read-report";

// Each report against counting a random programme's raw events again, by any filter, wherever clocks move.

interface Asked {
  world: World;
  question: Question;
  filter: StatFilter;
  now: number;
}

/** Longer than the statistics' own, so that whole weeks and months lie in it. */
const reach = fc.constantFrom(0, 0, 60, 400);

function holdFor(many: number, hold: (asked: Asked) => Promise<void>) {
  return fc.assert(
    fc.asyncProperty(worlds, reach, fc.constantFrom(0, 5, 60), async (made, days, steps) => {
      const question = { ...made.question, from: slow.shift(made.question.from, -days) };
      await store(made.world);
      for (let n = 0; n < steps; n++) await compactStep(db, question.to);
      const query = {
        from: question.from,
        to: question.to,
        ...(question.campaign ? { campaign_id: question.campaign } : {}),
        ...(question.officer ? { officer_id: question.officer } : {}),
      };
      const filter = await statFilter(db, { role: "admin" }, query, made.now);
      await hold({ world: made.world, question, filter, now: made.now });
    }),
    { numRuns: many },
  );
}

const call = ({ filter, now }: Asked) => ({ db, filter, asOf: now });
const pageOf = (world: World, id: string) => world.campaigns.findIndex((campaign) => campaign.id === id);
const nameOf = (world: World, id: string) => `Campaign ${pageOf(world, id)}`;

function countsOf(world: World, question: Question) {
  const { people, unique, signups, enrolled } = slow.select(world, question);
  return {
    clicks: people.length,
    unique: unique.length,
    signups: signups.length,
    enrollments: enrolled.length,
    rate: slow.percentOf(signups.length, people.length),
  };
}

it("the officers' summary has each officer by campaign with anything, then each officer with the leaderboard's score", async () => {
  await holdFor(runs(8, 100), async (asked) => {
    const { world, question } = asked;
    const lineOf = (officer: string, campaign: string | null, score: number | null) => {
      const own = countsOf(world, { ...question, officer, campaign: campaign ?? question.campaign });
      return {
        OfficerID: officer,
        OfficerName: `Officer ${officer}`,
        CampaignID: campaign,
        CampaignName: campaign && nameOf(world, campaign),
        TotalClicks: own.clicks,
        UniqueClicks: own.unique,
        TotalSignups: own.signups,
        TotalEnrollments: own.enrollments,
        ClickToSignupRate: own.rate,
        SignupToEnrollmentRate: slow.percentOf(own.enrollments, own.signups),
        ConversionScore: score,
      };
    };
    const scores = new Map(slow.officersOf(world, question).map((row) => [row.officer_id, row.score]));
    const officers = world.officers.filter((one) => scores.has(one));
    const campaigns = world.campaigns
      .map(({ id }) => id)
      .filter((one) => question.campaign === null || one === question.campaign);
    const expected = [
      ...officers
        .flatMap((officer) => campaigns.map((campaign) => lineOf(officer, campaign, null)))
        .filter((line) => line.TotalClicks + line.TotalSignups + line.TotalEnrollments > 0),
      ...officers.map((officer) => lineOf(officer, null, scores.get(officer) ?? null)),
    ];
    expect(await readReport(reports.officer_summary, call(asked))).toEqual(expected);
  });
}, 120_000);

it("the campaigns' summary has what comparing campaigns says of each, and where it stands today", async () => {
  await holdFor(runs(8, 100), async (asked) => {
    const { world, question, filter } = asked;
    const expected = slow.campaignsOf(world, question, filter.today).map((row) => {
      const of = world.campaigns[pageOf(world, row.campaign_id)];
      const isOver = of?.endsOn !== null && (of?.endsOn ?? "") < filter.today;
      const begun = filter.today >= (of?.startsOn ?? "");
      return {
        CampaignID: row.campaign_id,
        CampaignName: nameOf(world, row.campaign_id),
        Status: of?.archivedAt !== null ? "archived" : !begun ? "scheduled" : isOver ? "ended" : "active",
        TotalClicks: row.clicks,
        UniqueClicks: row.unique_clicks,
        TotalSignups: row.signups,
        TotalEnrollments: row.enrollments,
        ConversionRate: row.conversion_rate,
        DailyVelocity: row.daily_velocity,
        LifetimeConversionRate: row.lifetime_conversion_rate,
      };
    });
    expect(await readReport(reports.campaign_summary, call(asked))).toEqual(expected);
  });
}, 120_000);

it("the time series has every day of the range, however it is read, with rates that reach before it", async () => {
  await holdFor(runs(8, 60), async (asked) => {
    const { world, question } = asked;
    const expected = slow.pointsOf(world, question, "day").map((point) => ({
      Date: point.t,
      TotalClicks: point.clicks,
      UniqueClicks: point.unique_clicks,
      TotalSignups: point.signups,
      TotalEnrollments: point.enrollments,
      ConversionRate: point.conversion_rate,
      Rolling7: point.rolling_7,
      Rolling30: point.rolling_30,
    }));
    expect(await readReport(reports.time_series, call(asked))).toEqual(expected);
  });
}, 120_000);

it("the time series of many years is read in parts, whose rates reach into the part before", async () => {
  const period = { from: "2023-01-01", to: "2026-12-31" };
  const query = { ...period, officer_id: "o1" };
  await holdFor(1, async (asked) => {
    for (const own of [period, query]) {
      const filter = await statFilter(db, { role: "admin" }, own, asked.now);
      const rows = await readReport(reports.time_series, { db, filter, asOf: asked.now });
      const { points } = await timeseries(db, filter, "day");
      expect(rows.map((row) => [row.Date, row.Rolling7, row.Rolling30])).toEqual(
        points.map((point) => [point.t, point.rolling_7, point.rolling_30]),
      );
    }
  });
});

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();

function bestOf(world: World, question: Question) {
  const officers = slow.officersOf(world, question);
  const first = officers.find(({ rank }) => rank === 1);
  const hasAny = officers.some((row) => row.clicks + row.signups + row.enrollments > 0);
  const campaigns = slow
    .campaignsOf(world, question, "2999-01-01")
    .filter((row) => row.clicks + row.signups > 0)
    .sort((a, b) => b.signups - a.signups || b.clicks - a.clicks || (a.campaign_id < b.campaign_id ? -1 : 1));
  return {
    officer: hasAny && first ? `Officer ${first.officer_id}` : null,
    campaign: campaigns[0] ? nameOf(world, campaigns[0].campaign_id) : null,
  };
}

it("the weekly summary has each week that is over and lies whole in the range, with its best officer and campaign", async () => {
  await holdFor(runs(3, 100), async (asked) => {
    const { world, question, filter, now } = asked;
    const expected = slow
      .days(question)
      .filter((day) => weekday(day) === 1)
      .map((from) => ({ from, to: slow.shift(from, 6) }))
      .filter(({ to }) => to <= question.to && to < filter.today)
      .map((week) => {
        const own = countsOf(world, { ...question, ...week });
        const best = bestOf(world, { ...question, ...week });
        return {
          WeekStart: week.from,
          WeekEnd: week.to,
          TotalClicks: own.clicks,
          TotalSignups: own.signups,
          TotalEnrollments: own.enrollments,
          ConversionRate: own.rate,
          BestOfficer: best.officer,
          BestCampaign: best.campaign,
          AsOf: now * 1000,
        };
      });
    expect(await readReport(reports.weekly_summary, call(asked))).toEqual(expected);
  });
}, 120_000);

it("year over year has each month that is over and lies whole in the range, by metric", async () => {
  await holdFor(runs(8, 100), async (asked) => {
    const { world, question, filter, now } = asked;
    const firsts = slow.days(question).filter((day) => day.endsWith("-01"));
    const whole = firsts
      .map((from) => {
        const [year = 0, month = 0] = from.split("-").map(Number);
        const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
        const before = String(year - 1).padStart(4, "0");
        const last = new Date(Date.UTC(year - 1, month, 0)).toISOString().slice(0, 10);
        return { from, to, before: { from: `${before}${from.slice(4)}`, to: last } };
      })
      .filter(({ to }) => to <= question.to && to < filter.today);
    const expected = whole.flatMap(({ from, to, before }) => {
      const current = countsOf(world, { ...question, from, to });
      const then = countsOf(world, { ...question, ...before });
      return (["clicks", "signups", "enrollments"] as const).map((metric) => ({
        Month: from.slice(0, 7),
        Metric: metric,
        ThisYear: current[metric],
        LastYear: then[metric],
        ChangePercent: years.changeOf(current[metric], then[metric]),
        AsOf: now * 1000,
      }));
    });
    expect(await readReport(reports.yoy, call(asked))).toEqual(expected);
  });
}, 120_000);
