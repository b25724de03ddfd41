import { expect, it } from "vitest";
import { average, percent } from "./rates";
import { change } from "./year-over-year";

it.each([
  [1, 3, 33.33],
  [2, 3, 66.67],
  // exactly between two hundredths: up
  [1, 32, 3.13],
  [3, 32, 9.38],
  [1, 160, 0.63],
  [1, 800, 0.13],
  [0, 7, 0],
  [7, 7, 100],
  [5, 2, 250],
  [0, 0, null],
  [5, 0, null],
])("%i of %i is %s percent", (n, d, rate) => {
  expect(percent(n, d)).toBe(rate);
});

it.each([
  [1, 8, 0.13],
  [7, 3, 2.33],
  [7, 0, null],
])("%i over %i is %s", (n, d, mean) => {
  expect(average(n, d)).toBe(mean);
});

it.each([
  [15, 2, 650],
  [2, 15, -86.67],
  // exactly between two hundredths: up, also below nothing
  [31, 32, -3.12],
  [33, 32, 3.13],
  [20.5, 50.25, -59.2],
  [0, 4, -100],
  [4, 0, null],
  [0, 0, null],
  [null, 4, null],
  [4, null, null],
])("%s beside %s last year is a change of %s percent", (now, before, percents) => {
  expect(change(now, before)).toBe(percents);
});
