import { expect, it } from "vitest";
import { changeOf } from "./change";

it("a count is compared with the period before in whole percent", () => {
  expect(changeOf(150, 100)).toEqual({ direction: "up", percent: 50 });
  expect(changeOf(99, 100)).toEqual({ direction: "down", percent: 1 });
  expect(changeOf(7, 7)).toEqual({ direction: "same", percent: 0 });
  expect(changeOf(1001, 1000)).toEqual({ direction: "same", percent: 0 });
});

it("after a period of nothing, something is new rather than an infinite rise", () => {
  expect(changeOf(5, 0)).toEqual({ direction: "new", percent: null });
  expect(changeOf(0, 0)).toEqual({ direction: "same", percent: 0 });
});

it("a rate that does not exist is not compared", () => {
  expect(changeOf(null, 12)).toBeNull();
  expect(changeOf(12, null)).toBeNull();
});
