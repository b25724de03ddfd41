import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { backupJob } from "../../core/backup/run-backup";
import { buryMessage } from "../../core/jobs/bury-job";
import { systemCall } from "../../core/jobs/job";
import { ringDueJobs, runJob } from "../../core/jobs/run-job";
import { deliver, internet, makeWebhook } from "../../core/webhooks/testing";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { sendList } from "../enrollment-lists/testing/lists";
import { made } from "../exports/testing";
import { decide, raiseFlag, workThrough } from "../fraud/flags/testing/flags";
import { hashesOfAddress, hashesOfPhone, maskAddress } from "../signups/address";
import { browser } from "../testing/clicks";
import {
  apiKey,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  rowOf,
  settle,
  signUp,
  someone,
} from "../testing/signups";
import { eraseFiles } from "./erase-files";

// One person comes through every door there is; once erased, nothing anywhere knows them, and no figure has changed.

const mark = "zqx7marker";
const email = `${mark}@${mark}.example`;
const phone = "+9779841234567";
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

/** What may be left nowhere. */
const needles = () => [
  ...[mark, mark.toUpperCase(), maskAddress(email), "9841234567", "Zqxname"],
  ...hashesOfAddress(testEnv.DATA_KEY, email),
  ...hashesOfPhone(testEnv.DATA_KEY, phone),
];

const rowsOf = async () => {
  const tables = await db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'
    AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'`);
  const all = await Promise.all(
    tables.map(async ({ name }) => [name, await db.all(sql.raw(`SELECT * FROM "${name}"`))] as const),
  );
  return all.flatMap(([name, rows]) => rows.map((row) => `${name} ${JSON.stringify(row)}`));
};

async function filesOf(): Promise<string[]> {
  const { objects } = await testEnv.FILES.list();
  return Promise.all(
    objects.map(async ({ key }) => `${key} ${await (await testEnv.FILES.get(key))?.text()}`),
  );
}

async function objectsOf(): Promise<string[]> {
  const found: string[] = [];
  for (const name of ["CLICK_COUNTER", "FORM_COUNTER", "LIVE_FEED", "REQUEST_COUNTER"] as const) {
    const space = testEnv[name] as unknown as DurableObjectNamespace;
    for (const id of await listDurableObjectIds(space)) {
      await runInDurableObject(space.get(id), async (_, { storage }) => {
        found.push(JSON.stringify([...(await storage.list())]));
        const tables = storage.sql
          .exec<{ name: string }>(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*'",
          )
          .toArray();
        for (const { name: table } of tables) {
          found.push(
            `${name} ${table} ${JSON.stringify(storage.sql.exec(`SELECT * FROM "${table}"`).toArray())}`,
          );
        }
      });
    }
  }
  return found;
}

const traces = async () => {
  const all = [...(await rowsOf()), ...(await filesOf()), ...(await objectsOf())];
  return all.flatMap((text) =>
    needles().flatMap((needle) => {
      const at = text.indexOf(needle);
      return at < 0 ? [] : [`${text.slice(0, 60)} … ${text.slice(Math.max(0, at - 80), at + 60)}`];
    }),
  );
};

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

/** Everything that waits, one job after another. */
async function workOff(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    const jobs = await db.all<{ id: string; kind: string }>(
      sql`SELECT id, kind FROM jobs WHERE kind IN ('erase-candidate-files', 'backup')`,
    );
    if (jobs.length === 0) return;
    for (const { id, kind } of jobs) {
      await db.run(sql`UPDATE jobs SET due_at = 0 WHERE id = ${id}`);
      await runJob(systemCall(testEnv, "test"), kind === "backup" ? backupJob : eraseFiles, id);
    }
  }
}

