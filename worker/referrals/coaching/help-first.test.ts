import { expect, it } from "vitest";
import { deep, runs } from "../../testing/runs";
import { chanceWithinStrata } from "../figures/strata";
import { counts, randomFrom } from "../this-week/testing/random-programme";
import { type Counts, coachingRow } from "./coaching-row";
import { helpFirst } from "./help-first";

const seed = deep ? Date.now() : 20_261_130;
const programmes = runs(150, 600);

const sumOf = (cells: readonly Counts[]) => ({
  clicks: cells.reduce((sum, { clicks }) => sum + clicks, 0),
  signups: cells.reduce((sum, { signups }) => sum + signups, 0),
});

/** 2 to 60 officers in 1 to 4 campaigns, each of which converts the same by everybody; the first may be worse. */
function officersOf(random: () => number, ofFirst = 1) {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const rates = Array.from({ length: between(1, 4) }, () => 0.05 + 0.4 * random());
  const own = Array.from({ length: between(2, 60) }, (_, i) =>
    rates.map((rate) =>
      i === 0 && ofFirst < 1 ? counts(random, 400, rate * ofFirst) : counts(random, between(0, 400), rate),
    ),
  );
  const all = rates.map((_, c) => sumOf(own.map((cells) => cells[c] ?? { clicks: 0, signups: 0 })));
  return own.map((cells, i) => {
    const { clicks, signups } = sumOf(cells);
    const row = {
      ...{
        rank: 1,
        officer_id: `ofc_${i}`,
        name: "",
        clicks,
        unique_clicks: clicks,
        signups,
        enrollments: 0,
      },
      ...{ conversion_rate: clicks === 0 ? null : (100 * signups) / clicks, score: 0 },
      score_parts: { signups: 0, conversion: 0, wilson: 0 },
    };
    return coachingRow(row, {
      ...{ before: { clicks: 0, signups: 0 }, targets: [], lastAt: null },
      cells: cells.map((one, c) => ({ own: one, all: all[c] ?? one })),
    });
  });
}

function shareOf(holds: (random: () => number) => boolean): number {
  const random = randomFrom(seed);
  return Array.from({ length: programmes }, () => holds(random)).filter(Boolean).length / programmes;
}

it(`of ${programmes} programmes without effect at most 5 % name somebody to help (seed ${seed})`, () => {
  expect(shareOf((random) => helpFirst(officersOf(random)).length > 0)).toBeLessThanOrEqual(0.05);
});

it(`an officer with a third of their campaigns' rate is named in at least 90 % (seed ${seed})`, () => {
  const share = shareOf((random) => {
    const rows = officersOf(random, 1 / 3);
    return rows.length < 5 || helpFirst(rows).some(({ officer_id }) => officer_id === "ofc_0");
  });
  expect(share).toBeGreaterThanOrEqual(0.9);
});

it("the chance is that of the normal, corrected for continuity; of few cases there is none", () => {
  // 100 of 1000 in all, 20 expected of 200 with a spread of 3.80: (20 - 10 - 0.5) / 3.797 = 2.502.
  const all = { part: 100, whole: 1000 };
  expect(chanceWithinStrata([{ own: { part: 10, whole: 200 }, all }])).toBeCloseTo(0.01234, 4);
  expect(chanceWithinStrata([{ own: { part: 20, whole: 200 }, all }])).toBeCloseTo(1, 6);
  expect(chanceWithinStrata([{ own: { part: 0, whole: 20 }, all }])).toBeNull();
});
