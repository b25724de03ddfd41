import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "../../testing/api";
import { linkDayMaps } from "../insight/testing/day-maps";
import type { ClickCounter } from "./click-counter";
import type { ClickEvent } from "./event-log";
import {
  batchOf,
  breakDatabase,
  clickAt,
  countedIn,
  countedLink,
  counterOf,
  everywhere,
  idOf,
  rawEvents,
} from "./testing";

const noon = Date.UTC(2026, 2, 15, 12);

describe("a link's counter", () => {
  it("writes what it counted to the raw log, the link's days, the campaign's days and the link", async () => {
    const link = await countedLink();
    await counterOf(link).record(
      batchOf(link, [
        clickAt(noon, 1),
        clickAt(noon, 1),
        clickAt(noon, 2),
        clickAt(noon),
        clickAt(noon, 3, { kind: "bot" }),
      ]),
    );
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 4, uniques: 2, bots: 1 }));
  });

  it("flushes by itself, within a second", async () => {
    const link = await countedLink();
    await counterOf(link).record(batchOf(link, [clickAt(noon, 1)]));
    const alarm = await runInDurableObject(counterOf(link), (_, { storage }) => storage.getAlarm());
    expect(alarm ?? 0).toBeLessThanOrEqual(Date.now() + 1000);
    // A machine that others use rings late.
    await expect
      .poll(async () => (await countedIn(link)).lifetime, { timeout: 15_000 })
      .toEqual({ clicks: 1, uniques: 1, bots: 0 });
  });

  it("counts a batch that is delivered five times once, evicted in between or not, flushed or not", async () => {
    const link = await countedLink();
    const batch = batchOf(link, [clickAt(noon, 1), clickAt(noon, 2)]);
    await counterOf(link).record(batch);
    await counterOf(link).record(batch);
    await evictDurableObject(counterOf(link));
    await counterOf(link).record(batch);
    await counterOf(link).flushNow();
    await counterOf(link).record(batch);
    await evictDurableObject(counterOf(link));
    await counterOf(link).record(batch);
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 2, uniques: 2, bots: 0 }));
  });

  it("adds nothing when its alarm fires again", async () => {
    const link = await countedLink();
    await counterOf(link).record(batchOf(link, [clickAt(noon, 1)]));
    await runDurableObjectAlarm(counterOf(link));
    await runInDurableObject(counterOf(link), (counter: ClickCounter) => counter.alarm());
    await runInDurableObject(counterOf(link), (counter: ClickCounter) => counter.alarm());
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 1, uniques: 1, bots: 0 }));
  });

  it("adds nothing twice when D1 committed a flush and the answer was lost", async () => {
    const link = await countedLink();
    await counterOf(link).record(batchOf(link, [clickAt(noon, 1)]));
    await breakDatabase(link, "after");
    await runInDurableObject(counterOf(link), async (counter: ClickCounter) => {
      await expect(counter.flushNow()).rejects.toThrow("the answer was lost");
    });
    await counterOf(link).record(batchOf(link, [clickAt(noon, 2)]));
    await breakDatabase(link, "never");
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 2, uniques: 2, bots: 0 }));
  });

  it("keeps what D1 refuses, and its alarm, until D1 is back", async () => {
    const link = await countedLink();
    await counterOf(link).record(batchOf(link, [clickAt(noon, 1)]));
    await breakDatabase(link, "before");
    await runDurableObjectAlarm(counterOf(link));
    const armed = await runInDurableObject(counterOf(link), (_, { storage }) => storage.getAlarm());
    expect(armed).toBeGreaterThan(Date.now());
    await breakDatabase(link, "never");
    await runDurableObjectAlarm(counterOf(link));
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 1, uniques: 1, bots: 0 }));
  });

  it("gives each event a microsecond of its own, in order of arrival, clicks and bots apart", async () => {
    const link = await countedLink();
    await counterOf(link).record(
      batchOf(link, [clickAt(noon + 5), clickAt(noon), clickAt(noon, 1, { kind: "bot" })]),
    );
    await evictDurableObject(counterOf(link));
    await counterOf(link).record(batchOf(link, [clickAt(noon + 1), clickAt(noon + 9)]));
    await counterOf(link).flushNow();
    const events = await rawEvents(link);
    const us = (kind: ClickEvent["kind"]) =>
      events.filter((e) => e.kind === kind).map((e) => e.us - noon * 1000);
    expect(us("click")).toEqual([5000, 5001, 5002, 9000]);
    expect(us("bot")).toEqual([0]);
  });

  it("knows a visitor for one local day, in the organisation's zone", async () => {
    const link = await countedLink();
    const timeZone = "Asia/Kathmandu";
    const midnight = Date.parse("2026-03-16T00:00:00+05:45");
    const clicks = [
      clickAt(midnight - 2, 1),
      clickAt(midnight - 1, 1),
      clickAt(midnight, 1),
      clickAt(midnight + 1, 1),
    ];
    await counterOf(link).record(batchOf(link, clicks, { timeZone }));
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 4, uniques: 2, bots: 0 }));
    const days = await db.all(sql`
      SELECT day, clicks, unique_clicks, breakdown ->> '$."c.hour.7.23"' AS last, breakdown ->> '$."c.hour.1.0"' AS first
      FROM link_days JOIN ${sql.raw(linkDayMaps)} USING (referral_id, day) WHERE referral_id = ${link.referralId} ORDER BY day`);
    expect(days).toEqual([
      { day: "2026-03-15", clicks: 2, unique_clicks: 1, last: 2, first: null },
      { day: "2026-03-16", clicks: 2, unique_clicks: 1, last: null, first: 2 },
    ]);
  });

  it("forgets visitors of the days before yesterday, however many they were", async () => {
    const link = await countedLink();
    for (let day = 0; day < 5; day++) {
      for (const from of [0, 2000]) {
        const clicks = Array.from({ length: 2000 }, (_, i) => clickAt(noon + day * 86_400_000, from + i));
        await counterOf(link).record(batchOf(link, clicks));
        await counterOf(link).flushNow();
      }
    }
    const stored = await runInDurableObject(counterOf(link), (_, { storage }) => [
      ...storage.sql.exec("SELECT day FROM days").toArray(),
      ...storage.sql.exec("SELECT value ->> 'day' AS day FROM state, json_each(days)").toArray(),
    ]);
    const [yesterday, today] = [{ day: "2026-03-18" }, { day: "2026-03-19" }];
    expect(stored).toEqual([yesterday, today, yesterday, today]);
    await evictDurableObject(counterOf(link));
    const again = [1, 1999, 3999].map((visitor) => clickAt(noon + 4 * 86_400_000, visitor));
    await counterOf(link).record(batchOf(link, again));
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 20_003, uniques: 20_000, bots: 0 }));
  });

  it("carries a backlog to D1 in parts that fit its rows", async () => {
    const link = await countedLink();
    const long = (i: number) => `${i} `.padEnd(500, "x");
    for (let batch = 0; batch < 5; batch++) {
      const clicks = Array.from({ length: 500 }, (_, i) =>
        clickAt(noon, i, { userAgent: long(batch * 500 + i) }),
      );
      await counterOf(link).record(batchOf(link, clicks));
    }
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 2500, uniques: 500, bots: 0 }));
    const sizes = await db.all<{ size: number }>(sql`
      SELECT length(events) AS size FROM click_flushes WHERE referral_id = ${link.referralId}`);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes.map((row) => row.size))).toBeLessThan(1_000_000);
  });

  it("names at most a hundred referrers a day, whoever invents them", async () => {
    const link = await countedLink();
    const clicks = Array.from({ length: 150 }, (_, i) => clickAt(noon, i, { referrer: `r${i}.example` }));
    await counterOf(link).record(batchOf(link, clicks.slice(0, 90)));
    await counterOf(link).flushNow();
    await evictDurableObject(counterOf(link));
    await counterOf(link).record(batchOf(link, clicks));
    await counterOf(link).flushNow();
    const row = await db.get<{ named: number; other: number }>(sql`
      SELECT sum(key LIKE 'c.referrer.r%') AS named, sum(CASE key WHEN 'c.referrer.other' THEN value END) AS other
      FROM ${sql.raw(linkDayMaps)}, json_each(breakdown) WHERE referral_id = ${link.referralId}`);
    expect(row).toEqual({ named: 100, other: 50 });
  });

  it("recovers a click that was lost with its isolate once, and drops its late original", async () => {
    const link = await countedLink();
    const original = clickAt(noon, 1);
    const counted = clickAt(noon, 2);
    const origin = { device: "mobile", browser: "Safari", system: "iOS", referrer: "t.me" } as const;
    const proof = { at: noon, source: "telegram", country: "KE", origin } as const;
    const recover = (event: ClickEvent) =>
      counterOf(link).confirm(idOf(event), proof, { ...link, timeZone: "UTC" });
    await counterOf(link).record(batchOf(link, [counted]));
    expect(await recover(counted)).toBe(false);
    expect(await recover(original)).toBe(true);
    expect(await recover(original)).toBe(false);
    await evictDurableObject(counterOf(link));
    expect(await recover(original)).toBe(false);
    const row = await db.get<{ breakdown: string }>(sql`
      SELECT breakdown FROM ${sql.raw(linkDayMaps)} WHERE referral_id = ${link.referralId}`);
    expect(JSON.parse(row?.breakdown ?? "")).toMatchObject({
      ...{ "c.device.mobile": 1, "c.browser.Safari": 1, "c.system.iOS": 1 },
      ...{ "c.referrer.t.me": 1, "c.source.telegram": 1 },
    });
    await counterOf(link).record(batchOf(link, [original, clickAt(noon, 3)]));
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 3, uniques: 2, bots: 0 }));
  });
});
