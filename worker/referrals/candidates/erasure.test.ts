import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { toMicroInstant } from "../../core/time";
import { internet } from "../../core/webhooks/testing";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { ask, file, made, read, work } from "../exports/testing";
import {
  accept,
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  quietEnv,
  rowOf,
  settle,
  settledSignUp,
  signUp,
  someone,
} from "../testing/signups";
import { eraseCandidate } from "./erase-candidate";
import { findCandidate } from "./find-candidate";
import { comesThroughEveryDoor, workOff } from "./testing/doors";
import { email, needles, phone, traces } from "./testing/remains";

// One person comes through every door there is; once erased, nothing anywhere knows them, and no figure has changed.

const lines: string[] = [];
let admin = "";
let net: ReturnType<typeof internet>;

beforeAll(async () => {
  for (const level of ["log", "error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words.map(String).join(" ")));
  }
  net = internet(({ body }) => new Response(`thanks for ${body}`.slice(0, 900)));
  admin = (await administrator()).token;
  await db.run(sql`UPDATE organisation SET country = 'NP'`);
});
afterAll(() => vi.restoreAllMocks());

const figures = async () => {
  const read = async (path: string) => (await api("GET", path, { token: admin })).body;
  return {
    ...{ overview: await read("/stats/overview"), officers: await read("/stats/officers") },
    ...{ campaigns: await read("/stats/campaigns"), peaks: await read("/stats/peaks") },
    ...{ geo: await read("/stats/geo"), sources: await read("/stats/sources") },
    links: await db.all(sql`SELECT * FROM referrals ORDER BY id`),
    days: await db.all(sql`SELECT * FROM link_days ORDER BY referral_id, day`),
    weeks: await db.all(sql`SELECT * FROM link_weeks ORDER BY referral_id, week`),
    campaignDays: await db.all(sql`SELECT * FROM campaign_days ORDER BY campaign_id, day`),
    attribution:
      await db.all(sql`SELECT id, campaign_id, referral_id, officer_id, reason, click_id, clicked_at,
      country, device, conversion_time_minutes, day, hour, enrolled_at, counted, withheld, event_us, fraud_score
      FROM signups ORDER BY id`),
  };
};

const candidates = (method: string, query: string) =>
  api<{
    signups: {
      id: string;
      email: string;
      phone: string | null;
      answers: { answer: string | number }[];
      consent: { version: string } | null;
    }[];
  }>(method, `/candidates?${query}`, { token: admin });

it("forgets a person wherever they are known, and counts what it counted", { timeout: 240_000 }, async () => {
  const { running, bring, link, key, linkOfSecond } = await comesThroughEveryDoor(admin, net);
  expect((await traces()).length).toBeGreaterThan(12);

  const held = await candidates("GET", `email=${encodeURIComponent(email.toUpperCase())}`);
  expect(held.status).toBe(200);
  expect(held.body.signups).toHaveLength(4);
  expect(held.body.signups.map((one) => one.email.trim().toLowerCase())).toEqual(Array(4).fill(email));
  expect(held.body.signups[0]?.consent).toMatchObject({
    text: "I agree.",
    version: expect.stringMatching(/^[\da-f]{12}$/),
  });
  expect(held.body.signups[0]?.answers).toMatchObject([{ answer: expect.stringContaining("told me") }]);
  for (const number of ["%2B977 984-1234567", "9841234567", "00977 984 123 4567"]) {
    const byPhone = await candidates("GET", `phone=${number}`);
    expect([number, byPhone.body.signups.map((one) => one.phone)]).toEqual([number, [phone]]);
  }

  // The one that waits still is counted by the erasure itself, as it would be without it.
  for (const { id } of await db.all<{ id: string }>(sql`SELECT id FROM signups WHERE settled_at IS NULL`)) {
    await settle(id);
  }
  const before = await figures();
  for (const _ of [1, 2]) {
    expect((await candidates("DELETE", `email=${encodeURIComponent(email)}`)).status).toBe(204);
    await workOff();
    expect(await traces()).toEqual([]);
  }
  const after = await figures();
  for (const part of Object.keys(before) as (keyof typeof before)[])
    expect(after[part], part).toEqual(before[part]);
  expect(await imbalances()).toEqual([]);
  expect((await candidates("GET", `email=${email}`)).body.signups).toEqual([]);
  expect((await candidates("GET", `phone=${encodeURIComponent(phone)}`)).body.signups).toEqual([]);
  const trail = await db.all<{ subject_id: string; detail: string }>(
    sql`SELECT subject_id, detail FROM audit_events WHERE action = 'signup.erased'`,
  );
  expect(trail.map(({ detail }) => detail)).toEqual(Array(4).fill("{}"));

  // A dump without them is whole: every row that its manifest counts is in it.
  const [backup] = (
    await api<{ data: { id: string; rows: Record<string, number> }[] }>("GET", "/backups", { token: admin })
  ).body.data;
  const text = await (await request("GET", `/api/v1/backups/${backup?.id}/file`, { token: admin })).text();
  const counts = Object.groupBy(
    text.trimEnd().split("\n"),
    (line) => (JSON.parse(line) as { table: string }).table,
  );
  for (const [table, n] of Object.entries(backup?.rows ?? {}))
    expect([table, counts[table]?.length ?? 0]).toEqual([table, n]);

  // Their history sent again brings nobody back; and they themselves may come anew.
  expect((await bring()).body).toMatchObject({ accepted: 0, duplicates: 2 });
  expect(await traces()).toEqual([]);
  const again = await signUp(key, { email, click_id: await clickOn(linkOfSecond, Date.now() - 1000) });
  await settle(again.body.signup_id);
  expect(held.body.signups.map(({ id }) => id)).not.toContain(again.body.signup_id);
  expect(await rowOf(again.body.signup_id)).toMatchObject({ counted: 1, referral_id: linkOfSecond.id });
  expect(running.id).not.toBe(link.id);
});

it("logs nothing by which anybody could be known", () => {
  expect(lines.length).toBeGreaterThan(25);
  expect(lines.filter((line) => needles().some((needle) => line.includes(needle)))).toEqual([]);
});

it("erases a sign-up that still waits, once it is counted", async () => {
  const link = await linkOf(await campaign());
  const who = someone();
  const sent = await signUp(await apiKey(), { email: who, click_id: await clickOn(link, Date.now() - 1000) });
  expect((await candidates("DELETE", `email=${who}`)).status).toBe(204);
  expect(await rowOf(sent.body.signup_id)).toMatchObject({
    counted: 1,
    referral_id: link.id,
    email_masked: "",
  });
  expect((await api("POST", `/signups/${sent.body.signup_id}/reveal`, { token: admin })).status).toBe(410);
  const shown = await request("GET", `/api/v1/signups/${sent.body.signup_id}`, { token: admin });
  expect(await shown.json()).toMatchObject({ email_masked: null, counted: true });
});

it("asks for an address or a number, and says what is wrong", async () => {
  const refused = async (query: string) => {
    const { status, body } = (await candidates("GET", query)) as unknown as {
      status: number;
      body: { errors?: { path: string; message: string }[] };
    };
    return [status, body.errors?.[0]?.path];
  };
  expect(await refused("")).toEqual([400, "email"]);
  expect(await refused(`email=${email}&phone=9841234567`)).toEqual([400, "email"]);
  expect(await refused("email=nobody")).toEqual([400, "email"]);
  expect(await refused("phone=12")).toEqual([400, "phone"]);
  expect((await candidates("GET", "email=nobody@example.org")).body.signups).toEqual([]);
  const before = await db.get(sql`SELECT count(*) AS n FROM audit_events`);
  expect((await candidates("DELETE", "email=nobody@example.org")).status).toBe(204);
  expect(await db.get(sql`SELECT count(*) AS n FROM audit_events`)).toEqual(before);
});

it("finds and erases what was written under an older key", async () => {
  const [old, newer] = ["1", "2"].map((byte) => Buffer.alloc(32, byte).toString("base64"));
  const before = { ...quietEnv, DATA_KEY: `1=${old}` };
  const after = { ...testEnv, DATA_KEY: `1=${old},2=${newer}` };
  const running = await campaign();
  const who = someone();
  const id = await accept({ email: who, phone: "+9779800000001", campaignId: running.id }, { env: before });
  await settle(id, { DATA_KEY: before.DATA_KEY });
  const call = { env: after, db, by: { actor: null, requestId: "test", now: Date.now() }, now: Date.now() };
  for (const whom of [{ email: who.toUpperCase() }, { phone: "+9779800000001" }]) {
    expect((await findCandidate(call, whom)).ids).toEqual([id]);
  }
  await eraseCandidate(call, { phone: "+9779800000001" });
  expect(await rowOf(id)).toMatchObject({ email_masked: "", phone_hash: null, campaign_id: running.id });
  expect((await findCandidate(call, { email: who })).ids).toEqual([]);
});

it("lets a file that is being written fail, and be made anew", async () => {
  const link = await linkOf(await campaign());
  const who = someone();
  const row = await settledSignUp(await apiKey(), {
    email: who,
    click_id: await clickOn(link, Date.now() - 1000),
  });
  const days = { from: row.day, to: row.day };
  const { body } = await ask(admin, { report: "raw_events", ...days });
  await work(body.id);
  await db.run(sql`UPDATE exports SET status = 'running', finished_at = NULL WHERE id = ${body.id}`);
  const officers = await made(admin, { report: "officer_summary", ...days });
  await candidates("DELETE", `email=${who}`);
  expect((await read(admin, body.id)).body).toMatchObject({
    status: "failed",
    error: { message: expect.stringContaining("Retry it") },
  });
  expect((await read(admin, officers.id)).body.file_url).not.toBeNull();
  expect((await api("POST", `/exports/${body.id}/retry`, { token: admin })).status).toBe(202);
  await work(body.id);
  const text = await (await file(admin, body.id)).text();
  expect(text).toContain(`erased.${row.id}`);
});

it("says on the page which rows of a spreadsheet an administrator has to clear", async () => {
  const link = await linkOf(await campaign());
  const who = someone();
  const row = await settledSignUp(await apiKey(), {
    email: who,
    click_id: await clickOn(link, Date.now() - 1000),
  });
  await db.run(sql`INSERT INTO spreadsheets (number, spreadsheet_id) VALUES (7, 'a-sheet')`);
  await db.run(sql`UPDATE signups SET spreadsheet = 7 WHERE id = ${row.id}`);
  const held = await candidates("GET", `email=${who}`);
  expect(held.body.signups[0]).toMatchObject({ spreadsheet_id: "a-sheet" });
  const page = async () =>
    (
      await request("GET", "/dashboard/settings/privacy", { headers: { cookie: `__Host-access=${admin}` } })
    ).text();
  expect(await page()).not.toContain(link.code);
  await candidates("DELETE", `email=${who}`);
  const html = await page();
  expect(html).toContain(link.code);
  expect(html).toContain(toMicroInstant(row.event_us));
});

it("takes a late repetition of their request for the one that was erased", async () => {
  const key = await apiKey();
  const running = await campaign();
  const link = await linkOf(running);
  const click_id = await clickOn(link, Date.now() - 60_000);
  const person = someone();
  const body = { email: person, click_id };
  const send = (sent: object) =>
    api<{ signup_id: string; status: string }>("POST", "/track/signup", {
      ...{ token: key, body: sent, headers: { "idempotency-key": person } },
    });
  const id = (await send(body)).body.signup_id;
  await settle(id);
  const counted = await rowOf(id);
  expect((await candidates("DELETE", `email=${encodeURIComponent(person)}`)).status).toBe(204);
  for (const sent of [body, { ...body, first_name: "Asha" }]) {
    const late = await send(sent);
    expect([late.status, late.body]).toEqual([202, { signup_id: id, status: "accepted" }]);
  }
  const rows = await db.all(sql`SELECT id FROM signups WHERE campaign_id = ${running.id}`);
  expect(rows).toEqual([{ id }]);
  expect(await rowOf(id)).toMatchObject({ referral_id: counted.referral_id, counted: 1, email_masked: "" });
  expect(JSON.stringify(await db.all(sql`SELECT * FROM signup_requests`))).not.toContain(person);
  expect(await imbalances(running.id)).toEqual([]);
});
