import { createScheduledController } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { runSchedules, tick } from "../../core/jobs/schedule";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { digestJob, digestsWeekly } from "./send-digests";

let admin: Awaited<ReturnType<typeof administrator>>;
let officer: Awaited<ReturnType<typeof signedInOfficer>>;
const people = runs(20, 200);

beforeAll(async () => {
  admin = await administrator();
  officer = await signedInOfficer();
  await db.run(sql`UPDATE people SET name = 'Asha', locale = 'fr' WHERE id = ${officer.personId}`);
  for (let i = 2; i < people; i++) await signedInOfficer();
  const campaign = await runningCampaign(admin.token, { name: "Spring", officer_ids: [officer.id] });
  const { body: link } = await api<{ code: string }>("POST", "/referrals", {
    token: admin.token,
    body: { officer_id: officer.id, campaign_id: campaign.id },
  });
  const lines = ["16", "17", "17"].map((day, i) => ({
    ...{ timestamp: `2026-11-${day}T12:00:0${i}.000Z`, eventType: i < 2 ? "click" : "signup" },
    ...{ referralID: link.code, visitor: "v", ...(i < 2 ? {} : { userEmail: "hash" }) },
  }));
  await request("POST", "/api/v1/imports/events", {
    token: admin.token,
    headers: { "content-type": "application/x-ndjson" },
    body: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  await db.run(sql`INSERT INTO targets (campaign_id, officer_id, measure, goal, starts_on, ends_on, set_at)
    VALUES (${campaign.id}, ${officer.id}, 'signups', 400, '2026-11-01', '2026-12-31', 0)`);
});

interface Kept {
  recipient: string;
  subject: string;
  body: string;
}
const outbox = () => db.all<Kept>(sql`SELECT recipient, subject, body FROM outbox ORDER BY id`);
const ofPerson = async (personId: string) =>
  (await outbox()).filter(({ recipient }) => recipient === `${personId}@milepost.test`);

beforeEach(async () => {
  await db.run(sql`DELETE FROM outbox`);
  await db.run(sql`DELETE FROM mailings_written`);
  await db.run(sql`DELETE FROM mailing_choices`);
  await db.run(sql`DELETE FROM schedules`);
  await db.run(sql`DELETE FROM jobs`);
  await db.run(sql`DELETE FROM settings`);
});

const tickAt = (instant: string) =>
  runSchedules([digestsWeekly])(
    createScheduledController({ cron: tick, scheduledTime: new Date(instant) }),
    testEnv,
  );

/** Everything that is due, each job delivered so often. */
async function work(now: string, deliveries = 1) {
  for (let turn = 0; turn < 50; turn++) {
    const jobs = await db.all<{ id: string }>(sql`SELECT id FROM jobs WHERE kind = ${digestJob.kind}`);
    if (jobs.length === 0) return;
    await db.run(sql`UPDATE jobs SET due_at = 0 WHERE kind = ${digestJob.kind}`);
    for (const { id } of jobs) {
      const call = systemCall(testEnv, "test", Date.parse(now));
      await Promise.all(Array.from({ length: deliveries }, () => runJob(call, digestJob, id)));
    }
  }
}
const monday = "2026-11-23";

describe("Monday's mail", () => {
  it.each([
    ["Pacific/Kiritimati", "2026-11-22T17:00:00Z"],
    ["Asia/Kathmandu", "2026-11-23T01:15:00Z"],
    ["UTC", "2026-11-23T07:00:00Z"],
    ["America/New_York", "2026-11-23T12:00:00Z"],
    ["Pacific/Pago_Pago", "2026-11-23T18:00:00Z"],
  ])(
    "comes at 7 in %s, once to each person, however often jobs are delivered and started again",
    async (zone, at) => {
      await db.run(sql`UPDATE organisation SET time_zone = ${zone}`);
      await tickAt("2026-11-20T12:00:00Z");
      await tickAt(new Date(Date.parse(at) - 60_000).toISOString());
      expect(await db.all(sql`SELECT 1 FROM jobs`)).toEqual([]);
      for (const _ of ["on time", "again", "after a start"]) {
        await tickAt(at);
        await work(at, 5);
      }
      await db.run(sql`INSERT INTO jobs (id, kind, subject, due_at, created_at)
      VALUES (${`again ${zone}`}, ${digestJob.kind}, ${monday}, 0, 0)`); // a tick that died had written it
      await work(at, 5);
      const mails = await outbox();
      expect(mails).toHaveLength(people);
      expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(people);
      await db.run(sql`UPDATE organisation SET time_zone = 'UTC'`);
    },
  );

  it("tells an administrator what came, who is behind and what waits; an officer their own, in their language", async () => {
    const at = "2026-11-23T07:00:00Z";
    await db.run(sql`INSERT INTO claims (id, signup_id, referral_id, reason, status, requested_by, created_at)
      SELECT 'clm_digest', s.id, s.referral_id, 'Met', 'open', 'usr_any', 0 FROM signups AS s LIMIT 1`);
    await db.run(sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at)
      SELECT id, 80, '[]', 'open', 0 FROM signups LIMIT 1`);
    await tickAt("2026-11-20T12:00:00Z");
    await tickAt(at);
    await work(at);
    const [own] = await ofPerson(admin.personId);
    expect(own?.subject).toBe("Last week: 1 sign-up from 2 clicks (50.0%)");
    expect(own?.body).toContain("Clicks: 2, sign-ups: 1, enrolments: 0. The week before: 0, 0 and 0.");
    expect(own?.body).toContain("Asha leads the week.");
    expect(own?.body).toMatch(/Asha is behind in Spring: 1 of 400, on course for \d+ by the last day\./);
    expect(own?.body).toMatch(/1 sign-up waits for your review\.\s+\S+\/dashboard\/fraud/);
    expect(own?.body).toMatch(/An officer asks for 1 sign-up [^.]+\.\s+\S+\/dashboard\/claims/);
    const [theirs] = await ofPerson(officer.personId);
    expect(theirs?.body).toContain("Bonjour Asha");
    expect(theirs?.body).toContain(`Vous étiez numéro 1 sur`);
    expect(theirs?.body).toContain("1 candidat est inscrit sans être admis");
    expect(theirs?.body).toContain("https://milepost.test/dashboard/follow-ups");
  });

  it("tells an officer of nobody who is no longer interested, as the list of follow-ups does", async () => {
    const at = "2026-11-23T07:00:00Z";
    await db.run(sql`UPDATE signups SET not_interested_at = 1`);
    await tickAt("2026-11-20T12:00:00Z");
    await tickAt(at);
    await work(at);
    await db.run(sql`UPDATE signups SET not_interested_at = NULL`);
    const [theirs] = await ofPerson(officer.personId);
    expect(theirs?.body).toContain("Bonjour Asha");
    expect(theirs?.body).not.toContain("sans être admis");
  });

  it("is ended by one click, without signing in, and only by that", async () => {
    const at = "2026-11-23T07:00:00Z";
    await tickAt("2026-11-20T12:00:00Z");
    await tickAt(at);
    await work(at);
    const [mail] = await ofPerson(officer.personId);
    const path = /https:\/\/milepost\.test(\/unsubscribe\/\S+)/.exec(mail?.body ?? "")?.[1] ?? "";
    expect((await request("GET", path)).status).toBe(200); // a program that looks at links ends nothing
    expect(await db.all(sql`SELECT 1 FROM mailing_choices`)).toEqual([]);
    for (const _ of ["once", "twice"]) {
      const click = await request("POST", path, {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
      expect(click.status).toBe(200);
    }
    for (const forged of [
      `${path}x`,
      `${path}.x`,
      `${path}=`,
      `${path}!`,
      path.replace(/\.(.)/, (_, first) => (first === "A" ? ".B" : ".A")),
      "/unsubscribe/x",
      "/unsubscribe/a.b",
    ]) {
      expect((await request("GET", forged)).status).toBe(404);
    }
    await db.run(sql`DELETE FROM outbox`);
    const next = "2026-11-30T07:00:00Z";
    await tickAt(next);
    await work(next);
    expect(await ofPerson(officer.personId)).toEqual([]);
    expect(await ofPerson(admin.personId)).toHaveLength(1);
  });

  it("does not come to whoever left, was only invited, or where an administrator says no", async () => {
    const at = "2026-11-23T07:00:00Z";
    const [left, invited] = [await signedInOfficer(), await signedInOfficer()];
    await db.run(sql`UPDATE people SET deactivated_at = 1 WHERE id = ${left.personId}`);
    await db.run(sql`UPDATE people SET password_hash = NULL WHERE id = ${invited.personId}`);
    await tickAt("2026-11-20T12:00:00Z");
    await tickAt(at);
    await work(at);
    expect([...(await ofPerson(left.personId)), ...(await ofPerson(invited.personId))]).toEqual([]);
    await db.run(sql`DELETE FROM outbox`);
    await db.run(sql`INSERT INTO settings (key, value, updated_at)
      VALUES ('referrals.reports', '{"digests":{"weekly":false}}', 0)`);
    await tickAt("2026-11-30T07:00:00Z");
    await work("2026-11-30T07:00:00Z");
    expect(await outbox()).toEqual([]);
  });

  it("of a Monday that a standstill missed comes once, late, and not for each week", async () => {
    await tickAt("2026-11-20T12:00:00Z");
    await tickAt("2026-12-10T09:00:00Z");
    await work("2026-12-10T09:00:00Z");
    expect(await ofPerson(admin.personId)).toHaveLength(1);
    const [{ period }] = (await db.all<{ period: string }>(
      sql`SELECT DISTINCT period FROM mailings_written`,
    )) as [{ period: string }];
    expect(period).toBe("2026-12-07");
  });
});

it("an officer without e-mail has a message that an administrator sends by a tap", async () => {
  const { personId } = await signedInOfficer();
  await db.run(sql`UPDATE people SET email = NULL, email_key = NULL, phone = '+9779800000001', name = 'Bina'
    WHERE id = ${personId}`);
  const page = await request("GET", "/dashboard/weekly", {
    headers: { accept: "text/html", cookie: `__Host-access=${admin.token}` },
  });
  const text = await page.text();
  expect(text).toContain("WhatsApp to Bina");
  expect(text).toContain("https://wa.me/9779800000001?text=Hello%20Bina");
});

it("which mail comes is chosen in the profile", async () => {
  const headers = { accept: "text/html", cookie: `__Host-access=${officer.token}` };
  const page = await (await request("GET", "/dashboard/settings/profile", { headers })).text();
  expect(page).toMatch(/name="referrals\.digest"[^>]*checked/);
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  await request("POST", "/dashboard/settings/profile/mailings", {
    headers: {
      ...headers,
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
    },
    body: new URLSearchParams({ csrf }).toString(),
  });
  expect(await db.get(sql`SELECT wanted FROM mailing_choices WHERE person_id = ${officer.personId}`)).toEqual(
    {
      wanted: 0,
    },
  );
});
