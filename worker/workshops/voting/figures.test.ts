import { expect, it } from "vitest";
import { figuresOf } from "./figures";

const group = (stakeholder_type: string, agree: number, disagree: number, pass = 0) => ({
  ...{ stakeholder_type, agree, disagree, pass },
});
const shown = (...groups: ReturnType<typeof group>[]) =>
  figuresOf(groups).groups.map(({ stakeholder_type }) => stakeholder_type);

it("tells nothing of fewer than five voters, those who pass counted", () => {
  const few = figuresOf([group("elder", 4, 0)]);
  expect(few).toEqual({
    ...{ agree: null, disagree: null, pass: null, agreement: null },
    ...{ groups: [], consensus: null, divisive: null },
  });
  expect(figuresOf([group("elder", 2, 1, 2)])).toMatchObject({
    agree: 2,
    disagree: 1,
    pass: 2,
    agreement: 66.67,
  });
});

it("leaves out small groups, and one more where the sum would tell of them", () => {
  expect(shown(group("elder", 3, 0), group("farmer", 2, 0, 9), group("teacher", 4, 0))).toEqual(["teacher"]);
  expect(shown(group("elder", 3, 0), group("farmer", 2, 0), group("other", 1, 0))).toEqual(["elder"]);
  expect(shown(group("elder", 3, 0), group("farmer", 0, 0, 4))).toEqual(["elder"]);
  expect(shown(group("elder", 3, 1), group("farmer", 1, 0))).toEqual([]);
});

it("tells what all agree on and what divides them", () => {
  const marks = (...groups: ReturnType<typeof group>[]) => {
    const { consensus, divisive } = figuresOf(groups);
    return [consensus, divisive];
  };
  expect(marks(group("elder", 3, 3), group("farmer", 9, 1))).toEqual([true, false]);
  expect(marks(group("elder", 2, 3), group("farmer", 3, 2))).toEqual([false, true]);
  expect(marks(group("elder", 2, 3), group("farmer", 9, 0))).toEqual([false, true]);
  expect(marks(group("elder", 0, 0, 6))).toEqual([false, false]);
  expect(marks(group("elder", 3, 2), group("farmer", 1, 1))).toEqual([false, false]);
});
