import fc from "fast-check";
import { expect, it } from "vitest";
import { freeTimes, type Span } from "./free-times";

const lookUp = (taken: number[]) => async (spans: Span[]) =>
  taken.flatMap((us) =>
    spans.filter(({ from, to }) => us >= from && us <= to).map(({ owner }) => ({ owner, us })),
  );
const wishes = (...times: number[]) => times.map((us) => ({ owner: "a", us }));

it("gives each its own time, or the next that is free", async () => {
  expect(await freeTimes(wishes(5, 5, 9, 5), lookUp([6, 9]))).toEqual([5, 7, 10, 8]);
});

it("goes on behind a run longer than what it looks up at once", async () => {
  const run = Array.from({ length: 3500 }, (_, i) => i);
  const given = await freeTimes(wishes(0, 3499, 3501), lookUp(run));
  expect(given.sort((a, b) => a - b)).toEqual([3500, 3501, 3502]);
});

it("keeps the links apart", async () => {
  const wanted = [...wishes(5), { owner: "b", us: 5 }];
  expect(await freeTimes(wanted, async () => [])).toEqual([5, 5]);
});

it("fills the same times in the end, in whatever order they are wished for", async () => {
  const times = fc.array(fc.nat(20), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(times, fc.uniqueArray(fc.nat(20)), async (wanted, taken) => {
      const filled = new Set(taken);
      for (let us of wanted) {
        while (filled.has(us)) us += 1;
        filled.add(us);
      }
      for (const order of [wanted, [...wanted].reverse()]) {
        const given = await freeTimes(wishes(...order), lookUp(taken));
        expect(new Set([...taken, ...given])).toEqual(filled);
        expect(given.every((us, i) => us >= (order[i] ?? 0))).toBe(true);
      }
    }),
  );
});
