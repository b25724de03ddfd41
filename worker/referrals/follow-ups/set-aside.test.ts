import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { sendMail } from "../../core/mail/mail";
import { api, db, request, testEnv } from "../../testing/api";
import { overtakenBy } from "../../testing/overtaken";
import { page, submit } from "../testing/pages";
import {
  accept,
  apiKey,
  campaign,
  clickOn,
  linkOf,
  rowOf,
  settle,
  settledSignUp,
  someone,
  type TestLink,
} from "../testing/signups";
import { mailCandidate } from "./mail-candidate";
import type { FollowUp } from "./schemas";

const day = 86_400_000;
const key = apiKey();
const path = "/dashboard/follow-ups";

async function candidate(link: TestLink, daysAgo: number, more: Record<string, unknown> = {}) {
  const at = Date.now() - daysAgo * day;
  const click_id = await clickOn(link, at - 60_000);
  const occurred_at = new Date(at).toISOString();
  return settledSignUp(await key, { email: someone(), click_id, occurred_at, ...more });
}

/** Somebody who filled in the form in French and agreed to mail. */
async function onForm(link: TestLink, email = someone()) {
  const click = await clickOn(link, Date.now() - 60_000);
  const evidence = {
    claims: [{ id: click, source: "click_id" as const }],
    ...{ ref_code: null, visitor: null },
  };
  const more = { firstName: "Zoé", language: "fr", mayMail: true, channel: "form" as const };
  const id = await accept({ email, campaignId: link.campaignId, evidence, ...more });
  await settle(id);
  return id;
}

const read = async (link: TestLink, query: string) =>
  (
    await api<{ data: FollowUp[]; total: number }>("GET", `/follow-ups?${query}`, {
      token: link.officer.token,
    })
  ).body;
const ids = async (link: TestLink, query: string) => {
  const { data, total } = await read(link, query);
  expect(total).toBe(data.length);
  return data.map(({ signup_id }) => signup_id);
};

type Door = "nudge" | "snooze" | "not-interested" | "mail";
const call = (method: string, link: TestLink, id: string, door: Door, body?: object) =>
  api<FollowUp & { detail?: string }>(method, `/signups/${id}/${door}`, {
    token: link.officer.token,
    ...(body ? { body } : {}),
  });
const trailOf = async (id: string) =>
  (
    await db.all<{ action: string }>(
      sql`SELECT action FROM audit_events WHERE subject_id = ${id} AND action NOT LIKE '%attributed' ORDER BY at, action`,
    )
  ).map(({ action }) => action);

it("shows whose turn it is, by group and of running campaigns alone, until they are contacted", async () => {
  const running = await campaign();
  const link = await linkOf(running);
  const [fresh, third, old] = [await candidate(link, 0), await candidate(link, 3), await candidate(link, 20)];
  const ended = await linkOf(await campaign(), { officer: link.officer });
  await candidate(ended, 3);
  await db.run(
    sql`UPDATE campaigns SET ends_on = '2026-01-02', starts_on = '2026-01-01' WHERE id = ${ended.campaignId}`,
  );
  await db.run(sql`UPDATE campaigns SET starts_on = '2020-01-01' WHERE id = ${running.id}`);
  expect(await ids(link, "stage=due")).toEqual([old.id, third.id, fresh.id]);
  expect(await ids(link, "stage=due&group=new")).toEqual([fresh.id]);
  expect(await ids(link, "stage=due&group=three_days")).toEqual([third.id]);
  expect(await ids(link, "stage=due&group=two_weeks")).toEqual([old.id]);
  const { html } = await page(path, link.officer);
  const titles = ["New", "After three days", "After two weeks"];
  expect(titles.filter((title) => html.includes(`<h2>${title}</h2>`))).toEqual(titles);

  // Whoever was contacted is shown for the day, then rests until the next group begins.
  expect((await call("POST", link, third.id, "nudge")).body.can_undo_nudge).toBe(true);
  await call("POST", link, old.id, "nudge");
  expect(await ids(link, "stage=due&group=three_days")).toEqual([third.id]);
  await db.run(sql`UPDATE signups SET nudged_at = nudged_at - ${day} WHERE nudged_at IS NOT NULL`);
  expect(await ids(link, "stage=due")).toEqual([fresh.id]);
  const rests = Number((await rowOf(third.id)).rests_until) - Date.now();
  expect(rests).toBeGreaterThan(10 * day);
  expect(rests).toBeLessThanOrEqual(11 * day);
});

