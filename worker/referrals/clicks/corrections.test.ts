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
  type CountedLink,
  clickAt,
  countedIn,
  countedLink,
  counterOf,
  everywhere,
  idOf,
  rawEvents,
} from "./testing";

const noon = Date.UTC(2026, 2, 15, 12);
const hour = 3_600_000;

const origin = { device: "mobile", browser: "Chrome", system: "Android", referrer: "" } as const;

const confirm = (link: CountedLink, event: ClickEvent, timeZone = "UTC") =>
  counterOf(link).confirm(
    idOf(event),
    { at: Math.floor(event.us / 1000), source: event.source, country: event.country, origin },
    { ...link, timeZone },
  );

/** A link with these events in D1. */
async function linkWith(...events: ClickEvent[]): Promise<CountedLink> {
  const link = await countedLink();
  await counterOf(link).record(batchOf(link, events));
  await counterOf(link).flushNow();
  return link;
}

const bot = (at: number, visitor?: number, more: Partial<ClickEvent> = {}) =>
  clickAt(at, visitor, { kind: "bot", ...more });

async function mapsOf(link: CountedLink): Promise<Record<string, number>> {
  const row = await db.get<{ breakdown: string }>(sql`
    SELECT breakdown FROM ${sql.raw(linkDayMaps)} WHERE referral_id = ${link.referralId}`);
  return JSON.parse(row?.breakdown ?? "{}");
}

describe("a click that was taken for a bot's", () => {
  it("becomes a person's of the time it had, once, in the raw log and in every total", async () => {
    const wrong = bot(noon - hour, 1, { referrer: "t.me", country: "KE", source: "telegram" });
    const link = await linkWith(clickAt(noon - 2 * hour, 2), wrong, clickAt(noon, 3), bot(noon, 4));
    expect(await confirm(link, wrong)).toBe(true);
    for (let i = 0; i < 3; i++) expect(await confirm(link, wrong)).toBe(false);
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 3, uniques: 3, bots: 1 }));
    const event = (await rawEvents(link)).find(({ nonce }) => nonce === wrong.nonce);
    expect(event).toEqual({ ...wrong, kind: "click", unique: true });
    expect(await mapsOf(link)).toMatchObject({
      ...{ "c.hour.7.10": 1, "c.hour.7.11": 1, "c.hour.7.12": 1, "u.hour.7.11": 1, "b.hour.7.12": 1 },
      ...{ "c.referrer.t.me": 1, "c.country.KE": 1, "c.source.telegram": 1, "c.device.desktop": 3 },
    });
    expect(await mapsOf(link)).not.toHaveProperty("b.hour.7.11");
  });

  it("is unique where its visitor had no click on that link and day, before or after", async () => {
    const day = 24 * hour;
    const wrong = [bot(noon, 1), bot(noon + 1, 1), bot(noon + 2, 2), bot(noon + day, 1), bot(noon + 3)];
    const link = await linkWith(...wrong, clickAt(noon + hour, 2));
    for (const event of wrong) await confirm(link, event);
    // Visitor 1 once a day, visitor 2 by the later click, nobody where no visitor is known.
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 6, uniques: 3, bots: 0 }));
    await counterOf(link).record(batchOf(link, [clickAt(noon + day + 1, 1)]));
    await evictDurableObject(counterOf(link));
    await counterOf(link).record(batchOf(link, [clickAt(noon + day + 2, 1), clickAt(noon + day + 3, 2)]));
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 9, uniques: 4, bots: 0 }));
  });

  it("is unique on a day whose visitors the counter has forgotten, where the raw log has none of it", async () => {
    const day = 24 * hour;
    const [first, second] = [bot(noon, 1), bot(noon + 1, 2)];
    const link = await linkWith(first, second, clickAt(noon + 2, 2));
    for (const days of [1, 2, 3]) {
      await counterOf(link).record(batchOf(link, [clickAt(noon + days * day, 1)]));
      await counterOf(link).flushNow();
    }
    await confirm(link, first);
    await confirm(link, second);
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 6, uniques: 5, bots: 0 }));
  });

  it("stands at a time of its own, though another click came at the same instant", async () => {
    const wrong = [bot(noon, 1), bot(noon, 2)];
    const link = await linkWith(...wrong, clickAt(noon, 3), clickAt(noon, 4));
    for (const event of wrong) await confirm(link, event);
    await counterOf(link).record(batchOf(link, [clickAt(noon, 5)]));
    await counterOf(link).flushNow();
    const times = (await rawEvents(link)).map(({ us }) => us - noon * 1000).sort((a, b) => a - b);
    expect(times).toEqual([0, 1, 2, 3, 4]);
  });

  it("is found while it waits, and is counted where it was lost with its isolate", async () => {
    const link = await countedLink();
    const [waiting, lost] = [bot(noon, 1), bot(noon + 1, 2)];
    await counterOf(link).record(batchOf(link, [waiting]));
    expect(await confirm(link, waiting)).toBe(true);
    expect(await confirm(link, lost)).toBe(true);
    expect(await confirm(link, lost)).toBe(false);
    await counterOf(link).record(batchOf(link, [lost]));
    await counterOf(link).flushNow();
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 2, uniques: 1, bots: 0 }));
  });

  it("is counted in the organisation's zone", async () => {
    const midnight = Date.parse("2026-03-16T00:00:00+05:45");
    const wrong = [bot(midnight - 1, 1), bot(midnight, 1)];
    const timeZone = "Asia/Kathmandu";
    const link = await countedLink();
    await counterOf(link).record(batchOf(link, wrong, { timeZone }));
    for (const event of wrong) await confirm(link, event, timeZone);
    const days = await db.all(sql`SELECT day, clicks, unique_clicks AS uniques, bot_clicks AS bots
      FROM link_days WHERE referral_id = ${link.referralId} ORDER BY day`);
    expect(days).toEqual([
      { day: "2026-03-15", clicks: 1, uniques: 1, bots: 0 },
      { day: "2026-03-16", clicks: 1, uniques: 1, bots: 0 },
    ]);
  });

  it.each(["before", "after"] as const)(
    "is corrected once where D1 fails %s it wrote, by the next call or by the alarm",
    async (when) => {
      for (const again of ["call", "alarm"]) {
        const wrong = bot(noon, 1);
        const link = await linkWith(wrong);
        await breakDatabase(link, when);
        await runInDurableObject(counterOf(link), (counter: ClickCounter) =>
          expect(
            counter.confirm(
              idOf(wrong),
              { at: noon, source: "link", country: "", origin },
              { ...link, timeZone: "UTC" },
            ),
          ).rejects.toThrow("D1_ERROR"),
        );
        // A visitor who is to be counted there is not counted again here.
        await counterOf(link).record(batchOf(link, [clickAt(noon + 1, 1)]));
        await evictDurableObject(counterOf(link));
        if (again === "call") await confirm(link, wrong);
        else await runDurableObjectAlarm(counterOf(link)); // on a slow machine it may have gone off by itself
        await expect
          .poll(() => countedIn(link), { timeout: 10_000 })
          .toEqual(everywhere({ clicks: 2, uniques: 1, bots: 0 }));
      }
    },
  );

  it("is corrected once by many calls at the same time", async () => {
    const wrong = bot(noon, 1);
    const link = await linkWith(wrong, bot(noon + 1, 1));
    await Promise.all(Array.from({ length: 5 }, () => confirm(link, wrong)));
    expect(await countedIn(link)).toEqual(everywhere({ clicks: 1, uniques: 1, bots: 1 }));
  });
});
