import fc from "fast-check";
import { expect, it } from "vitest";
import { FreeTimes, merged, type Span, type Wish } from "./free-times";

/** A database in which these times are taken; it counts how often it is asked, and the microseconds it looks through. */
function database(taken: readonly Wish[]) {
  const asked = { times: 0, taken: 0 };
  const look = async (spans: Span[]) => {
    asked.times += 1;
    const found = spans.flatMap(({ owner, from, to }) =>
      taken.filter((one) => one.owner === owner && one.us >= from && one.us <= to),
    );
    asked.taken += found.length;
    return merged(found.map(({ owner, us }) => ({ owner, from: us, to: us })));
  };
  return { look, asked };
}

const wishes = (...times: number[]) => times.map((us) => ({ owner: "a", us }));
const give = (taken: number[], ...times: number[]) =>
  new FreeTimes(database(wishes(...taken)).look).give(wishes(...times));

it("gives each its own time, or the next that is free", async () => {
  expect(await give([6, 9], 5, 5, 9, 5)).toEqual([5, 7, 10, 8]);
});

it("lets the first who states a free time keep it, whoever was moved on before", async () => {
  expect(await give([], 5, 5, 6, 6)).toEqual([5, 7, 6, 8]);
});

it("goes on behind a run longer than what it looks up at once", async () => {
  const run = Array.from({ length: 3500 }, (_, i) => i);
  const given = await give(run, 0, 3499, 3501);
  expect(given.sort((a, b) => a - b)).toEqual([3500, 3501, 3502]);
});

it("keeps the links apart", async () => {
  const wanted = [...wishes(5), { owner: "b", us: 5 }];
  expect(await new FreeTimes(database([]).look).give(wanted)).toEqual([5, 5]);
});

it("knows in the next batch what it gave out in the last", async () => {
  const times = new FreeTimes(database([]).look);
  expect(await times.give(wishes(5, 5))).toEqual([5, 6]);
  expect(await times.give(wishes(5, 6))).toEqual([7, 8]);
});

it("asks no more often for 20 batches of one instant than for two, and looks at what is taken once", async () => {
  const { look, asked } = database(wishes(...Array.from({ length: 5000 }, (_, i) => i)));
  const times = new FreeTimes(look);
  for (let batch = 0; batch < 20; batch++) {
    const given = await times.give(wishes(...Array.from({ length: 1000 }, () => 0)));
    expect([given[0], given.at(-1)]).toEqual([5000 + batch * 1000, 5999 + batch * 1000]);
  }
  expect(asked.taken).toBe(5000);
  expect(asked.times).toBeLessThanOrEqual(20 + 4);
});

it("fills the same times in the end, in whatever order and batches they are wished for", async () => {
  const times = fc.array(fc.nat(20), { maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(times, fc.uniqueArray(fc.nat(20)), fc.nat(15), async (wanted, taken, cut) => {
      const filled = new Set(taken);
      for (let us of wanted) {
        while (filled.has(us)) us += 1;
        filled.add(us);
      }
      for (const order of [wanted, [...wanted].reverse()]) {
        const free = new FreeTimes(database(wishes(...taken)).look);
        const given = [
          ...(await free.give(wishes(...order.slice(0, cut)))),
          ...(await free.give(wishes(...order.slice(cut)))),
        ];
        expect(new Set([...taken, ...given])).toEqual(filled);
        expect(given.every((us, i) => us >= (order[i] ?? 0))).toBe(true);
        expect(new Set(given).size).toBe(given.length);
      }
    }),
  );
});
