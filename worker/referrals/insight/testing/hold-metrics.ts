import * as fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "../../../testing/api";
import { families } from "../../rollups/breakdown-keys";
import { compactStep } from "../../rollups/compact";
import { comparedCampaigns } from "../campaign-table";
import { conversionTime } from "../conversion-time";
import { countriesToRead, geography } from "../geography";
import { matrixOf } from "../matrix";
import { metricNames } from "../metrics";
import { rankedOfficers } from "../officer-table";
import { overview } from "../overview";
import { peaks } from "../peaks";
import { rankedRegions } from "../regions";
import { sourcesOf, sourcesToRead } from "../sources";
import { type StatFilter, statFilter } from "../stat-filter";
import { intervals, timeseries } from "../timeseries";
import { yearOverYear } from "../year-over-year";
import * as slow from "./brute-force";
import * as parts from "./brute-force-breakdowns";
import * as years from "./brute-force-years";
import type { Question, World } from "./world";
import { store, worlds } from "./worlds";

const sum = <T>(rows: T[], value: (row: T) => number) => rows.reduce((n, row) => n + value(row), 0);
const withoutName = <T extends { name: string }>({ name: _, ...row }: T) => row;
/** In any one order: that of the lines is not what is held here. */
const ordered = (rows: object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();

let taken = 0;
/** Some of many that one function answers alike: others each time. */
const some = <T>(n: number, of: readonly T[]) =>
  Array.from({ length: n }, () => of[taken++ % of.length] as T);

interface Held {
  world: World;
  question: Question;
  filter: StatFilter;
  /** What every breakdown must add up to. */
  clicks: number;
  signups: number;
}

async function holdTables({ world, question, filter, clicks, signups }: Held): Promise<void> {
  const officers = await rankedOfficers(db, filter);
  expect(officers.map(withoutName)).toEqual(slow.officersOf(world, question));
  expect(sum(officers, (o) => o.clicks)).toBe(clicks);
  for (const { score, score_parts: of } of officers) expect(of.signups + of.conversion).toBeCloseTo(score, 6);

  const campaigns = await comparedCampaigns(db, filter);
  expect(campaigns.map(withoutName)).toEqual(slow.campaignsOf(world, question, filter.today));
  expect(sum(campaigns, (c) => c.signups)).toBe(signups);

  for (const by of ["campaign", "type"] as const) {
    const cells = await matrixOf(db, filter, by);
    const shown = cells.map(({ name: _, campaign_name: __, ...cell }) => cell);
    expect(ordered(shown)).toEqual(ordered(parts.matrixOf(world, question, by)));
    expect([sum(cells, (c) => c.clicks), sum(cells, (c) => c.signups)]).toEqual([clicks, signups]);
  }
}

async function holdBreakdowns({ world, question, filter, clicks, signups }: Held): Promise<void> {
  const shown = await peaks(db, filter);
  expect(shown).toEqual(parts.peaksOf(world, question));
  expect([sum(shown.week, (h) => h.clicks), sum(shown.hours, (h) => h.signups)]).toEqual([clicks, signups]);

  const times = await conversionTime(db, filter);
  expect(times).toEqual(parts.conversionTimeOf(world, question));

  const countries = await geography(db, filter);
  expect(ordered(countries)).toEqual(ordered(parts.countriesOf(world, question)));
  expect(sum(countries, (c) => c.signups)).toBe(signups);

  const regions = await rankedRegions(db, filter);
  expect(ordered(regions)).toEqual(ordered(parts.regionsOf(world, question)));
  expect(sum(regions, (r) => r.clicks)).toBe(clicks);

  const sources = await sourcesOf(db, filter);
  for (const family of some(1, families)) {
    const own = sources.filter(({ dimension }) => dimension === family);
    expect(await sourcesOf(db, filter, family)).toEqual(own);
  }
  expect(ordered(sources)).toEqual(ordered(parts.sourcesOf(world, question)));
  const withoutClick = parts.withoutClickOf(world, question);
  const apart = [await countriesToRead(db, filter), await sourcesToRead(db, filter, "device")];
  for (const lines of apart) {
    expect([sum(lines, (l) => l.clicks), sum(lines, (l) => l.signups)]).toEqual([clicks, signups]);
    const [line] = lines.filter((l) => l.withoutClick);
    expect(line ?? { clicks: 0, signups: 0 }).toMatchObject({ clicks: 0, signups: withoutClick });
  }
  for (const family of families) {
    const own = sources.filter(({ dimension }) => dimension === family);
    expect([sum(own, (s) => s.clicks), sum(own, (s) => s.signups)]).toEqual([clicks, signups]);
  }
}

async function holdYears({ world, question, filter }: Held): Promise<void> {
  const compared = years.lastYear(question);
  expect(await overview(db, filter, "last_year")).toMatchObject({
    compared: { from: compared.from, to: compared.to },
    previous: slow.overviewOf(world, compared),
  });
  const months = years.monthsOf(world, question, filter.today);
  for (const metric of some(3, metricNames)) {
    const { data } = await yearOverYear(db, filter, metric);
    expect(data).toEqual(years.yearOverYearOf(months, metric));
  }
}

async function holdAll(world: World, question: Question, now: number): Promise<void> {
  const query = {
    from: question.from,
    to: question.to,
    ...(question.campaign ? { campaign_id: question.campaign } : {}),
    ...(question.officer ? { officer_id: question.officer } : {}),
  };
  const filter = await statFilter(db, { role: "admin" }, query, now);
  expect(filter.today).toBe(slow.clock(now, world.timeZone).day);

  const [from, to] = [question.from, slow.shift(question.from, -1)];
  const before = { ...question, from: slow.shift(from, -slow.days(question).length), to };
  const shown = await overview(db, filter);
  expect(shown).toEqual({
    from: question.from,
    to: question.to,
    ...slow.overviewOf(world, question),
    compared: { from: before.from, to: before.to },
    previous: slow.overviewOf(world, before),
  });
  for (const interval of intervals) {
    const { points } = await timeseries(db, filter, interval);
    expect(points).toEqual(slow.pointsOf(world, question, interval));
    expect([sum(points, (p) => p.clicks), sum(points, (p) => p.signups)]).toEqual([
      shown.clicks,
      shown.signups,
    ]);
  }
  const held = { world, question, filter, clicks: shown.clicks, signups: shown.signups };
  await holdTables(held);
  await holdBreakdowns(held);
  await holdYears(held);
}

/** Every metric against brute force, over `runs` programmes that this seed makes: files of a suite run side by side. */
export function holdMetrics(runs: number): void {
  it(`every metric is what counting the raw events again gives, and totals are the sum of their parts (${runs} programmes)`, async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.constantFrom(0, 2, 5, 60),
        fc.integer({ min: -40, max: 3 }),
        async (made, steps, closed) => {
          await store(made.world);
          // Wherever compaction has come to, the answer is the same.
          for (let n = 0; n < steps; n++) await compactStep(db, slow.shift(made.question.to, closed));
          await holdAll(made.world, made.question, made.now);
        },
      ),
      { numRuns: runs },
    );
  }, 240_000);
}
