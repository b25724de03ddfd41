import { expect, test } from "vitest";
import { childSeconds, inWords } from "./steps.ts";

test("the processor time of children is read from what a shell says", () => {
  expect(childSeconds("0m0.01s 0m0.02s\n9m3.25s 1m0.75s\n")).toBe(604);
  expect(childSeconds("0m0.010s 0m0.020s\n0m3.250s 0m0.750s\n")).toBe(4);
  expect(childSeconds("")).toBe(0);
});

test("seconds are told in words", () => {
  expect([0.4, 59.6, 359.7].map(inWords)).toEqual(["0 s", "1 min 0 s", "6 min 0 s"]);
});