async function comesThroughEveryDoor() {
  const running = await campaign({ consent_text: "I agree.", allowed_origins: ["https://join.example"] });
  const [link, other] = [await linkOf(running), await linkOf(running)];
  const second = await campaign();
  const linkOfSecond = await linkOf(second);
  const key = await apiKey();
  const webhook = await makeWebhook(admin, "https://crm.example.org/", [
    "signup.attributed",
    "signup.enrolled",
  ]);
  const hour = 3_600_000;

  // The hosted form, with the way on from another device before.
  const click = await clickOn(link, Date.now() - hour);
  const form = { email, first_name: "Zqxname", consent: "yes", click_id: click, ref: link.code };
  const post = (fields: Record<string, string>) =>
    request("POST", `/signup/${running.slug}`, {
      body: new URLSearchParams(fields).toString(),
      headers: { origin, "content-type": "application/x-www-form-urlencoded", "user-agent": browser },
    });
  expect((await post({ ...form, intent: "interest" })).status).toBe(303);
  expect((await post(form)).status).toBe(303);
  await clickOn(other, Date.now() - hour);

  // A server of somebody else's, in other letters.
  const sent = await signUp(
    key,
    {
      ...{ email: ` ${email.toUpperCase()} `, phone: "984-123-4567", first_name: "Zqxname" },
      ...{ click_id: await clickOn(linkOfSecond, Date.now() - hour), external_id: `${mark}-17` },
      ...{ user_agent: `${mark}/1`, visitor_ip: "198.51.100.9", referrer: `https://${mark}.example/x` },
    },
    { "idempotency-key": `${mark}-key` },
  );
  expect(sent.status).toBe(202);

  // A page with a publishable key, of a third campaign; a history; a list of enrolments.
  const third = await campaign({ allowed_origins: ["https://join.example"] });
  const paged = await api("POST", "/track/signup", {
    token: third.publishableKey,
    body: { email, campaign_id: third.id },
    headers: { origin: "https://join.example" },
  });
  expect(paged.status).toBe(202);
  const at = "2026-11-20T08:00:00.000Z";
  const history = [
    { timestamp: at, eventType: "click", referralID: link.code, visitor: mark },
    {
      ...{
        timestamp: "2026-11-20T09:00:00.000Z",
        eventType: "signup",
        referralID: link.code,
        userEmail: email,
      },
      ...{ visitor: mark, country: "NP", conversionTime: 60 },
    },
  ];
  const bring = () =>
    api<{ accepted: number; duplicates: number }>("POST", "/imports/events", {
      token: admin,
      headers: { "content-type": "application/x-ndjson" },
      body: history.map((line) => JSON.stringify(line)).join("\n"),
    });
  expect((await bring()).body.accepted).toBe(2);
  const waiting = await db.all<{ id: string }>(
    sql`SELECT id FROM signups WHERE settled_at IS NULL ORDER BY id`,
  );
  for (const { id } of waiting.slice(0, -1)) await settle(id);
  expect((await sendList(`email,campaign\n${email},${second.id}\n`)).body.matched).toBe(1);

  // What people write about them.
  const first = await db.get<{ id: string }>(sql`SELECT id FROM signups WHERE channel = 'form'`);
  const id = first?.id ?? "";
  const asked = await api("POST", `/signups/${id}/claim`, {
    token: other.officer.token,
    body: { referral_id: other.id, reason: `I met ${email}` },
  });
  expect(asked.status).toBe(202);
  const flags = [await raiseFlag(id), await raiseFlag(sent.body.signup_id)];
  await decide(flags[0] ?? "", "dismiss", `It is ${email}`);
  const many = await api<{ id: string }>("POST", "/fraud/flags/decide", {
    token: admin,
    body: { ids: flags, decision: "dismiss", note: `Spoke to ${mark}` },
  });
  await workThrough(many.body.id);

  // What goes out, and what is kept of it.
  for (let i = 0; i < 3; i++) await deliver(webhook.id, Date.now() + i * 60_000);
  await vi.waitFor(() => expect(net.sent.map(({ body }) => body).join()).toContain(maskAddress(email)));
  await buryMessage(
    systemCall(testEnv, "test"),
    { key: "k", kind: "settle-signup", body: { kind: "settle-signup", id }, attempts: 9 },
    "Error",
  );
  for (const more of [{ report: "raw_events" }, { report: "all", format: "xlsx" }]) {
    const done = await made(admin, {
      ...more,
      from: "2026-11-01",
      to: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    });
    expect(done.status).toBe("done");
  }
  await testEnv.FILES.put(
    "sheets/1/waiting",
    JSON.stringify([["t", "signup", link.code, hashesOfAddress(testEnv.DATA_KEY, email)[0]]]),
  );
  await request("POST", "/your-data", {
    body: new URLSearchParams({ who: email }).toString(),
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
  });
  await vi.waitFor(async () =>
    expect(await db.all(sql`SELECT 1 FROM outbox WHERE recipient = ${email}`)).toHaveLength(1),
  );
  expect((await api("POST", "/backups", { token: admin })).status).toBe(202);
  await workOff();
  return { running, second, link, linkOfSecond, key, bring };
}

const candidates = (method: string, query: string) =>
  api<{
    signups: { id: string; email: string; phone: string | null; consent: { version: string } | null }[];
  }>(method, `/candidates?${query}`, { token: admin });

it("forgets a person wherever they are known, and counts what it counted", async () => {
  const { running, bring, link, key, linkOfSecond } = await comesThroughEveryDoor();
  expect((await traces()).length).toBeGreaterThan(12);

  const held = await candidates("GET", `email=${encodeURIComponent(email.toUpperCase())}`);
  expect(held.status).toBe(200);
  expect(held.body.signups).toHaveLength(4);
  expect(held.body.signups.map((one) => one.email.trim().toLowerCase())).toEqual(Array(4).fill(email));
  expect(held.body.signups[0]?.consent).toMatchObject({
    text: "I agree.",
    version: expect.stringMatching(/^[\da-f]{12}$/),
  });
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
  await ringDueJobs.run(systemCall(testEnv, "test"));
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
