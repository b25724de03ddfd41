import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { batchOf, clickAt, counterOf } from "../clicks/testing";
import { compactStep } from "../rollups/compact";
import { apiKey, campaign, linkOf, settle, signUp, someone, type TestLink } from "../testing/signups";
import { allDays } from "./recount-days";
import { allLinks } from "./recount-links";

const day = 86_400_000;
const now = Date.now();
const today = Math.floor(now / day) * day;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const old = dayOf(today - 40 * day);

let token: string;
let link: TestLink;
let other: TestLink;

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  token = (await administrator()).token;
  const made = await campaign();
  [link, other] = [await linkOf(made), await linkOf(made)];
  const key = await apiKey();
  for (const { id, campaignId } of [link, other]) {
    const of = { referralId: id, campaignId };
    for (const at of [today - 40 * day, today - 2 * day, today - day, now - 60_000]) {
      const clicks = [
        clickAt(at, 1),
        clickAt(at + 1000, 2),
        clickAt(at + 2000, 1),
        clickAt(at + 3000, 3, { kind: "bot" }),
      ];
      await counterOf(of).record(batchOf(of, clicks));
    }
    await counterOf(of).flushNow();
  }
  const sent = [
    { email: someone(), ref_code: link.code, occurred_at: new Date(today - 2 * day + 5000).toISOString() },
    { email: someone(), ref_code: link.code },
    { email: someone(), campaign_id: link.campaignId },
  ];
  for (const body of sent) {
    const { signup_id } = (await signUp(key, body)).body;
    await settle(signup_id);
    if (body.ref_code) await api("POST", "/track/enrollment", { token: key, body: { signup_id } });
  }
  while (await compactStep(db, dayOf(today - day)));
});

interface Shown {
  recounts: { finished_at: string | null; compared: number; differences: number }[];
  differences: Record<string, unknown>[];
}

/** Counts again, and waits for it. */
async function recount(): Promise<Shown> {
  const begun = await api<{ begun: boolean }>("POST", "/health/recount", { token });
  expect([begun.status, begun.body]).toEqual([202, { begun: true }]);
  return vi.waitFor(
    async () => {
      const { body } = await api<Shown>("GET", "/health", { token });
      expect(body.recounts[0]?.finished_at).toEqual(expect.any(String));
      return body;
    },
    { timeout: 30_000, interval: 200 },
  );
}

it("a history that was counted has no difference", async () => {
  const { recounts, differences } = await recount();
  expect(differences).toEqual([]);
  expect(recounts[0]).toMatchObject({ differences: 0 });
  expect(recounts[0]?.compared).toBeGreaterThan(100);
});

