import { expect, it } from "vitest";
import type { Figures } from "../../insight/overview";
import { changeOfCount, changeOfRate } from "./change";

const figures = (clicks: number, signups: number) =>
  ({
    clicks,
    signups,
    enrollments: 0,
    click_to_signup_rate: clicks === 0 ? null : Math.round((10_000 * signups) / clicks) / 100,
  }) as Figures;

it("a count is compared with the period before in whole percent", () => {
  expect(changeOfCount(150, 100)).toEqual({ direction: "up", by: { percent: 50 }, isChance: false });
  expect(changeOfCount(99, 100)).toEqual({ direction: "down", by: { percent: 1 }, isChance: true });
  expect(changeOfCount(7, 7)).toEqual({ direction: "same", by: { percent: 0 }, isChance: true });
  expect(changeOfCount(1001, 1000)).toEqual({ direction: "same", by: { percent: 0 }, isChance: true });
  expect(changeOfCount(0, 100)).toEqual({ direction: "down", by: { percent: 100 }, isChance: false });
});

it("halves are rounded up whichever way a figure moved, as the sentence above the chart has them", () => {
  expect([changeOfCount(900, 800), changeOfCount(700, 800)].map((change) => change?.by)).toEqual([
    { percent: 13 },
    { percent: 13 },
  ]);
  const [low, high] = [figures(10_000, 710), figures(10_000, 835)];
  const rates = [
    changeOfRate("click_to_signup_rate", high, low),
    changeOfRate("click_to_signup_rate", low, high),
  ];
  expect(rates.map((change) => change?.by)).toEqual([{ points: 1.3 }, { points: 1.3 }]);
});

it("a period of nothing is nothing to compare with: no rise from zero", () => {
  expect(changeOfCount(5, 0)).toBeNull();
  expect(changeOfCount(0, 0)).toBeNull();
});

it("a rate is compared in points, and a handful proves nothing", () => {
  const rate = (now: Figures, before: Figures) => changeOfRate("click_to_signup_rate", now, before);
  expect(rate(figures(1000, 120), figures(1000, 80))).toEqual({
    direction: "up",
    by: { points: 4 },
    isChance: false,
  });
  expect(rate(figures(10, 2), figures(10, 1))).toEqual({
    direction: "up",
    by: { points: 10 },
    isChance: true,
  });
  expect(rate(figures(0, 0), figures(10, 1))).toBeNull();
  expect(rate(figures(10, 1), figures(0, 0))).toBeNull();
});
