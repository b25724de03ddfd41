import fc from "fast-check";
import { expect, it } from "vitest";
import { earnedClicks } from "./earned-clicks";

const at = (...times: number[]) => times.map((us) => ({ id: String(us), us }));
const pairs = (clicks: number[], signups: number[]) =>
  [...earnedClicks(at(...clicks), at(...signups))].map(([signup, click]) => [signup.us, click.us]);

it("gives a sign-up the latest click before it", () => {
  expect(pairs([1, 5, 9], [7])).toEqual([[7, 5]]);
  expect(pairs([5], [5])).toEqual([]);
});

it("lets a click earn once, for the first sign-up behind it", () => {
  expect(pairs([1, 5], [6, 7])).toEqual([[6, 5]]);
  expect(pairs([1, 5], [3, 7])).toEqual([
    [3, 1],
    [7, 5],
  ]);
});

it("is the same in whatever order the events came", () => {
  const times = fc.uniqueArray(fc.nat(30), { maxLength: 12 });
  fc.assert(
    fc.property(times, times, (clicks, signups) => {
      const found = new Map(pairs(clicks, signups) as [number, number][]);
      expect(new Map(pairs([...clicks].reverse(), [...signups].reverse()) as [number, number][])).toEqual(
        found,
      );
      for (const signup of signups) {
        const before = clicks.filter((click) => click < signup);
        const latest = before.length > 0 ? Math.max(...before) : undefined;
        const isFirst = !signups.some((other) => latest !== undefined && other > latest && other < signup);
        expect(found.get(signup)).toBe(isFirst ? latest : undefined);
      }
    }),
  );
});
