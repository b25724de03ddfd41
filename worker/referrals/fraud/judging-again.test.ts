import { sql } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { db, testEnv } from "../../testing/api";
import { clickDelta } from "../clicks/click-delta";
import { nonceOf } from "../clicks/click-token";
import { type ClickEvent, encodeEvents } from "../clicks/event-log";
import { flushClicks } from "../clicks/flush-clicks";
import { liveFrom } from "../imports/batch-number";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settledSignUp,
  someone,
  type TestLink,
  tokenOf,
} from "../testing/signups";
import { firstIdAt, judgeSignupsAgain } from "./judge-again";
import { judging } from "./judging-check";
import { readClicksAround } from "./read-clicks";
import { defaultSettings, type FraudSettings } from "./rules/settings";
import { changeFraudSettings } from "./settings-store";
import type { KeptTraits } from "./traits";

const minute = 60_000;
const hour = 60 * minute;
const key = await apiKey();
/** Noon, the day before yesterday. */
const noon = Math.floor(Date.now() / (24 * hour)) * 24 * hour - 36 * hour;

const phone = (n: number) => ({
  visitor_ip: `27.34.${n % 250}.${(n * 7) % 250}`,
  user_agent: `Mozilla/5.0 (Linux; Android 10; K${n}) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36`,
  country: "NP",
});
const callAt = (now: number) => ({ env: testEnv, db, by: { actor: null, requestId: "test", now }, now });

async function judgeAgainAt(now: number): Promise<void> {
  for (let tick = 0; tick < 3; tick++) await judgeSignupsAgain.run(callAt(now));
}

const reasonsOf = ({ fraud_reasons }: { fraud_reasons: string }) =>
  (JSON.parse(fraud_reasons) as { rule: string }[]).map(({ rule }) => rule);
const flagOf = (id: string) =>
  db.get<{ status: string; score: number }>(
    sql`SELECT status, score FROM fraud_flags WHERE signup_id = ${id}`,
  );
const set = (change: Partial<FraudSettings>) =>
  changeFraudSettings(db, callAt(Date.now()).by, { ...defaultSettings, ...change });

afterEach(async () => {
  vi.restoreAllMocks();
  await set({});
  expect(await imbalances()).toEqual([]);
});

let seq = liveFrom;

/** A row of the raw log as a counter leaves it. */
async function flush(link: TestLink, times: number[], more: Partial<ClickEvent> = {}): Promise<void> {
  const day = new Date(times[0] ?? 0).toISOString().slice(0, 10);
  const log = encodeEvents(
    times.map((at) => ({
      ...{ us: at * 1000, kind: "click", nonce: nonceOf(tokenOf(link, at)), country: "NP", source: "link" },
      ...{ userAgent: "", referrer: "", unique: false, visitor: "", ip: "", ...more },
    })),
  );
  const of = { referralId: link.id, campaignId: link.campaignId, day, timeZone: "UTC" };
  const [firstSeq, lastSeq] = [seq, seq + times.length - 1];
  seq += times.length;
  const deltas = [clickDelta(log, of, () => true)];
  await flushClicks(db, { referralId: link.id, day, firstSeq, lastSeq, logs: [log], deltas });
}

/** The hashes of a phone, as clicks and sign-ups of it carry them. */
async function tracesOf(n: number) {
  const row = await settledSignUp(key, { email: someone(), campaign_id: (await campaign()).id, ...phone(n) });
  const { visitor, address } = JSON.parse(row.traits ?? "{}") as KeptTraits;
  return { lasting: visitor ?? "", address: address ?? "" };
}

const others = async (link: TestLink, count: number, from: number, apart: number) => {
  for (let n = 0; n < count; n++) await flush(link, [from + n * apart], { lasting: `other ${n}` });
};

it("keeps what it knew of the clicks around a sign-up, however many came later that day", async () => {
  const link = await linkOf(await campaign());
  const quick = await tracesOf(11);
  const typed = await tracesOf(12);
  const times = Array.from({ length: 19 }, (_, i) => noon - 9 * minute + i * 28_137 + (i % 5) * 900);
  for (const at of times) await flush(link, [at], quick);
  const click_id = tokenOf(link, noon);
  await flush(link, [noon], { ...quick, nonce: nonceOf(click_id) });
  await flush(link, [noon + 1000], typed);
  const dated = { occurred_at: new Date(noon + 2 * minute).toISOString() };
  const flagged = await settledSignUp(key, { email: someone(), click_id, ...dated, ...phone(11) });
  const honest = await settledSignUp(key, { email: someone(), ref_code: link.code, ...dated, ...phone(12) });
  expect(reasonsOf(flagged)).toContain("click_velocity");
  expect(await flagOf(flagged.id)).toMatchObject({ status: "open" });
  expect(reasonsOf(honest)).toEqual([]);
  expect(honest.referral_id).toBe(link.id);

  await others(link, 100, noon + 2 * hour, 3 * minute);
  await judgeAgainAt(Date.now() + 2 * hour);
  expect((await rowOf(flagged.id)).fraud_score).toBe(flagged.fraud_score);
  expect(await flagOf(flagged.id)).toMatchObject({ status: "open", score: flagged.fraud_score });
  expect(reasonsOf(await rowOf(honest.id))).toEqual([]);

  // Within the hour as well: what is not read is not known.
  await others(link, 100, noon + 3 * minute, 20_000);
  await judgeAgainAt(Date.now() + 26 * hour);
  expect(await flagOf(flagged.id)).toMatchObject({ status: "open", score: flagged.fraud_score });
  expect(reasonsOf(await rowOf(honest.id))).toEqual([]);
});

