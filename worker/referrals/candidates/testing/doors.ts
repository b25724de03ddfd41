import { sql } from "drizzle-orm";
import { expect, vi } from "vitest";
import { backupJob } from "../../../core/backup/run-backup";
import { buryMessage } from "../../../core/jobs/bury-job";
import { systemCall } from "../../../core/jobs/job";
import { runJob } from "../../../core/jobs/run-job";
import { deliver, type internet, makeWebhook } from "../../../core/webhooks/testing";
import { api, db, origin, request, testEnv } from "../../../testing/api";
import { sendList } from "../../enrollment-lists/testing/lists";
import { made } from "../../exports/testing";
import { decide, raiseFlag, workThrough } from "../../fraud/flags/testing/flags";
import { hashesOfAddress, maskAddress } from "../../signups/address";
import { browser } from "../../testing/clicks";
import { apiKey, campaign, clickOn, linkOf, settle, signUp, someone } from "../../testing/signups";
import { eraseFiles } from "../erase-files";
import { email, mark } from "./remains";

/** Everything that waits, one job after another. */
export async function workOff(): Promise<void> {
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

/** One person comes through every door there is, and into everything that is made of it. */
export async function comesThroughEveryDoor(admin: string, net: ReturnType<typeof internet>) {
  const running = await campaign({
    ...{ consent_text: "I agree.", allowed_origins: ["https://join.example"] },
    questions: [{ id: "why", label: { en: "Why?" }, kind: "text", required: true }],
  });
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
  const form = {
    ...{ email, first_name: "Zqxname", consent: "yes", click_id: click, ref: link.code },
    "answer.why": `Because ${mark} told me`,
  };
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
  // And about somebody else, who is like them.
  const sameDay = { email: someone(), click_id: await clickOn(linkOfSecond, Date.now() - hour) };
  const bystander = (await signUp(key, sameDay)).body.signup_id;
  await settle(bystander);
  await decide(
    await raiseFlag(bystander),
    "dismiss",
    `Not ${email.toUpperCase()}, who says (984) 123-4567 is theirs`,
  );
  const rival = await linkOf(second);
  await clickOn(rival, Date.now() - hour);
  const alsoAsked = await api("POST", `/signups/${bystander}/claim`, {
    token: rival.officer.token,
    body: { referral_id: rival.id, reason: `They came with ${mark}@${mark.toUpperCase()}.example` },
  });
  expect(alsoAsked.status).toBe(202);
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
