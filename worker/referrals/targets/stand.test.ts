import { expect, it } from "vitest";
import { countStands, standOf, stands } from "./stand";

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