it("reads the nearest rows on both sides of a moment, of counters and of imports", async () => {
  const link = await linkOf(await campaign());
  const start = noon - 12 * hour;
  const times: number[] = [];
  for (let at = start + 7 * minute; times.length < 150; at += ((times.length * 37) % 11) * minute + 1000) {
    times.push(at);
    await flush(link, at + 500 < start + 24 * hour ? [at, at + 500] : [at]);
  }
  await clickOn(link, start + hour); // numbered as an import's row
  for (const moment of [start, times[0] ?? 0, (times[75] ?? 0) + 100, times[149] ?? 0, start + 23 * hour]) {
    const { clicks, from, through } = await readClicksAround(db, link.id, moment, "UTC");
    const before = times.filter((at) => at <= moment);
    const after = times.filter((at) => at > moment);
    const known = (at: number) => at >= from && at <= through;
    expect([from, through]).toEqual([
      before.length >= 60 ? before.at(-60) : Number.NEGATIVE_INFINITY,
      after.length > 20 ? (after[19] ?? 0) + 500 : Number.POSITIVE_INFINITY,
    ]);
    const expected = [...times, ...times.map((at) => at + 500)].filter(known).sort((a, b) => a - b);
    expect(clicks.map(({ at }) => at).filter((at) => times.includes(at) || times.includes(at - 500))).toEqual(
      expected,
    );
  }
});

/** A sign-up of that score, whatever rules there are. */
async function scored(points: number) {
  const rules = defaultSettings.rules.map((rule) =>
    rule.name === "disposable_address" ? { ...rule, points } : { ...rule, enabled: false },
  );
  const link = await linkOf(await campaign());
  const click_id = await clickOn(link, Date.now() - 600_000);
  await set({ rules });
  const row = await settledSignUp(key, {
    email: `${crypto.randomUUID()}@mailinator.com`,
    click_id,
    ...phone(21),
  });
  expect(row.fraud_score).toBe(points);
  return { row, rules };
}

it("a bound that somebody moves reaches sign-ups whose score stays", async () => {
  const { row, rules } = await scored(45);
  expect(await flagOf(row.id)).toBeUndefined();
  await set({ rules, flag_at: 40 });
  await judgeAgainAt(Date.now() + 2 * hour);
  expect(await flagOf(row.id)).toMatchObject({ status: "open", score: 45 });
  await set({ rules, flag_at: 40, hold_at: 45 });
  await judgeAgainAt(Date.now() + 26 * hour);
  expect(await flagOf(row.id)).toMatchObject({ status: "held" });
  expect(await rowOf(row.id)).toMatchObject({ counted: 0, withheld: 1 });

  const other = await scored(45);
  await set({ rules, flag_at: 40 });
  await judgeAgainAt(Date.now() + 8 * 24 * hour);
  expect(await flagOf(other.row.id)).toMatchObject({ status: "open" });
  await set({ rules, flag_at: 50 });
  await judgeAgainAt(Date.now() + 31 * 24 * hour);
  expect(await flagOf(other.row.id)).toBeUndefined();
});

it("what is to be held is flagged, also below the score of flags", async () => {
  await db.run(sql`DELETE FROM fraud_rounds`);
  const { row, rules } = await scored(45);
  await set({ rules, flag_at: 50, hold_at: 40 });
  await judgeAgainAt(Date.now() + 2 * hour);
  expect(await flagOf(row.id)).toMatchObject({ status: "held", score: 45 });
  expect(await rowOf(row.id)).toMatchObject({ counted: 0, withheld: 1 });
});

it("one sign-up that cannot be judged keeps no other from being judged, and health tells of rounds that lag", async () => {
  await db.run(sql`DELETE FROM fraud_rounds`);
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { row: broken, rules } = await scored(45);
  const { row: sound } = await scored(45);
  await db.run(sql`UPDATE signups SET email_encrypted = 'nonsense' WHERE id = ${broken.id}`);
  await set({ rules, flag_at: 40 });
  await judgeAgainAt(Date.now() + 2 * hour);
  expect(await flagOf(sound.id)).toMatchObject({ status: "open" });
  expect(await flagOf(broken.id)).toBeUndefined();
  const round = await db.get<{ through: string }>(
    sql`SELECT through FROM fraud_rounds WHERE age_ms = ${hour}`,
  );
  expect(round?.through >= sound.id).toBe(true);

  // The day's round has not come yet, and once it is late somebody is told.
  expect(await judging.look(callAt(Date.now() + 25 * hour))).toMatchObject({ isWell: true });
  expect(await judging.look(callAt(Date.now() + 27 * hour))).toMatchObject({ isWell: false });
  await db.run(sql`DELETE FROM fraud_rounds`);
  await db.run(sql`UPDATE signups SET email_encrypted = 'nonsense' WHERE id = ${sound.id}`);
  // Where none can be judged it tries again, and gives up on them once they are late.
  const all = sql`UPDATE signups SET traits = NULL WHERE id NOT IN (${sound.id}, ${broken.id})`;
  await db.run(all);
  await expect(judgeSignupsAgain.run(callAt(Date.now() + 2 * hour))).rejects.toThrow();
  expect(await db.get(sql`SELECT 1 FROM fraud_rounds WHERE age_ms = ${hour}`)).toBeUndefined();
  await judgeSignupsAgain.run(callAt(Date.now() + 5 * hour));
  expect(await db.get(sql`SELECT 1 FROM fraud_rounds WHERE age_ms = ${hour}`)).toBeDefined();
  expect(firstIdAt(0) < sound.id).toBe(true);
});