it("takes a contact back as it was before, once; what was read of the number stays in the trail", async () => {
  const link = await linkOf(await campaign());
  const { id } = await candidate(link, 5, { phone: "+977 984-1234567" });
  await call("POST", link, id, "nudge");
  await db.run(sql`UPDATE signups SET nudged_at = nudged_at - ${3 * day}, rests_until = 7 WHERE id = ${id}`);
  const before = await rowOf(id);
  await api("POST", `/signups/${id}/contact`, { token: link.officer.token });
  expect((await rowOf(id)).nudged_at).not.toBe(before.nudged_at);
  for (const _ of [1, 2]) {
    const { status, body } = await call("DELETE", link, id, "nudge");
    expect([status, body.can_undo_nudge, body.days_since_nudge]).toEqual([200, false, 3]);
  }
  expect(await rowOf(id)).toMatchObject({ nudged_at: before.nudged_at, rests_until: 7, nudge_before: null });
  expect(await trailOf(id)).toEqual([
    ...["signup.nudged", "signup.nudged", "signup.phone_read", "signup.nudge_undone"],
  ]);
});

it("puts a follow-up off until a day begins, and brings it back", async () => {
  const link = await linkOf(await campaign());
  const { id } = await candidate(link, 0);
  for (const _ of [1, 2]) {
    const { body } = await call("PUT", link, id, "snooze", { days: 3 });
    const off = Date.parse(body.snoozed_until ?? "") - Date.now();
    expect([off > 2 * day, off <= 3 * day]).toEqual([true, true]);
  }
  expect(await ids(link, "stage=due")).toEqual([]);
  expect(await ids(link, "stage=set_aside")).toEqual([id]);
  expect((await call("PUT", link, id, "snooze", { days: 0 })).status).toBe(400);
  await call("DELETE", link, id, "snooze");
  expect(await ids(link, "stage=due")).toEqual([id]);
  expect(await ids(link, "stage=set_aside")).toEqual([]);
  // On the page, by a plain form; the list that follows says who it was, with the way back.
  const sent = await submit(`${path}/${id}/snooze?message=fr`, link.officer, { days: "1" });
  expect([sent.status, sent.location]).toEqual([303, `${path}?message=fr&done=${id}`]);
  expect((await page(sent.location ?? "", link.officer)).html).toContain(
    `${path}/${id}/undo-snooze?message=fr`,
  );
  await db.run(sql`UPDATE signups SET snoozed_until = 1 WHERE id = ${id}`);
  expect(await ids(link, "stage=due")).toEqual([id]);
  expect(await trailOf(id)).toEqual(["signup.snoozed", "signup.snooze_undone", "signup.snoozed"]);
});

it("follows up nobody who is no longer interested, until that is undone; figures stay", async () => {
  const made = await campaign();
  const link = await linkOf(made);
  const { id } = await candidate(link, 0, { phone: "+977 984-1234567" });
  const links = () => db.all(sql`SELECT * FROM referrals WHERE id = ${link.id}`);
  const before = await links();
  for (const _ of [1, 2]) {
    expect((await call("PUT", link, id, "not-interested")).body.not_interested_by).toBe("Test Person");
  }
  for (const stage of ["due", "signed_up"]) expect(await ids(link, `stage=${stage}`)).toEqual([]);
  expect(await ids(link, "stage=set_aside")).toEqual([id]);
  expect(await links()).toEqual(before);
  for (const refused of [
    await call("POST", link, id, "nudge"),
    await call("POST", link, id, "mail"),
    await call("PUT", link, id, "snooze", { days: 1 }),
    await api<{ detail: string }>("POST", `/signups/${id}/contact`, { token: link.officer.token }),
  ]) {
    expect([refused.status, refused.body.detail]).toEqual([409, "This candidate is no longer interested."]);
  }
  await call("DELETE", link, id, "not-interested");
  expect(await ids(link, "stage=due")).toEqual([id]);
  expect(await trailOf(id)).toEqual(["signup.not_interested", "signup.interested_again"]);
});

