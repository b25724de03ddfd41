import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { fullScans } from "../../testing/query-plan";
import { deep, runs } from "../../testing/runs";
import { clickDelta } from "../clicks/click-delta";
import { type ClickEvent, encodeEvents } from "../clicks/event-log";
import { flushClicks } from "../clicks/flush-clicks";
import { postAddingClicks } from "../imports/testing/history-calls";
import { someone, type TestLink } from "../testing/signups";
import { timesOfFlushes } from "./flush-index";
import { flushesAt, flushesOf, flushPage, linkDaysWithClicks } from "./raw-clicks";
import { comparePlaces, FirstEvents, type RawEvent, readMark, writeMark } from "./raw-event";
import { signupPage } from "./raw-signups";
import { eventsByDay, firstDay } from "./raw-span";
import { reports } from "./reports";
import {
  callFor,
  correctedClicks,
  eventsOf,
  importedEvents,
  liveEvents,
  threeLinks,
} from "./testing/raw-programme";
import { readReport } from "./testing/read-report";

/** Local midnights, for live sign-ups are of the last two years. */
const lately = Math.floor(Date.now() / 86_400_000 - 40) * 86_400_000;
const longAgo = lately - 400 * 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const report = reports.raw_events;

let token = "";
let links: TestLink[] = [];
beforeAll(async () => {
  ({ token } = await administrator());
  links = await threeLinks();
  const [first, second, third] = links as [TestLink, TestLink, TestLink];
  await correctedClicks(first, lately + 43_200_000);
  await liveEvents(second, lately);
  await liveEvents(third, longAgo);
  await importedEvents(first);
  await importedEvents(third);
}, 60_000);

const asks = () => {
  const [first, , third] = links;
  return [
    {},
    { from: "2025-01-01", to: "2025-12-31" },
    { campaign_id: first?.campaignId ?? "" },
    { campaign_id: third?.campaignId ?? "", from: dayOf(longAgo), to: dayOf(longAgo) },
    { officer_id: first?.officer.id ?? "" },
    { officer_id: first?.officer.id ?? "", campaign_id: third?.campaignId ?? "" },
    { from: "2023-01-01", to: "2023-12-31" },
  ].map((query) => ({ from: "2020-01-01", to: dayOf(Date.now()), ...query }));
};

const everybodysAndOwn = () => asks().filter((_, i) => i === 0 || i === 4);

/** Whatever the filter: as many as its totals, each once, in order, as the tables have it. */
async function hold(queries = asks()): Promise<void> {
  for (const query of queries) {
    const call = await callFor(query);
    const rows = await readReport(report, call);
    expect(rows).toEqual(await eventsOf(call.filter));
    const address = new URLSearchParams(query).toString();
    const { body } = await api<{ clicks: number; signups: number }>("GET", `/stats/overview?${address}`, {
      token,
    });
    expect(rows.filter((row) => row.EventType === "click")).toHaveLength(body.clicks);
    expect(rows.filter((row) => row.EventType === "signup")).toHaveLength(body.signups);
  }
}

it("has people's clicks and the sign-ups that links earned, as many as the totals say: no bots, nothing unattributed", async () => {
  await hold();
  const all = await readReport(report, await callFor({ from: "2020-01-01", to: dayOf(Date.now()) }));
  expect(all).toHaveLength(23);
  // A click that was taken for a bot's stands at the time that it was given.
  const noon = (lately + 43_200_000) * 1000;
  expect(all.map((row) => row.Timestamp)).toEqual(expect.arrayContaining([noon, noon + 1]));
});

it("says of a sign-up a hash, and nothing that it was sent with", async () => {
  const all = await readReport(report, await callFor({ from: "2020-01-01", to: dayOf(Date.now()) }));
  const hashes = all.flatMap(({ UserEmail }) => (UserEmail === null ? [] : [String(UserEmail)]));
  expect(hashes).toHaveLength(8);
  for (const hash of hashes) expect(hash).toMatch(/^[\w-]{43}$/);
});

const day = (n: number) => new Date(Date.UTC(2026, 1, n)).toISOString().slice(0, 10);
let seq = 0;

/** A flush as a counter writes it, of any day and length, however late. */
async function flush(link: TestLink, on: string, times: number[], isBot = false): Promise<void> {
  const events = times.map(
    (us): ClickEvent => ({
      ...{
        us,
        kind: isBot ? "bot" : "click",
        unique: false,
        visitor: "",
        ip: "203.0",
        userAgent: `Agent ${us % 7}`,
      },
      ...{ country: "", referrer: "", source: "link", nonce: String(++seq).padStart(10, "x") },
    }),
  );
  const log = encodeEvents(events);
  const of = { referralId: link.id, campaignId: link.campaignId, day: on, timeZone: "UTC" };
  const firstSeq = 2_000_000_000_000_000 + 20_000 * ++seq;
  await flushClicks(db, {
    ...{ referralId: link.id, day: on, firstSeq, lastSeq: firstSeq + times.length - 1 },
    ...{ logs: [log], deltas: [clickDelta(log, of, () => true)] },
  });
}

