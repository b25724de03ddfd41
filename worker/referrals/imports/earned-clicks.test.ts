import fc from "fast-check";
import { expect, it } from "vitest";
import { earnedClicks } from "./earned-clicks";

const at = (...times: number[]) => times.map((us) => ({ us }));
const pairs = (clicks: number[], signups: number[]) =>
  [...earnedClicks(at(...clicks), at(...signups))].map(([signup, click]) => [signup.us, click.us]);

it("gives a sign-up the latest click before it", () => {
  expect(pairs([1, 5, 9], [7])).toEqual([[7, 5]]);
  expect(pairs([5], [5])).toEqual([]);
});

it("gives the next sign-up the latest that is left", () => {
  expect(pairs([1, 5], [6, 7])).toEqual([
    [6, 5],
    [7, 1],
  ]);
  expect(pairs([1], [6, 7])).toEqual([[6, 1]]);
  expect(pairs([1, 5], [3, 7])).toEqual([
    [3, 1],
    [7, 5],
  ]);
});

it("is the rule read line by line, in whatever order the events came", () => {
  const times = fc.uniqueArray(fc.nat(30), { maxLength: 12 });
  fc.assert(
    fc.property(times, times, (clicks, signups) => {
      const expected = new Map<number, number>();
      for (const signup of signups.toSorted((a, b) => a - b)) {
        const free = clicks.filter((click) => click < signup && ![...expected.values()].includes(click));
        if (free.length > 0) expected.set(signup, Math.max(...free));
      }
      for (const [c, s] of [
        [clicks, signups],
        [clicks.toReversed(), signups.toReversed()],
      ] as const) {
        expect(new Map(pairs([...c], [...s]) as [number, number][])).toEqual(expected);
      }
    }),
  );
});
