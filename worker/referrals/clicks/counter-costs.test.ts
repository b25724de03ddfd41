import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, it } from "vitest";
import type { ClickCounter } from "./click-counter";
import {
  batchOf,
  breakDatabase,
  type CountedLink,
  clickAt,
  countedIn,
  countedLink,
  counterOf,
  everywhere,
} from "./testing";

const noon = Date.UTC(2026, 2, 15, 12);

/** The rows that the object's own database writes meanwhile; an alarm that is set is one. */
async function rowsWritten(link: CountedLink, during: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  const restore = await runInDurableObject(counterOf(link), (_: ClickCounter, { storage }) => {
    const [database, store] = [storage.sql, storage].map((object) => Object.getPrototypeOf(object));
    const { exec } = database;
    const { setAlarm } = store;
    database.exec = function (...args: unknown[]) {
      const cursor = exec.apply(this, args);
      rows += cursor.rowsWritten;
      return cursor;
    };
    store.setAlarm = function (...args: unknown[]) {
      rows += 1;
      return setAlarm.apply(this, args);
    };
    return () => {
      Object.assign(database, { exec });
      Object.assign(store, { setAlarm });
    };
  });
  await during();
  restore();
  return rows;
}

const clickAndFlush = (link: CountedLink, at: number, visitors: number[]) => async () => {
  await counterOf(link).record(
    batchOf(
      link,
      visitors.map((visitor) => clickAt(at, visitor)),
    ),
  );
  expect(await runDurableObjectAlarm(counterOf(link))).toBe(true);
};

it("a click on a link that nobody clicked for a while writes two rows in its counter, batch and alarm, and at a day's end a third", async () => {
  const link = await countedLink();
  await clickAndFlush(link, noon, [1])();
  const rows: number[] = [];
  for (const days of [1, 2, 30]) {
    rows.push(await rowsWritten(link, clickAndFlush(link, noon + days * 86_400_000, [2])));
  }
  expect(rows).toEqual([3, 2, 3]); // the third one says so of two days
  expect(await rowsWritten(link, clickAndFlush(link, noon + 30 * 86_400_000 + 1, [3]))).toBe(2);
  await evictDurableObject(counterOf(link));
  expect(await rowsWritten(link, clickAndFlush(link, noon + 31 * 86_400_000, [3]))).toBe(3);
  expect(await countedIn(link)).toEqual(everywhere({ clicks: 6, uniques: 6, bots: 0 }));
});

it("a click an hour on an object that is new each time writes two rows, a third seldom, and is counted once", async () => {
  const link = await countedLink();
  const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  await clickAndFlush(link, midnight - 1, [0])();
  let rows = 0;
  for (let hour = 0; hour < 24; hour++) {
    await evictDurableObject(counterOf(link));
    // Every third hour the visitor of the third before.
    const visitors = [hour % 3 === 2 ? Math.max(0, hour - 3) : hour];
    rows += await rowsWritten(link, clickAndFlush(link, midnight + hour * 3_600_000, visitors));
  }
  expect(rows).toBe(24 * 2 + 1); // where the day begins
  const uniques = new Set(Array.from({ length: 24 }, (_, h) => (h % 3 === 2 ? Math.max(0, h - 3) : h))).size;
  expect(await countedIn(link)).toEqual(everywhere({ clicks: 25, uniques: uniques + 1, bots: 0 }));
});

it("a busy link's batches write a row each, and so does the flush that takes them", async () => {
  const link = await countedLink();
  const batches = 32;
  const busy = (at: number) => async () => {
    for (let i = 0; i < batches; i++) {
      await counterOf(link).record(batchOf(link, [clickAt(at + i, i), clickAt(at + i, 1)]));
    }
    await runDurableObjectAlarm(counterOf(link));
  };
  await busy(noon)();
  expect(await rowsWritten(link, busy(noon + 1000))).toBe(batches + 2);
  expect(await rowsWritten(link, busy(noon + 2000))).toBe(batches + 2);
});

it("a backlog leaves no more rows behind than a busy link uses again", async () => {
  const link = await countedLink();
  await breakDatabase(link, "before");
  for (let i = 0; i < 100; i++) await counterOf(link).record(batchOf(link, [clickAt(noon, i)]));
  await breakDatabase(link, "never");
  await counterOf(link).flushNow();
  const left = await runInDurableObject(counterOf(link), (_: ClickCounter, { storage }) =>
    Number(storage.sql.exec("SELECT count(*) AS n FROM waiting").one().n),
  );
  expect(left).toBe(32);
  await evictDurableObject(counterOf(link));
  for (let i = 0; i < 40; i++) await counterOf(link).record(batchOf(link, [clickAt(noon, i)]));
  await counterOf(link).flushNow();
  expect(await countedIn(link)).toEqual(everywhere({ clicks: 140, uniques: 100, bots: 0 }));
});

/** Batches of a busy link, as isolates hand them over: at once, each a moment after its clicks. */
const handOver = (link: CountedLink, at: number, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      counterOf(link).record(batchOf(link, [clickAt(at + i, i), clickAt(at + i, 1)], { waited: 80 })),
    ),
  );

it("batches that arrive together share a row; one that comes alone, or has waited, is stored at once", async () => {
  const link = await countedLink();
  await counterOf(link).record(batchOf(link, [clickAt(noon, 1)]));
  let clicks = 1;
  // A machine that stalls brings them one after another, and answers late: then once more.
  const together = () => {
    clicks += 40;
    return rowsWritten(link, () => handOver(link, noon + clicks * 100, 20));
  };
  await expect.poll(together, { timeout: 20_000 }).toBe(1);
  const atOnce = async () => {
    clicks += 1;
    const startedAt = Date.now();
    await counterOf(link).record(batchOf(link, [clickAt(noon + clicks * 100, 1)], { waited: 220 }));
    return Date.now() - startedAt;
  };
  await expect.poll(atOnce, { timeout: 20_000 }).toBeLessThan(80);
  await evictDurableObject(counterOf(link));
  await handOver(link, noon + clicks * 100 + 5000, 20);
  await counterOf(link).flushNow();
  expect(await countedIn(link)).toEqual(everywhere({ clicks: clicks + 40, uniques: 20, bots: 0 }));
});