it("takes a day that is larger than a reading apart by time, and goes on with the next", async () => {
  const start = Date.UTC(2026, 1, 3) * 1000;
  const run = (length: number, from: number, step: number) =>
    Array.from({ length }, (_, n) => start + from + n * step);
  for (const [i, link] of links.entries()) {
    // Minutes that meet, and a run of one instant.
    await flush(link, day(3), run(1400, i % 2, 60_000_000));
    await flush(link, day(3), run(1200, 5_400_500_000, 1));
    await flush(link, day(3), [start + 5], true);
    await flush(link, day(5), [start + 2 * 86_400_000_000]);
  }
  // One link has more than is read at once, in more rows than are looked at at once.
  const [busy] = links as [TestLink];
  await flush(busy, day(3), run(1500, 7_200_300_000, 1));
  for (const us of run(220, 30_700_000, 7_000_000)) await flush(busy, day(3), [us]);
  await hold(everybodysAndOwn());
}, 60_000);

it("reads events of one instant over several links, each once", async () => {
  const lines = deep ? 20_000 : 2000;
  const some = Array.from({ length: lines }, (_, i) => ({
    ...{ timestamp: "2025-05-05T05:05:05.000Z", referralID: links[i % 3]?.code },
    ...(i % 10 === 0
      ? { eventType: "signup", userEmail: someone() }
      : { eventType: "click", visitor: `visitor ${i}` }),
  }));
  expect(await postAddingClicks(...some)).toMatchObject({ accepted: lines, rejected: [] });
  await hold(everybodysAndOwn());
}, 300_000);

it("gives no event twice and leaves none out that was there, though late ones come between two readings", async () => {
  const call = await callFor({ from: day(3), to: day(5) });
  const before = await eventsOf(call.filter);
  const first = await report.read(call, null);
  expect(first.rows.length).toBeGreaterThan(1000);
  expect(first.next).toMatch(/^2026-02-03 \d+ click /);
  const late = Date.UTC(2026, 1, 3) * 1000;
  for (const link of links) await flush(link, day(3), [late - 1, late + 86_399_000_000]);
  const rows = [...first.rows];
  for (let mark = first.next; mark !== null; ) {
    const read = await report.read(call, mark);
    rows.push(...read.rows);
    mark = read.next;
  }
  const keys = rows.map((row) => JSON.stringify(row));
  expect(new Set(keys).size).toBe(rows.length);
  const wanted = before.map((row) => JSON.stringify(Object.values(row)));
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  await hold([{ from: day(3), to: day(5) }]);
});

const event: fc.Arbitrary<RawEvent> = fc.record({
  day: fc.constantFrom("2026-02-03", "2026-02-04"),
  us: fc.nat(5),
  kind: fc.constantFrom<RawEvent["kind"]>("click", "signup"),
  referralId: fc.constantFrom("a", "b"),
  id: fc.nat(20).map(String),
  ...{ ip: fc.constant(""), userAgent: fc.constant(""), emailHash: fc.constant(null) },
  ...{ conversionTimeMinutes: fc.constant(null), enrollmentStatus: fc.constant(null) },
});

it("keeps the first of any events behind any mark, in whatever order they come", () => {
  const unlike = { selector: writeMark, maxLength: 60 };
  fc.assert(
    fc.property(
      fc.uniqueArray(event, unlike),
      fc.option(event),
      fc.integer({ min: 1, max: 9 }),
      (all, from, n) => {
        const mark = from && readMark(writeMark(from));
        const first = new FirstEvents(n, mark && "us" in mark ? mark : null);
        for (const one of all) first.add(one);
        const waiting = all.filter((one) => !from || comparePlaces(one, from) > 0).sort(comparePlaces);
        expect(first.inOrder()).toEqual(waiting.slice(0, n));
        expect(first.isCut).toBe(waiting.length > n);
      },
    ),
    { numRuns: runs(300, 3000) },
  );
});

it("reads by key, whatever the filter", async () => {
  const period = { from: "2026-01-01", to: "2026-02-01" };
  const grows = /^SCAN (r|t|d|f|s|referrals|link_days|campaign_days|signups|click_flushes)\b/;
  for (const query of asks()) {
    const { filter } = await callFor(query);
    const queries = [
      firstDay(filter, period.from, period.to),
      eventsByDay(filter, period.from, period.to),
      signupPage(filter, period, { from: 1, to: 2 }, { at: 1, id: "" }),
      linkDaysWithClicks(sql`SELECT id FROM referrals WHERE campaign_id = 'c'`, period),
      flushesOf("[]"),
      flushesAt(period.to, "[]"),
      flushPage({ day: period.from, link: "", seq: 0 }, period.to, 9),
      timesOfFlushes(null, period.to, { link: "", seq: 0 }),
      timesOfFlushes(sql`SELECT id FROM referrals WHERE officer_id = 'o'`, period.to, { link: "", seq: 0 }),
    ];
    for (const one of queries) expect((await fullScans(one)).filter((step) => grows.test(step))).toEqual([]);
  }
});