describe("a total that somebody changed is told with its place and size, and stays as it is", () => {
  const id = () => link.id;
  const one: [what: string, change: (by: number) => ReturnType<typeof sql>, found: () => object][] = [
    [
      "an old day's clicks",
      (by) => sql`UPDATE link_days SET clicks = clicks + ${by} WHERE referral_id = ${id()} AND day = ${old}`,
      () => ({ place: "link_days", owner: id(), period: old, measure: "clicks" }),
    ],
    [
      "today's unique clicks",
      (by) =>
        sql`UPDATE link_days SET unique_clicks = unique_clicks + ${by} WHERE referral_id = ${id()} AND day = ${dayOf(now - 60_000)}`,
      () => ({ place: "link_days", owner: id(), measure: "unique_clicks" }),
    ],
    [
      "the bots of a link's whole time",
      (by) => sql`UPDATE referrals SET bot_clicks = bot_clicks + ${by} WHERE id = ${id()}`,
      () => ({ place: "referrals", owner: id(), period: "", measure: "bot_clicks" }),
    ],
    [
      "a running total",
      (by) =>
        sql`UPDATE link_days SET total_signups = total_signups + ${by} WHERE referral_id = ${id()} AND day = ${old}`,
      () => ({
        place: "link_days",
        owner: id(),
        period: old,
        measure: "total_signups",
        expected: 0,
        found: 1,
      }),
    ],
    [
      "a link's enrolments",
      (by) =>
        sql`UPDATE link_days SET enrollments = enrollments + ${by} WHERE referral_id = ${id()} AND day = ${old}`,
      () => ({ place: "link_days", owner: id(), period: old, measure: "enrollments" }),
    ],
    [
      "earned clicks",
      (by) =>
        sql`UPDATE link_days SET earned_clicks = earned_clicks + ${by} WHERE referral_id = ${id()} AND day = ${old}`,
      () => ({
        place: "link_days",
        owner: id(),
        period: old,
        measure: "earned_clicks",
        expected: 0,
        found: 1,
      }),
    ],
    [
      "points of fraud",
      (by) =>
        sql`UPDATE link_days SET fraud_points = fraud_points + ${by} WHERE referral_id = ${id()} AND day = ${old}`,
      () => ({
        place: "link_days",
        owner: id(),
        period: old,
        measure: "fraud_points",
        expected: 0,
        found: 1,
      }),
    ],
    [
      "a week's days",
      (
        by,
      ) => sql`UPDATE link_weeks SET days = json_set(days, '$."u.1"', coalesce(days ->> '$."u.1"', 0) + ${by})
        WHERE referral_id = ${id()} AND week = (SELECT min(week) FROM link_weeks WHERE referral_id = ${id()})`,
      () => ({ place: "link_weeks", owner: id(), measure: "days.unique_clicks" }),
    ],
    [
      "a campaign's day of bots",
      (by) =>
        sql`UPDATE campaign_days SET bot_clicks = bot_clicks + ${by} WHERE campaign_id = ${link.campaignId} AND day = ${old}`,
      () => ({
        place: "campaign_days",
        owner: link.campaignId,
        period: old,
        measure: "bot_clicks",
        expected: 2,
        found: 3,
      }),
    ],
    [
      "sign-ups that no link earned",
      (by) => sql`UPDATE campaign_days SET unattributed_signups = unattributed_signups + ${by}
        WHERE campaign_id = ${link.campaignId} AND day = ${dayOf(today - day)}`,
      () => ({
        place: "campaign_days",
        period: dayOf(today - day),
        measure: "unattributed_signups",
        expected: 0,
        found: 1,
      }),
    ],
    [
      "a breakdown",
      (
        by,
      ) => sql`UPDATE campaign_days SET breakdown = json_set(breakdown, '$."c.country.NP"', (breakdown ->> '$."c.country.NP"') + ${by})
        WHERE campaign_id = ${link.campaignId} AND day = ${old}`,
      () => ({
        place: "campaign_days",
        owner: link.campaignId,
        measure: "breakdown.c.country",
        expected: 6,
        found: 7,
      }),
    ],
    [
      "the day of all campaigns",
      (by) =>
        sql`UPDATE campaign_days SET signups = signups + ${by} WHERE campaign_id = '*' AND day = ${old}`,
      () => ({ place: "campaign_days", owner: "*", period: old, measure: "signups" }),
    ],
    [
      "a month",
      (
        by,
      ) => sql`UPDATE campaign_months SET hours = json_set(hours, '$."s.1.0"', coalesce(hours ->> '$."s.1.0"', 0) + ${by})
        WHERE campaign_id = ${link.campaignId} AND month = ${old.slice(0, 7)}`,
      () => ({
        place: "campaign_months",
        owner: link.campaignId,
        period: old.slice(0, 7),
        measure: "hours.s",
      }),
    ],
    [
      "the standings",
      (
        by,
      ) => sql`UPDATE officer_standings SET totals = json_set(totals, '$."' || ${link.officer.id} || '"[0]',
          (totals ->> ('$."' || ${link.officer.id} || '"[0]')) + ${by})
        WHERE campaign_id = '*' AND day = (SELECT standings_through FROM compaction)`,
      () => ({ place: "officer_standings", owner: "*", measure: "clicks" }),
    ],
  ];

  it("all of them", async () => {
    for (const [, change] of one) await db.run(change(1));
    const { differences, recounts } = await recount();
    for (const [what, , found] of one) {
      const told = differences.find((one) =>
        Object.entries(found()).every(([key, value]) => one[key] === value),
      );
      expect([what, Number(told?.found) - Number(told?.expected)]).toEqual([what, 1]);
    }
    expect(recounts[0]?.differences).toBeGreaterThanOrEqual(one.length);
    expect((await recount()).differences).toEqual(differences);
  });

  it("and when they are right again, the next recount says so", async () => {
    for (const [, change] of one) await db.run(change(-1));
    expect((await recount()).differences).toEqual([]);
  });
});

it("a click in the raw log that no total has is found", async () => {
  await db.run(sql`INSERT INTO click_flushes SELECT day, referral_id, 999, 999, json_set(events, '$.flags', '0')
    FROM click_flushes WHERE referral_id = ${other.id} AND day = ${old} LIMIT 1`);
  const { differences } = await recount();
  expect(differences).toContainEqual({
    ...{ place: "link_days", owner: other.id, period: old, measure: "clicks", expected: 4, found: 3 },
  });
  await db.run(sql`DELETE FROM click_flushes WHERE referral_id = ${other.id} AND first_seq = 999`);
});

it("goes on where it stopped, in steps of which each reads a bounded part", async () => {
  const call = { env: testEnv, db, now };
  const marks: unknown[] = [];
  for (let mark: unknown = null, i = 0; i < 100; i++) {
    const { next, differences } = await allDays.step(call, mark);
    expect(differences).toEqual([]);
    if (next === null) break;
    mark = JSON.parse(JSON.stringify(next));
    marks.push(mark);
  }
  expect(marks.length).toBe(3); // a day each on which anything was counted, after today's
  expect((await allLinks.step(call, null)).next).toBeNull();
});

it("two at once are one", async () => {
  const begun = await Promise.all(
    [1, 2].map(async () => (await api<{ begun: boolean }>("POST", "/health/recount", { token })).body.begun),
  );
  expect(begun.sort()).toEqual([false, true]);
});
