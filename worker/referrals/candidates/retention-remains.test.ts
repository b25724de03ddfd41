import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { internet } from "../../core/webhooks/testing";
import { administrator, api, db, testEnv } from "../../testing/api";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settle,
  settledSignUp,
  signUp,
  someone,
} from "../testing/signups";
import { enforceRetention } from "./enforce-retention";
import { comesThroughEveryDoor } from "./testing/doors";
import { email, traces } from "./testing/remains";

// What is kept of people for so many days is then gone from wherever an erasure takes it.

let admin = "";
beforeAll(async () => {
  for (const level of ["log", "error", "warn"] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  admin = (await administrator()).token;
  await db.run(sql`UPDATE organisation SET country = 'NP'`);
});

const dayMs = 86_400_000;
const hourAfter = (days: number) =>
  enforceRetention.run(systemCall(testEnv, "test", Date.now() + days * dayMs), "2026-11-28T10");
const figures = async () => [
  await db.all(sql`SELECT * FROM referrals ORDER BY id`),
  await db.all(sql`SELECT * FROM link_days ORDER BY referral_id, day`),
  await db.all(
    sql`SELECT id, referral_id, reason, click_id, day, counted, fraud_score FROM signups ORDER BY id`,
  ),
];
const erased = () => db.all(sql`SELECT subject_id FROM audit_events WHERE action = 'signup.erased'`);

it("erases a person everywhere once their time is over, the one that waited too", {
  timeout: 240_000,
}, async () => {
  await comesThroughEveryDoor(
    admin,
    internet(({ body }) => new Response(`thanks for ${body}`.slice(0, 900))),
  );
  const set = await api("PUT", "/settings/privacy", {
    token: admin,
    body: { evidence_days: 60, contact_days: 60 },
  });
  expect(set.status).toBe(200);
  expect((await traces()).length).toBeGreaterThan(12);
  await hourAfter(59);
  expect(await erased()).toEqual([]);

  // One is not attributed yet: it stays until it is, and the others do not.
  for (const { id } of await db.all<{ id: string }>(sql`SELECT id FROM signups WHERE settled_at IS NULL`)) {
    await settle(id);
  }
  const last = await signUp(await apiKey(), { email, campaign_id: (await campaign()).id });
  expect((await rowOf(last.body.signup_id)).settled_at).toBeNull();
  await hourAfter(62);
  const some = await erased();
  expect(some.length).toBeGreaterThan(3);
  expect((await traces()).length).toBeGreaterThan(0);

  await settle(last.body.signup_id);
  const before = await figures();
  for (const _ of [1, 2]) {
    await hourAfter(62);
    expect(await traces()).toEqual([]);
    expect(await erased()).toHaveLength(some.length + 1);
  }
  expect(await figures()).toEqual(before);
  expect(await imbalances()).toEqual([]);
});

it("waits while a dump is being written", async () => {
  const link = await linkOf(await campaign());
  const click_id = await clickOn(link, Date.now() - 60_000);
  const row = await settledSignUp(await apiKey(), { email: someone(), click_id });
  const finishedAt = async (at: number | null) =>
    db.run(sql`UPDATE settings SET value = json_set(value, '$.finishedAt', cast(${at} AS integer),
      '$.startedAt', cast(${Date.now() + 62 * dayMs} AS integer)) WHERE key = 'organisation.backup'`);
  await finishedAt(null);
  await hourAfter(62);
  expect((await rowOf(row.id)).email_masked).toBe(row.email_masked);
  await finishedAt(1);
  await hourAfter(62);
  expect((await rowOf(row.id)).email_masked).toBe("");
});
