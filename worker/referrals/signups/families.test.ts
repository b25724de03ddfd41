import { sql } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { db } from "../../testing/api";
import { linkDayMaps } from "../insight/testing/day-maps";
import { apiKey, campaign, clickOn, imbalances, linkOf, settledSignUp, someone } from "../testing/signups";

// What a sign-up's click came with: its id says so, and the sign-up is counted by it.

const key = await apiKey();
const running = await campaign();
const hourAgo = Date.now() - 3_600_000;

afterEach(async () => expect(await imbalances()).toEqual([]));

async function countedBy(linkId: string): Promise<Record<string, number>> {
  const rows = await db.all<{ key: string; n: number }>(sql`
    SELECT k.key, sum(k.value) AS n FROM ${sql.raw(linkDayMaps)} d, json_each(d.breakdown) k
    WHERE d.referral_id = ${linkId} AND k.key GLOB 's.*' AND k.key NOT GLOB 's.hour.*' GROUP BY 1`);
  return Object.fromEntries(rows.map((row) => [row.key, row.n]));
}

it("a sign-up is counted by the device, the page and the tag of the click that earned it", async () => {
  const link = await linkOf(running);
  const origin = { device: "mobile", browser: "Safari", system: "iOS", referrer: "m.facebook.com" } as const;
  const click = await clickOn(link, hourAgo, { source: "facebook", origin });
  const row = await settledSignUp(key, { email: someone(), click_id: click });
  expect(row).toMatchObject({ ...origin, source: "facebook", country: "NP" });
  expect(await countedBy(link.id)).toEqual({
    ...{ "s.country.NP": 1, "s.device.mobile": 1, "s.browser.Safari": 1, "s.system.iOS": 1 },
    ...{ "s.referrer.m.facebook.com": 1, "s.source.facebook": 1 },
  });
});

it("of an id of the first form the tag alone is known, of a code nothing; the sums still hold", async () => {
  const link = await linkOf(running);
  const click = await clickOn(link, hourAgo, { source: "link", origin: null });
  await clickOn(link, hourAgo + 1);
  const old = await settledSignUp(key, { email: someone(), click_id: click });
  expect(old).toMatchObject({ device: null, browser: null, system: null, referrer: null, source: "link" });
  const coded = await settledSignUp(key, { email: someone(), ref_code: link.code });
  expect(coded).toMatchObject({ reason: "code", device: null, source: null });
  expect(await countedBy(link.id)).toEqual({
    ...{ "s.country.NP": 1, "s.device.unknown": 1, "s.browser.unknown": 1 },
    ...{ "s.system.unknown": 1, "s.referrer.unknown": 1, "s.source.link": 1 },
    // The code's has no click that anything could be known of.
    ...{ "s.country.(none)": 1, "s.device.(none)": 1, "s.browser.(none)": 1 },
    ...{ "s.system.(none)": 1, "s.referrer.(none)": 1, "s.source.(none)": 1 },
  });
});
