import { expect, it } from "vitest";
import { type ComparedTheme, whatChanged } from "./what-changed";

const theme = (title: string, support: number, quotes: string[] = []): ComparedTheme => ({
  ...{ id: `stm_${title}`, title, support },
  quotes: quotes.map((text) => ({ answer_id: "ans_1", text })),
});
const told = (before: ComparedTheme[], now: ComparedTheme[]) =>
  whatChanged(before, now).map((one) => [one.before?.title ?? null, one.now?.title ?? null]);

it("pairs what stayed by its title, by its words in either language, or by whom it quotes", () => {
  expect(told([theme("Clean water", 3)], [theme("clean water", 5)])).toEqual([
    ["Clean water", "clean water"],
  ]);
  expect(told([theme("Wells", 3)], [theme("The well", 4)])).toEqual([["Wells", "The well"]]);
  expect(told([theme("Water", 2)], [theme("Tubig", 3)])).toEqual([["Water", "Tubig"]]);
  expect(told([theme("Far away", 2, ["We walk."])], [theme("Long walks", 2, ["We walk."])])).toEqual([
    ["Far away", "Long walks"],
  ]);
});

it("tells what is new in the order of now, and then what is gone", () => {
  const [water, road, school] = [theme("Clean water", 5), theme("Road to market", 3), theme("School", 1)];
  expect(told([water, school], [road, water])).toEqual([
    [null, "Road to market"],
    ["Clean water", "Clean water"],
    ["School", null],
  ]);
});

it("gives each theme to one alone, the likest first, and is the same backwards", () => {
  const before = [theme("Market road bridge", 2), theme("Market road", 4)];
  const now = [theme("Market road", 3), theme("Road bridge", 1)];
  expect(told(before, now)).toEqual([
    ["Market road", "Market road"],
    ["Market road bridge", "Road bridge"],
  ]);
  const back = whatChanged(now, before).map((one) => [one.now?.title, one.before?.title]);
  expect(back.toSorted()).toEqual(told(before, now).toSorted());
});

it("pairs nothing that has nothing in common, and takes none", () => {
  expect(told([theme("School", 2)], [theme("Health", 2)])).toEqual([
    [null, "Health"],
    ["School", null],
  ]);
  expect(told([], [])).toEqual([]);
});
