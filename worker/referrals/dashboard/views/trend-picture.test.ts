import { expect, it } from "vitest";
import { linesOf, type TrendPictureProps } from "./trend-picture";

const point = (t: string, now: number | null, before: number | null) => ({ t, now, before, beforeT: "" });
const picture = (points: TrendPictureProps["points"], isUnfinished = false): TrendPictureProps => ({
  points,
  unit: "count",
  hue: 1,
  isUnfinished,
  marks: [],
  words: { now: "Now", before: "Before", keys: "" },
  locale: "en",
});

it("one axis holds both periods, so that they can be compared by eye", () => {
  const { ceiling } = linesOf(picture([point("2026-03-01", 12, 31), point("2026-03-02", 9, 4)]));
  expect(ceiling).toBe(50);
});

it("a value that does not exist is a gap, not a zero", () => {
  const { lines } = linesOf(picture([point("2026-03-01", null, 3), point("2026-03-02", 2.15, null)]));
  expect(lines.map(({ values }) => values)).toEqual([
    [3, null],
    [null, 2.15],
  ]);
});

it("what runs still is a line of its own, from the point before it", () => {
  const points = [point("2026-03-01", 5, 1), point("2026-03-02", 6, 1), point("2026-03-03", 2, 1)];
  const { lines } = linesOf(picture(points, true));
  expect(lines.map(({ look, values }) => [look, values])).toEqual([
    ["before", [1, 1, 1]],
    ["now", [5, 6, null]],
    ["unfinished", [null, 6, 2]],
  ]);
});

it("a first day alone is a point, finished or not", () => {
  const { lines } = linesOf(picture([point("2026-03-01", 5, null)], true));
  expect(lines.map(({ look }) => look)).toEqual(["before", "now"]);
});