/** The link's officer, as a call has them. */
function officerOf({ officer: { id, personId } }: TestLink) {
  const now = Date.now();
  const actor = { kind: "person" as const, id: personId, name: "Asha Rai", email: "asha@example.org" };
  return {
    by: { actor: actor as never, requestId: "test", now },
    reader: { viewer: { role: "officer" as const, officerId: id }, origin: "", now },
  };
}

it.each([
  ["ends mail", sql`mail_ended_at = 1`],
  ["is erased", sql`email_encrypted = ''`],
])("who %s at the very moment gets no mail, and none is noted", async (_, change) => {
  const link = await linkOf(await campaign());
  const id = await onForm(link);
  const { by, reader } = officerOf(link);
  const late = overtakenBy(() => db.run(sql`UPDATE signups SET ${change} WHERE id = ${id}`));
  const mailed = mailCandidate({ env: testEnv, db: late, by }, reader, id);
  await expect(mailed).rejects.toMatchObject({ code: "conflict" });
  expect((await rowOf(id)).mailed_at).toBeNull();
  expect(await trailOf(id)).toEqual([]);
});

it("mails a candidate without a number once, in their language, signed, and never again once they end it", async () => {
  const link = await linkOf(await campaign({ name: "Récolte" }));
  const email = someone();
  const id = await onForm(link, email);
  expect(await read(link, "stage=due")).toMatchObject({ data: [{ language: "fr", may_mail: "yes" }] });
  // What they will read is read first.
  const [, dialog = ""] = /<dialog[^>]*>(.*?)<\/dialog>/s.exec((await page(path, link.officer)).html) ?? [];
  expect(dialog).toMatch(/Bonjour Zoé, ici .*Récolte.*action="[^"]*\/mail[^>]*>.*Send the mail/s);
  const send = vi.fn(async () => ({}));
  const env = { ...testEnv, ENVIRONMENT: "production" as const, MAIL: { send } as unknown as SendEmail };
  const { by, reader } = officerOf(link);
  await Promise.all([1, 2, 3].map(() => mailCandidate({ env, db, by }, reader, id)));
  const jobs = await db.all<{ id: string }>(sql`SELECT id FROM jobs WHERE kind = ${sendMail.kind}`);
  expect(jobs).toHaveLength(1);
  for (const _ of [1, 2]) await runJob(systemCall(env, "test"), sendMail, jobs[0]?.id ?? "");
  expect(send).toHaveBeenCalledTimes(1);
  const [mail] = send.mock.calls[0] as unknown as [Record<string, unknown> & { text: string }];
  expect(mail).toMatchObject({
    to: email,
    replyTo: "asha@example.org",
    subject: "Votre inscription à Récolte",
  });
  expect(mail.text).toContain("Bonjour Zoé, ici Asha Rai");
  expect(await trailOf(id)).toEqual(["signup.mailed"]);
  // It went out: it cannot be taken back.
  expect((await call("DELETE", link, id, "nudge")).status).toBe(409);

  // One click ends it, for whatever else the address signed up; looking does not.
  const other = await onForm(await linkOf(await campaign(), { officer: link.officer }), email);
  const end = /\/end-mail\/\S+/.exec(mail.text)?.[0] ?? "";
  expect((await request("GET", end)).status).toBe(200);
  expect((await rowOf(other)).mail_ended_at).toBeNull();
  // A mail program sends it in either encoding (RFC 8058, 3.1).
  const byParts = new FormData();
  byParts.append("List-Unsubscribe", "One-Click");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  for (const click of [{ body: byParts }, { body: "List-Unsubscribe=One-Click", headers }]) {
    expect((await request("POST", end, click)).status).toBe(200);
  }
  expect((await request("POST", `${end}x`, { body: "" })).status).not.toBe(200);
  expect(await trailOf(other)).toEqual(["signup.mail_ended"]);
  expect((await call("POST", link, other, "mail")).body.detail).toBe("This candidate wants no more mail.");
  const unasked = await candidate(link, 0);
  expect((await call("POST", link, unasked.id, "mail")).body.detail).toBe(
    "This candidate did not agree to mail.",
  );
});
