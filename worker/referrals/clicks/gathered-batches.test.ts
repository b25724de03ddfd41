import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { expect, it, vi } from "vitest";
import type { ClickBatch, DeliveredBatch } from "./click-batch";
import type { ClickCounter } from "./click-counter";
import { GatheredBatches } from "./gathered-batches";
import {
  batchOf,
  type CountedLink,
  clickAt,
  countedIn,
  countedLink,
  counterOf,
  everywhere,
  idOf,
} from "./testing";

const noon = Date.UTC(2026, 2, 15, 12);
const link: CountedLink = { referralId: "ref_1", campaignId: "cmp_1" };
const batch = (visitor: number, more: Partial<DeliveredBatch> = {}) =>
  batchOf(link, [clickAt(noon + visitor, visitor)], { waited: 80, ...more });

function gathered(store: (batches: readonly ClickBatch[]) => void = () => {}) {
  const rows: string[][] = [];
  const batches = new GatheredBatches((together) => {
    store(together);
    rows.push(together.map(({ id }) => id));
  });
  return { batches, rows };
}

it("stores a batch that comes alone at once, and those that follow within a moment as one", async () => {
  const { batches, rows } = gathered();
  const now = Date.now();
  const following = [batch(2), batch(3), batch(4)];
  const [first] = [batch(1)];
  const all = [first, ...following].map((one) => batches.add(one, now));
  expect(rows).toEqual([[first.id]]);
  await Promise.all(all);
  expect(rows).toEqual([[first.id], following.map(({ id }) => id)]);
});

it("answers nobody before the batch is stored, and tells all whose batches could not be", async () => {
  let isAway = false;
  const { batches, rows } = gathered(() => {
    if (isAway) throw new Error("the storage is away");
  });
  const now = Date.now();
  await batches.add(batch(1), now);
  isAway = true;
  const [second, third] = [batch(2), batch(3)];
  const outcomes = await Promise.allSettled([batches.add(second, now), batches.add(third, now)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(rows).toHaveLength(1);
  isAway = false;
  await Promise.all([batches.add(third, Date.now()), batches.add(second, Date.now())]);
  expect(rows.slice(1).flat()).toEqual([third.id, second.id]);
});

it("waits for no others with a click that was answered long ago, nor with many clicks", async () => {
  const { batches, rows } = gathered();
  const now = Date.now();
  void batches.add(batch(1), now);
  const waiting = batches.add(batch(2), now);
  void batches.add(batch(3, { waited: 230 }), now);
  expect(rows.map((row) => row.length)).toEqual([1, 2]);
  await waiting;
  const many = Array.from({ length: 500 }, (_, i) => clickAt(noon + i, i));
  void batches.add(batch(4), now);
  void batches.add(batchOf(link, many, { waited: 80 }), now);
  expect(rows.map((row) => row.length)).toEqual([1, 2, 2]);
});

it("a wait that is over takes nothing of those who came after it", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { batches, rows } = gathered();
  const now = Date.now();
  void batches.add(batch(1), now);
  void batches.add(batch(2), now);
  batches.takeNow();
  const last = batches.add(batch(3), now + 1);
  expect(rows.map((row) => row.length)).toEqual([1, 1]);
  await last;
  vi.useRealTimers();
  expect(rows.map((row) => row.length)).toEqual([1, 1, 1]);
});

it("what waits at an evicted counter is handed over again, and counted once", async () => {
  const counted = await countedLink();
  const of = (visitor: number, waited: number) =>
    batchOf(counted, [clickAt(noon + visitor, visitor)], { waited });
  await counterOf(counted).record(of(1, 80));
  const waiting = [of(2, 80), of(3, 80)];
  const answers = waiting.map((one) => counterOf(counted).record(one));
  const outcomes = Promise.allSettled(answers);
  await runInDurableObject(counterOf(counted), () => {});
  await evictDurableObject(counterOf(counted)).catch(() => {});
  await outcomes;
  // Whoever had no answer asks again; whoever had one may, too.
  for (const one of waiting) await counterOf(counted).record({ ...one, waited: 1000 });
  await counterOf(counted).flushNow();
  expect(await countedIn(counted)).toEqual(everywhere({ clicks: 3, uniques: 3, bots: 0 }));
});

it("a click that still waits at its counter is there for a sign-up that brings it", async () => {
  const counted = await countedLink();
  await counterOf(counted).record(batchOf(counted, [clickAt(noon, 1)]));
  const click = clickAt(noon + 1, 2);
  const proof = { at: noon + 1, source: "link", country: "NP", origin: null } as const;
  const isRecovered = await runInDurableObject(counterOf(counted), async (counter: ClickCounter) => {
    const waiting = counter.record(batchOf(counted, [click], { waited: 80 }));
    const answer = await counter.confirm(idOf(click), proof, { ...counted, timeZone: "UTC" });
    await waiting;
    return answer;
  });
  expect(isRecovered).toBe(false);
  expect(await countedIn(counted)).toEqual(everywhere({ clicks: 2, uniques: 2, bots: 0 }));
});
