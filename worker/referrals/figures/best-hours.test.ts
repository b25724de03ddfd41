import { expect, it } from "vitest";
import { bestHours, judgedBy } from "./best-hours";

const hour = (n: number, clicks: number, signups: number) => ({ hour: n, clicks, signups });

it("names no hour in which nobody signed up, nor one in which nobody clicked", () => {
  const [one, clicked, none] = [hour(13, 4, 1), hour(9, 7, 0), hour(0, 0, 0)];
  expect(bestHours({ hours: [none, clicked, one], top: [one, clicked, none] })).toEqual([one]);
  expect(judgedBy([none, clicked])).toBe("clicks");
  expect(bestHours({ hours: [none, clicked], top: [clicked, none] })).toEqual([clicked]);
  expect(bestHours({ hours: [none], top: [none] })).toEqual([]);
});
