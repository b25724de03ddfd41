import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { cookiesOf } from "../../core/identity/testing";
import { administrator, api, db, request, signIn } from "../../testing/api";
import { ask, makeAssessment } from "../testing/records";
import { makeProvince, type Registered, register } from "../testing/registered";

let token: string;
let assessmentId: string;
let province: string;
beforeAll(async () => {
  token = (await administrator()).token;
  assessmentId = (await makeAssessment(token)).id;
  province = await makeProvince(token);
});

const makeLink = async (...ids: string[]) => {
  const { data } = await ask<{ data: { url: string }[] }>(
    token,
    "POST",
    `/assessments/${assessmentId}/participants/links`,
    { participant_ids: ids },
  );
  return data.map(({ url }) => new URL(url).pathname);
};
const newLink = async (who: Registered) => (await makeLink(who.id))[0] ?? "";
const open = (path: string, headers: Record<string, string> = {}) => request("POST", path, { headers });
const dashboard = () => `/mana/workshops/assessments/${assessmentId}/participant/dashboard/`;

it("of ten who open a link at once one is signed in, and needs no change of password", async () => {
  const who = await register(token, assessmentId, province);
  const link = await newLink(who);
  for (const verb of ["GET", "HEAD"]) {
    const looked = await request(verb, link);
    expect([verb, looked.status, (await looked.text()).includes("Bai")]).toEqual([verb, 200, false]);
  }
  const answers = await Promise.all(Array.from({ length: 10 }, () => open(link)));
  const let_in = answers.filter(({ status }) => status === 302);
  expect(answers.map(({ status }) => status).sort()).toEqual([302, ...Array.from({ length: 9 }, () => 410)]);
  expect(let_in[0]?.headers.get("location")).toBe(dashboard());
  const cookie = cookiesOf(let_in[0] as Response);
  const first = await request("GET", dashboard(), { headers: { cookie } });
  expect(first.headers.get("location")).toBe(dashboard().replace("dashboard", "onboarding"));
  expect((await api<{ id: string }>("GET", "/me", { headers: { cookie } })).body.id).toBe(who.person_id);
  const log = await db.all<{ action: string }>(
    sql`SELECT action FROM workshop_log WHERE participant_id = ${who.id}`,
  );
  expect(log.map(({ action }) => action).sort()).toEqual(["enter", "invite"]);
});

it("another site's form spends nothing", async () => {
  const link = await newLink(await register(token, assessmentId, province));
  expect((await open(link, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await open(link, { origin: "https://evil.example" })).status).toBe(403);
  expect((await open(link, { "sec-fetch-site": "same-origin" })).status).toBe(302);
});

it("a language chosen on the link's own page is theirs from then on", async () => {
  const who = await register(token, assessmentId, province, { locale: "en" });
  const link = await newLink(who);
  const page = await request("GET", `${link}?lang=fil`, { headers: { accept: "text/html" } });
  expect(await page.text()).toContain(`action="${link}?lang=fil"`);
  expect((await open(`${link}?lang=fil`)).status).toBe(302);
  const told = await ask<{ locale: string }>(
    ...([token, "GET", `/assessments/${assessmentId}/participants/${who.id}`] as const),
  );
  expect(told.locale).toBe("fil");
  const person = await db.get<{ locale: string }>(sql`SELECT locale FROM people WHERE id = ${who.person_id}`);
  expect(person?.locale).toBe("fil");
});

it("the button sends no field: a form without a body, and without a type, opens too", async () => {
  const link = await newLink(await register(token, assessmentId, province));
  const answer = await request("POST", link, { body: new Uint8Array(0) });
  expect(answer.status).toBe(302);
  const other = await newLink(await register(token, assessmentId, province));
  const typed = await request("POST", other, { body: new TextEncoder().encode("{}") });
  expect(typed.status).toBe(415);
});

it("what is unknown, voided, over, of an ended account or of somebody with another role is gone alike", async () => {
  const [voided, over, ended, other, invited] = (await Promise.all(
    Array.from({ length: 5 }, () => register(token, assessmentId, province)),
  )) as [Registered, Registered, Registered, Registered, Registered];
  const first = await newLink(voided);
  const second = await newLink(voided);
  const links = { over: await newLink(over), ended: await newLink(ended), other: await newLink(other) };
  await db.run(sql`UPDATE sign_in_links SET expires_at = 1 WHERE person_id = ${over.person_id}`);
  await ask(token, "DELETE", `/assessments/${assessmentId}/participants/${ended.id}`).catch(() => {});
  await signIn(["casebook:viewer"], { personId: other.person_id });
  await db.run(sql`INSERT INTO grants (person_id, module, role, granted_at)
    VALUES (${other.person_id}, 'referrals', 'viewer', 1)`);
  const pages: string[] = [];
  for (const link of ["/mana/enter/unknown", first, links.over, links.ended, links.other]) {
    for (const verb of ["GET", "POST"]) {
      const answer = await request(verb, link);
      pages.push(`${answer.status} ${(await answer.text()).includes("not valid any more")}`);
    }
    expect((await request("HEAD", link)).status).toBe(410);
  }
  expect(pages).toEqual(pages.map(() => "410 true"));
  expect((await open(second)).status).toBe(302);
  expect((await request("GET", second)).status).toBe(410); // it is used
  // An invitation voids no link, nor is it voided by another invitation.
  const link = await newLink(invited);
  await ask(token, "POST", `/assessments/${assessmentId}/invitations`, { participant_ids: [invited.id] });
  expect((await open(link)).status).toBe(302);
});

it("whoever has another role gets no link, and nobody of that call does", async () => {
  const [alone, other] = [
    await register(token, assessmentId, province),
    await register(token, assessmentId, province),
  ];
  await db.run(sql`INSERT INTO grants (person_id, module, role, granted_at)
    VALUES (${other.person_id}, 'referrals', 'viewer', 1)`);
  const made = await api(`POST`, `/workshops/assessments/${assessmentId}/participants/links`, {
    ...{ token, body: { participant_ids: [alone.id, other.id] } },
  });
  expect([made.status, made.body.code]).toEqual([409, "needs_password"]);
  const rows = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM sign_in_links WHERE subject = ${alone.id}`,
  );
  expect(rows?.n).toBe(1); // that of the registration
});

it("each is mailed once, in their language, with a link or with the address of their page", async () => {
  const { id } = await makeAssessment(token, [], { onboarding_due_at: "2026-12-24T10:00:00.000Z" });
  const made = async (more: object) => register(token, id, province, more);
  const fil = await made({ locale: "fil" });
  await made({ email: null, phone: "+639171234567" });
  const call = () => ask(token, "POST", `/assessments/${id}/invitations`);
  expect(await call()).toEqual({ queued: 1, without_email: 1 });
  const mails = await db.all<{ subject: string; body: string }>(
    sql`SELECT subject, body FROM outbox WHERE recipient = ${fil.email}`,
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]?.body).toMatch(
    /Kumusta Bai Sample[\s\S]*\/mana\/enter\/[\w-]{43}[\s\S]*Disyembre 24, 2026/,
  );
});

it("a link stands in no line of the log", async () => {
  const link = await newLink(await register(token, assessmentId, province));
  const written = vi.spyOn(console, "log");
  await request("GET", link);
  await open(link);
  expect(written).toHaveBeenCalled();
  expect(JSON.stringify(written.mock.calls)).not.toContain(link.slice("/mana/enter/".length));
  written.mockRestore();
});
