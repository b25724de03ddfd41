import { expect, it } from "vitest";
import { tryFormula } from "./try-formula";

const tried = (v2: string, locale: string) => tryFormula({ formula: "#2 * 2", v2 }, locale);

it("a formula is tried with figures as the reader's language writes them", () => {
  expect(tried("1,000", "en")).toEqual({ kind: "value", ids: [2], value: 2000 });
  expect(tried("1,5", "fr")).toEqual({ kind: "value", ids: [2], value: 3 });
  expect(tried("", "en")).toEqual({ kind: "value", ids: [2], value: 0 });
});

it("what is no number gives no figure", () => {
  expect(tried("many", "en")).toEqual({ kind: "value", ids: [2], value: null });
});
