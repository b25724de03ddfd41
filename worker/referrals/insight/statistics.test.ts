import * as fc from "fast-check";
import { expect, it } from "vitest";
import { db } from "../../testing/api";
import { comparedCampaigns } from "./campaign-table";
import { compactStep } from "./compact";
import { conversionTime } from "./conversion-time";
import { geography } from "./geography";
import { rankedOfficers } from "./officer-table";
import { overview } from "./overview";
import { peaks } from "./peaks";
import { statFilter } from "./stat-filter";
import * as slow from "./testing/brute-force";
import * as parts from "./testing/brute-force-breakdowns";
import { store, worlds } from "./testing/worlds";
import { intervals, timeseries } from "./timeseries";

const sum = <T>(rows: T[], value: (row: T) => number) => rows.reduce((n, row) => n + value(row), 0);
const withoutName = <T extends { name: string }>({ name: _, ...row }: T) => row;

it("every metric is what counting the raw events again gives, and totals are the sum of their parts", async () => {
  await fc.assert(
    fc.asyncProperty(worlds, fc.nat(6), fc.integer({ min: -40, max: 3 }), async (made, steps, closed) => {
      const { world, question, now } = made;
      await store(world);
      // Wherever compaction has come to, the answer is the same.
      for (let n = 0; n < steps; n++) await compactStep(db, slow.shift(question.to, closed));
      const query = {
        from: question.from,
        to: question.to,
        ...(question.campaign ? { campaign_id: question.campaign } : {}),
        ...(question.officer ? { officer_id: question.officer } : {}),
      };
      const filter = await statFilter(db, { role: "admin" }, query, now);

      const length = slow.days(question).length;
      const before = {
        ...question,
        from: slow.shift(question.from, -length),
        to: slow.shift(question.from, -1),
      };
      const shown = await overview(db, filter);
      expect(shown).toEqual({
        from: question.from,
        to: question.to,
        ...slow.overviewOf(world, question),
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

      const officers = await rankedOfficers(db, filter);
      expect(officers.map(withoutName)).toEqual(slow.officersOf(world, question));
      expect(sum(officers, (o) => o.enrollments)).toBe(shown.enrollments);

      const campaigns = await comparedCampaigns(db, filter);
      const today = slow.clock(now, world.timeZone).day;
      expect(campaigns.map(withoutName)).toEqual(slow.campaignsOf(world, question, today));
      expect(sum(campaigns, (c) => c.signups)).toBe(shown.signups);

      expect(await peaks(db, filter)).toEqual(parts.peaksOf(world, question));
      expect(await conversionTime(db, filter)).toEqual(parts.conversionTimeOf(world, question));
      const { data: countries } = await geography(db, filter);
      const byName = (a: { country: string | null }, b: { country: string | null }) =>
        String(a.country).localeCompare(String(b.country));
      expect(countries.toSorted(byName)).toEqual(parts.countriesOf(world, question).sort(byName));
      expect(sum(countries, (c) => c.signups)).toBe(shown.signups);
    }),
    { numRuns: 100 },
  );
}, 120_000);
