import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { beforeAll, expect, it, vi } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { correctGuess } from "../clicks/correct-guess";
import { flag, moments } from "../clicks/event-log";
import { findFlush, flushClicks, flushedDay } from "../clicks/flush-clicks";
import { counterOf } from "../clicks/testing";
import { takenByClicks } from "../imports/taken-times";
import { send } from "../imports/testing/history-calls";
import { reports } from "../reports/reports";
import { callFor, importedEvents, liveEvents, threeLinks } from "../reports/testing/raw-programme";
import { readReport } from "../reports/testing/read-report";
import type { TestLink } from "../testing/signups";
import { moveOldDays, moveStep } from "./move-old-days";
import {
  dayOf,
  deaths,
  flush,
  flushOf,
  kept,
  moveAll,
  puttingBy,
  readings,
  step,
  today,
} from "./testing/world";

let links: TestLink[] = [];
let token = "";
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  ({ token } = await administrator());
  links = await threeLinks();
  await liveEvents(links[1] as TestLink, today - 200 * 86_400_000);
  await importedEvents(links[0] as TestLink);
  await importedEvents(links[2] as TestLink);
}, 60_000);

const one = (at = 0): TestLink => links[at] as TestLink;

const minute = fc.record({ at: fc.nat(1439), isBot: fc.boolean() });
const programme = fc.record({
  flushes: fc.array(
    fc.record({
      link: fc.nat(2),
      daysAgo: fc.integer({ min: 1, max: 160 }),
      minutes: fc.array(minute, { minLength: 1, maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  cuts: fc.array(
    fc.record({ daysAgo: fc.integer({ min: 40, max: 150 }), deaths: fc.array(fc.constantFrom(...deaths)) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

it("whatever moves, and wherever a move dies: everything that reads the raw log says the same", async () => {
  await fc.assert(
    fc.asyncProperty(programme, async ({ flushes, cuts }) => {
      for (const { link, daysAgo, minutes } of flushes) await flush(one(link), daysAgo, minutes);
      const before = await readings(links);
      expect(before.differences).toEqual([]);
      for (const { daysAgo, deaths } of cuts) {
        for (const death of deaths) await step(dayOf(daysAgo), death);
        expect(await readings(links)).toEqual(before);
      }
      await moveAll(dayOf(60));
      expect(await readings(links)).toEqual(before);
      const { rows } = await kept();
      expect(rows.filter(({ day }) => day < dayOf(60))).toEqual([]);
    }),
    { numRuns: runs(3, 200) },
  );
}, 300_000);

it("a file is NDJSON of its day, packed, of clicks alone", async () => {
  await flush(one(), 120, [{ at: 5, isBot: false }]);
  await moveAll(dayOf(90));
  const { files } = await kept();
  const last = files.find(({ day }) => day === dayOf(120));
  const body = (await testEnv.FILES.get(last?.key ?? ""))?.body as ReadableStream;
  const text = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
  expect(last?.key).toMatch(new RegExp(`^raw-log/\\d{4}/\\d\\d/${dayOf(120)}/[0-9a-f]{32}\\.ndjson\\.gz$`));
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(last?.flushes ?? 0);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(["day", "referral_id", "first_seq", "last_seq", "events"]);
    expect(line.day).toBe(dayOf(120));
    expect(line.events.us.length).toBe(line.events.flags.length);
  }
});

it("a flush of a moved day that is tried again counts once, and a late one is added", async () => {
  const late = flushOf(one(), 130, [{ at: 7, isBot: false }]);
  await flushClicks(db, late);
  await moveAll(dayOf(90));
  const before = await readings(links);
  expect(await flushClicks(db, late)).toBe(late.lastSeq);
  expect(await readings(links)).toEqual(before);
  await flush(one(), 130, [{ at: 8, isBot: false }]);
  const after = await readings(links);
  expect(after.rows[0]).toHaveLength((before.rows[0]?.length ?? 0) + 1);
  await moveAll(dayOf(90));
  expect(await readings(links)).toEqual(after);
});

it("a bot's click that turns out to be a person's becomes one where it lies in a file, once", async () => {
  const guess = flushOf(one(1), 140, [
    { at: 3, isBot: false },
    { at: 9, isBot: true },
  ]);
  await flushClicks(db, guess);
  await moveAll(dayOf(90));
  const log = guess.logs[0] as never;
  const bot = moments(log).find(({ flags }) => flags & flag.bot);
  const before = await readings(links);
  const { referralId, day, firstSeq } = guess;
  expect(await findFlush(db, referralId, bot?.nonce ?? "", day)).toMatchObject({ day, firstSeq });
  const correction = {
    ...{ referralId, day, firstSeq, campaignId: one(1).campaignId, timeZone: "UTC", nonce: bot?.nonce ?? "" },
    ...{ visitor: "", us: bot?.us ?? 0, unique: false },
  };
  for (const is of [true, false]) {
    expect(await correctGuess(db, correction, () => true)).toBe(is);
    const after = await readings(links);
    expect(after.rows[0]).toHaveLength((before.rows[0]?.length ?? 0) + 1);
    expect(after.differences).toEqual([]);
    await moveAll(dayOf(90));
    expect(await readings(links)).toEqual(after);
  }
});

it("a click that is corrected once its file is written, but before its row leaves, goes by another file", async () => {
  const guess = flushOf(one(1), 141, [{ at: 9, isBot: true }]);
  await flushClicks(db, guess);
  const { referralId, day, firstSeq } = guess;
  const [bot] = moments(guess.logs[0] as never);
  const correction = {
    ...{ referralId, day, firstSeq, campaignId: one(1).campaignId, timeZone: "UTC", nonce: bot?.nonce ?? "" },
    ...{ visitor: "", us: bot?.us ?? 0, unique: false },
  };
  const before = await readings(links);
  const overtaken = puttingBy(async (key, bytes) => {
    await testEnv.FILES.put(key, bytes);
    await correctGuess(db, correction, () => true);
  });
  expect(await moveStep(overtaken, dayOf(90), Date.now())).toBe(true);
  expect((await kept()).rows.filter((row) => row.day === day)).toHaveLength(1);
  await moveAll(dayOf(90));
  const after = await readings(links);
  expect(after.rows[0]).toHaveLength((before.rows[0]?.length ?? 0) + 1);
  expect(after.differences).toEqual([]);
});

it("a click in a file is counted already: who proves its id adds none", async () => {
  const click = flushOf(one(2), 150, [{ at: 11, isBot: false }]);
  await flushClicks(db, click);
  await moveAll(dayOf(90));
  const nonce = moments(click.logs[0] as never)[0]?.nonce ?? "";
  const { referralId, day } = click;
  expect(await flushedDay(db, referralId, nonce, dayOf(151))).toBe(day);
  const link = { referralId, campaignId: one(2).campaignId, timeZone: "UTC" };
  const id = "".padEnd(22, "x") + nonce + "".padEnd(16, "x");
  const at = today - 150 * 86_400_000 + 11 * 60_000;
  const origin = { device: "mobile", browser: "Chrome", system: "Android", referrer: "" } as const;
  const counted = await counterOf(link).confirm(id, { at, source: "link", country: "NP", origin }, link);
  expect(counted).toBe(false);
  expect((await readings(links)).differences).toEqual([]);
});

it("an import keeps clear of clicks in files, and knows our own again", async () => {
  const click = flushOf(one(), 155, [{ at: 100, isBot: false }]);
  await flushClicks(db, click);
  const range = { from: dayOf(156), to: dayOf(154), officer_id: one().officer.id };
  const us = moments(click.logs[0] as never)[0]?.us ?? 0;
  const spans = [{ owner: one().id, from: us, to: us }];
  const taken = await takenByClicks(db, spans, "UTC");
  expect(taken).toEqual([{ owner: one().id, from: us, to: us }]);
  await moveAll(dayOf(90));
  expect(await takenByClicks(db, spans, "UTC")).toEqual(taken);
  const before = await readings(links);
  const file = await readReport(reports.raw_events, await callFor(range));
  const ndjson = file.map((row) => {
    const us = Number(row.Timestamp);
    const timestamp = `${new Date(us / 1000).toISOString().slice(0, -1)}${String(us % 1000).padStart(3, "0")}Z`;
    return JSON.stringify({
      ...{ timestamp, eventType: row.EventType, referralID: row.ReferralID },
      ...{ officerID: row.OfficerID, campaignID: row.CampaignID },
      ...{ userAgent: row.UserAgent, ipAddressMasked: row.IPAddressMasked },
    });
  });
  const answer = await send(ndjson.join("\n"));
  expect(answer.body).toMatchObject({ accepted: 0, duplicates: ndjson.length, rejected: [] });
  expect(await readings(links)).toEqual(before);
});

it("a history that comes for days in files is read with them, and moves later", async () => {
  const before = await readings(links);
  await importedEvents(one(1));
  const after = await readings(links);
  expect(after.rows[0]?.length).toBeGreaterThan(before.rows[0]?.length ?? 0);
  await moveAll(dayOf(90));
  expect(await readings(links)).toEqual(after);
});

it("each hour moves what is older than the setting says, which an administrator sets", async () => {
  const path = "/settings/raw-events";
  expect((await api("GET", path, { token })).body).toEqual({ hot_days: 90 });
  for (const wrong of [{}, { hot_days: 29 }, { hot_days: 3651 }, { hot_days: 90.5 }, { hot_days: "90" }]) {
    expect((await api("PUT", path, { token, body: wrong })).status).toBe(400);
  }
  await flush(one(), 80, [{ at: 1, isBot: false }]);
  await flush(one(), 81, [{ at: 1, isBot: false }]);
  const run = () => moveOldDays.run({ env: testEnv, db, now: Date.now() } as never, "");
  const isHot = async (daysAgo: number) => {
    const [row] = await db.all<{ n: number }>(
      sql`SELECT count(*) AS n FROM click_flushes WHERE day = ${dayOf(daysAgo)}`,
    );
    return (row?.n ?? 0) > 0;
  };
  await run();
  expect([await isHot(80), await isHot(81)]).toEqual([true, true]);
  expect((await api("PUT", path, { token, body: { hot_days: 80 } })).body).toEqual({ hot_days: 80 });
  const before = await readings(links);
  await run();
  expect([await isHot(80), await isHot(81)]).toEqual([true, false]);
  expect(await readings(links)).toEqual(before);
});

/** What a reader says while the days before one move ahead of its n-th call. */
async function readWhileMoving(query: { from: string; to: string }, before: string, n: number) {
  let batches = 0;
  const client = Object.create(db.$client);
  client.prepare = (text: string) => db.$client.prepare(text);
  client.batch = async (statements: D1PreparedStatement[]) => {
    if (++batches === n) await moveAll(before);
    return db.$client.batch(statements);
  };
  const reader = Object.assign(Object.create(db), { $client: client });
  const rows = await readReport(reports.raw_events, { ...(await callFor(query)), db: reader });
  expect(batches).toBeGreaterThanOrEqual(n);
  return rows;
}

it("a day that moves between two pages of a reader comes once", async () => {
  // Of few events in many rows, which are read in pages; and of more than one reading holds.
  for (const daysAgo of [214, 213, 212, 211, 210]) {
    for (const i of [0, 1, 2]) {
      for (let n = 0; n < 80; n++) await flush(one(i), daysAgo, [{ at: n, isBot: n % 3 === 0 }]);
      const many = Array.from({ length: 1100 }, (_, n) => ({ at: (n + 400 * i) % 1440, isBot: false }));
      if (daysAgo < 212) await flush(one(i), daysAgo, many);
    }
  }
  for (const [daysAgo, n] of [
    [214, 1],
    [213, 2],
    [212, 2],
    [211, 2],
    [210, 3],
  ] as const) {
    const query = { from: dayOf(daysAgo), to: dayOf(daysAgo) };
    const whole = await readReport(reports.raw_events, await callFor(query));
    expect(whole.length).toBeGreaterThan(100);
    expect(await readWhileMoving(query, dayOf(daysAgo - 1), n)).toEqual(whole);
    expect(await readReport(reports.raw_events, await callFor(query))).toEqual(whole);
  }
}, 120_000);
