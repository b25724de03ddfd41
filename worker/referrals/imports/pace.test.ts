import { beforeEach, expect, it, vi } from "vitest";
import { testEnv } from "../../testing/api";
import { countedDb } from "../../testing/counted-db";
import { campaign, linkOf, type TestLink } from "../testing/signups";
import { importEvents } from "./import-events";
import { clickOf, signupOf } from "./testing/history-calls";

// What a call costs goes by its own events, whatever was imported before: counted in calls and rows, not in time.

const perCall = 3000;
const atOnce = 500;
const { db, take } = countedDb();

async function send(fields: object[]) {
  take();
  const now = Date.now();
  const by = { actor: null, requestId: "test", now };
  const lines = fields.map((one, i) => ({ line: i + 1, fields: one }));
  const done = await importEvents({ env: testEnv, db, by, now }, lines, { atOnce });
  expect(done).toEqual({ accepted: fields.length, duplicates: 0, rejected: [] });
  return take();
}

let link: TestLink;
beforeEach(async () => {
  link = await linkOf(await campaign());
});

const events = (one: (i: number) => object) => Array.from({ length: perCall }, (_, i) => one(i));
const start = Date.parse("2025-01-01T00:00:00.000Z");
const instant = (i: number) => new Date(start + i * 60_000).toISOString();

/** The first and the last of four calls, each the next part of a history. */
async function fourCalls(of: (call: number, i: number) => object) {
  const costs = [];
  for (let call = 0; call < 4; call++) costs.push(await send(events((i) => of(call, i))));
  const [first = none, last = none] = [costs.at(0), costs.at(-1)];
  return { first, last };
}
const none = { calls: 0, read: 0, written: 0 };

it("a history of one instant: each call looks once through what is taken behind it, and writes the same", async () => {
  const { first, last } = await fourCalls((call, i) => clickOf(link, { visitor: `${call} ${i}` }));
  expect(last.written).toBeLessThanOrEqual(first.written * 1.1);
  expect(last.calls).toBeLessThanOrEqual(first.calls + 10);
  // D1 counts five rows for each time in a run: the window's passes too.
  expect(last.read - first.read).toBeLessThanOrEqual(3 * perCall * 5.5);
});

it("a history that calls everybody by one name: a call reads no more than the first", async () => {
  const { first, last } = await fourCalls((call, i) => {
    const stated = { visitor: "unknown", timestamp: instant(call * perCall + i) };
    return i % 10 === 9 ? signupOf(link, stated) : clickOf(link, stated);
  });
  expect(last.written).toBeLessThanOrEqual(first.written * 1.5);
  expect(last.calls).toBeLessThanOrEqual(first.calls + 10);
  expect(last.read).toBeLessThanOrEqual(first.read * 1.5);
});

it("sign-ups of one instant bring as many clicks in one instant", async () => {
  const now = Date.now();
  const lines = events((i) => signupOf(link, { userEmail: `${i}` })).map((fields, i) => ({
    line: i + 1,
    fields,
  }));
  take();
  const done = await importEvents(
    { env: testEnv, db, by: { actor: null, requestId: "test", now }, now },
    lines,
    { atOnce, addMissingClicks: true },
  );
  expect(done).toEqual({ accepted: 2 * perCall, duplicates: 0, rejected: [] });
  expect(take().calls).toBeLessThanOrEqual((perCall / atOnce) * 8);
});

it("lets others in between any two pieces of at most 1,000 lines", async () => {
  const pauses = vi.spyOn(scheduler, "wait");
  await send(events((i) => clickOf(link, { visitor: `${i}` })));
  // 1,000 lines read, 1,000 hashed, 500 written.
  expect(pauses.mock.calls.length).toBeGreaterThanOrEqual(perCall / 1000 + perCall / 1000 + perCall / atOnce);
  pauses.mockRestore();
});
