import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
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
import { enforceRetention, forgetNotedAddresses } from "./enforce-retention";

const day = 86_400_000;
let admin = "";
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  admin = (await administrator()).token;
});

const later = (days: number) => systemCall(testEnv, "test", Date.now() + days * day);
const hourAfter = async (days: number) => {
  await enforceRetention.run(later(days), "2026-11-28T10");
  await forgetNotedAddresses.run(later(days), "2026-11-28");
};
const set = (body: unknown) => api("PUT", "/settings/privacy", { token: admin, body });
const tracesOf = async (id: string) =>
  (await db.all<{ trace: string }>(sql`SELECT trace FROM signup_traces WHERE signup_id = ${id}`)).map(
    ({ trace }) => trace.slice(0, 1),
  );
const figures = async () => [
  await db.all(sql`SELECT * FROM referrals`),
  await db.all(sql`SELECT * FROM link_days`),
  (await api("GET", "/stats/overview", { token: admin })).body,
];

async function signedUp() {
  const link = await linkOf(await campaign());
  const click_id = await clickOn(link, Date.now() - 60_000);
  const more = { visitor_ip: "198.51.100.9", user_agent: "Firefox", phone: "+9779841234567" };
  return settledSignUp(await apiKey(), { email: someone(), click_id, external_id: someone(), ...more });
}

it("keeps evidence for 400 days and people for ever, where nobody says otherwise", async () => {
  expect((await api("GET", "/settings/privacy", { token: admin })).body).toEqual({
    evidence_days: 400,
    contact_days: null,
  });
});

it("forgets evidence once it is old enough, in whole batches, and no figure changes", async () => {
  const row = await signedUp();
  await api("POST", "/track/interest", {
    token: await apiKey(),
    body: { email: someone(), click_id: row.click_id },
  });
  const before = await figures();
  await hourAfter(399);
  expect(await rowOf(row.id)).toEqual(row);
  expect(await db.all(sql`SELECT 1 FROM interests`)).toHaveLength(1);
  for (const _ of [1, 2]) {
    await hourAfter(401);
    const { evidence, traits, email_masked, click_id } = await rowOf(row.id);
    expect(JSON.parse(evidence)).toEqual({ claims: [], ref_code: null, visitor: null });
    expect([traits, email_masked, click_id]).toEqual([null, row.email_masked, row.click_id]);
    expect(await tracesOf(row.id)).toEqual(["p"]);
    expect(await db.all(sql`SELECT 1 FROM interests`)).toEqual([]);
    expect(await figures()).toEqual(before);
  }
  // By its number a person is found all the same, and forgotten whole.
  const found = await api<{ signups: unknown[] }>("GET", "/candidates?phone=%2B9779841234567", {
    token: admin,
  });
  expect(found.body.signups).toHaveLength(1);
  await api("DELETE", "/candidates?phone=%2B9779841234567", { token: admin });
  expect(await tracesOf(row.id)).toEqual([]);
  expect(await figures()).toEqual(before);
  expect(await imbalances()).toEqual([]);
});

it("comes back to what was not attributed when its turn was", async () => {
  const link = await linkOf(await campaign());
  const click_id = await clickOn(link, Date.now() - 60_000);
  const sent = await signUp(await apiKey(), { email: someone(), click_id, visitor_ip: "198.51.100.9" });
  const id = sent.body.signup_id;
  await hourAfter(401);
  expect((await rowOf(id)).evidence).toContain("198.51");
  await settle(id);
  const later = await signedUp();
  await hourAfter(399);
  expect((await rowOf(later.id)).traits).not.toBeNull();
  await hourAfter(401);
  for (const one of [id, later.id]) {
    const { evidence, traits, referral_id } = await rowOf(one);
    expect([JSON.parse(evidence).visitor, traits]).toEqual([null, null]);
    expect(referral_id).not.toBeNull();
  }
});

it("keeps the words that were agreed to for as long as the person", async () => {
  const row = await signedUp();
  await db.run(
    sql`UPDATE signups SET evidence = json_set(evidence, '$.consent', 'I agree.') WHERE id = ${row.id}`,
  );
  await hourAfter(401);
  expect(JSON.parse((await rowOf(row.id)).evidence)).toMatchObject({ consent: "I agree.", visitor: null });
});

it("erases people where the settings say when; what came later stays", async () => {
  expect((await set({ evidence_days: null, contact_days: 90 })).body).toEqual({
    evidence_days: null,
    contact_days: 90,
  });
  const row = await signedUp();
  const before = await figures();
  await hourAfter(89);
  expect((await rowOf(row.id)).email_masked).toBe(row.email_masked);
  await hourAfter(91);
  expect(await rowOf(row.id)).toMatchObject({
    ...{ email_hash: `erased.${row.id}`, email_encrypted: "", external_id: null, phone_encrypted: null },
    ...{ counted: 1, referral_id: row.referral_id, click_id: row.click_id },
  });
  expect(await tracesOf(row.id)).toEqual([]);
  expect(await figures()).toEqual(before);
  const next = await signedUp();
  await hourAfter(2);
  expect((await rowOf(next.id)).email_masked).toBe(next.email_masked);
});

it("takes days that rules can live with, or none", async () => {
  for (const wrong of [59, 0, -1, 3651, 1.5, "90"]) {
    expect([wrong, (await set({ evidence_days: wrong, contact_days: null })).status]).toEqual([wrong, 400]);
  }
  expect((await set({ evidence_days: 60, contact_days: null })).status).toBe(200);
});
