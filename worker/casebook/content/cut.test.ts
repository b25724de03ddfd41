import { expect, it } from "vitest";
import { cut } from "./cut";

it("cuts no character in half", () => {
  expect([cut("ab\u{1f600}", 3), cut("ab\u{1f600}", 4), cut("ab", 5)]).toEqual(["ab", "ab\u{1f600}", "ab"]);
});
