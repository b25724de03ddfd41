import { expect, it } from "vitest";
import { percent, placeOn, scaleOf, spanOf } from "./scale";

it("a scale has zero on it, holds all values, and tells round ones", () => {
  expect(scaleOf([3, 9])).toEqual({ from: 0, to: 10, ticks: [0, 2.5, 5, 7.5, 10] });
  expect(scaleOf([-120, 1_900]).from).toBeCloseTo(-281.6);
  expect(scaleOf([-120, 1_900]).ticks).toEqual([0, 1000, 2000]);
  expect(scaleOf([])).toMatchObject({ from: 0, ticks: [0, 0.25, 0.5, 0.75, 1] });
  expect(scaleOf([-5, -1])).toMatchObject({ from: -5.4, to: 0, ticks: [-4, -2, 0] });
  for (const values of [[0.003], [7e11, -3], [1e-9, 12], [0, 0]]) {
    const { from, to, ticks } = scaleOf(values);
    expect(from).toBeLessThanOrEqual(Math.min(0, ...values));
    expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values));
    expect(ticks.length).toBeLessThan(8);
    expect(ticks).toContain(0);
  }
});

it("a place is told in percent of the way", () => {
  expect(placeOn(scaleOf([10]), 2.5)).toBe(25);
  expect(percent(33.33333)).toBe("33.33%");
});

it("a span ends where its values end, and tells round ones between", () => {
  expect(spanOf([3.1, 9.2, 5])).toEqual({ from: 3.1, to: 9.2, ticks: [4, 6, 8] });
  expect(spanOf([-1_200, 2_500]).ticks).toEqual([-1000, 0, 1000, 2000]);
  expect(spanOf([7, 7])).toMatchObject({ from: 7, to: 14 });
});
