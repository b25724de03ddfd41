import { expect, it } from "vitest";
import { countStands, placeByNeed, standOf, stands } from "./stand";

const all = (["ahead", "running", "over"] as const).flatMap((state) =>
  [true, false].flatMap((is_reached) =>
    [true, false, null].map((is_on_course) => ({ state, is_reached, is_on_course })),
  ),
);

it("each target stands in one group, so that the groups add up to all", () => {
  const counts = countStands(all);
  expect(stands.reduce((sum, stand) => sum + counts[stand], 0)).toBe(all.length);
});

it("what is reached is no more on course or behind", () => {
  expect(standOf({ state: "running", is_reached: true, is_on_course: true })).toBe("reached");
  expect(standOf({ state: "over", is_reached: false, is_on_course: false })).toBe("missed");
  expect(standOf({ state: "running", is_reached: false, is_on_course: false })).toBe("behind");
});

it("who is behind comes first, the farthest of them first of all, and whoever has reached it last", () => {
  const target = (
    done: number,
    course: number | null,
    more: Partial<Parameters<typeof placeByNeed>[0]> = {},
  ) => ({
    ...{ goal: 10, done, on_course_for: course, state: "running" as const, is_reached: done >= 10 },
    is_on_course: course === null ? null : course >= 10,
    ...more,
  });
  const ordered = [
    target(1, 2),
    target(3, 9),
    target(9, 9, { state: "over" }),
    target(2, null, { state: "open" }),
    target(5, 10),
    target(5, 40),
    target(0, null, { state: "ahead" }),
    target(10, 20),
  ];
  const places = ordered.map(placeByNeed);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // 10 of 10 and 40 of 10 alike are on course for all of it.
  expect(new Set(places).size).toBe(places.length - 1);
});
