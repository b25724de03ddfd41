import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import worker from "../..";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { atomically } from "../db/db";
import { newId } from "../db/ids";
import { issueKey } from "../testing/suite";
import { newInvitation } from "./people";
import { login, personWithPassword } from "./testing";

const forgot = (body: unknown) => api("POST", "/auth/forgot", { body });
const reset = (token: string, new_password: string) =>
  api("POST", "/auth/reset", { body: { token, new_password } });

async function mailsTo(recipient: string | null) {
  return db.all<{ body: string }>(sql`SELECT body FROM outbox WHERE recipient = ${recipient} ORDER BY id`);
}
async function mailedToken(recipient: string | null) {
  const mail = (await mailsTo(recipient)).at(-1)?.body ?? "";
  return /https:\/\/milepost\.test\/reset\?token=([\w-]{43})\n/.exec(mail)?.[1] ?? "";
}

it("a forgotten password is replaced through a mailed link, once, and every session ends", async () => {
  const person = await personWithPassword();
  const before = (await (await login({ email: person.email, password: "the right password" })).json()) as {
    access_token: string;
  };
  expect(await forgot({ email: person.email?.toUpperCase() })).toMatchObject({ status: 202 });
  const token = await mailedToken(person.email);
  expect((await reset(token, "a new password")).status).toBe(204);
  expect((await api("GET", "/me", { token: before.access_token })).status).toBe(401);
  expect((await login({ email: person.email, password: "the right password" })).status).toBe(401);
  expect((await login({ email: person.email, password: "a new password" })).status).toBe(200);
  expect(await reset(token, "another password")).toMatchObject({
    status: 400,
    body: { code: "token_invalid" },
  });
});

it("whoever is unknown gets the same answer in the same time, and no mail", async () => {
  const person = await personWithPassword();
  const timed = async (email: string | null) => {
    const at = Date.now();
    const { status, body } = await forgot({ email });
    return { status, body, ms: Date.now() - at };
  };
  const [known, unknown] = [await timed(person.email), await timed("nobody@example.org")];
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  expect(Math.abs(known.ms - unknown.ms)).toBeLessThan(100);
  expect(await mailsTo("nobody@example.org")).toEqual([]);
});

it("an hour brings three mails at most, and only the last link works", async () => {
  const person = await personWithPassword();
  await forgot({ email: person.email });
  const first = await mailedToken(person.email);
  for (let i = 0; i < 4; i++) await forgot({ email: person.email });
  expect(await mailsTo(person.email)).toHaveLength(3);
  expect((await reset(first, "a new password")).status).toBe(400);
  expect((await reset(await mailedToken(person.email), "a new password")).status).toBe(204);
});

it("a link that is over, and a password that will not do, change nothing", async () => {
  const person = await personWithPassword();
  await forgot({ email: person.email });
  const token = await mailedToken(person.email);
  for (const bad of ["short", "the right password", person.email ?? ""]) {
    expect(await reset(token, bad)).toMatchObject({ status: 400, body: { code: "validation_failed" } });
  }
  await db.run(sql`UPDATE credential_tokens SET expires_at = ${Date.now()}`);
  expect(await reset(token, "a new password")).toMatchObject({
    status: 400,
    body: { code: "token_invalid" },
  });
  expect((await login({ email: person.email, password: "the right password" })).status).toBe(200);
});

it("an invitation is redeemed by the same call, by one of two parallel ones, and forgives failed sign-ins", async () => {
  const person = await personWithPassword({
    email: null,
    phone: "+9779800000001",
    passwordHash: null,
    mustChangePassword: true,
  });
  for (let i = 0; i < 6; i++) await login({ phone: person.phone, password: "guess guess" });
  const { token, statements } = newInvitation(person.id, { actor: null, requestId: "test", now: Date.now() });
  await atomically(db, statements);
  const answers = await Promise.all([reset(token, "my first password"), reset(token, "my first password")]);
  expect(answers.map((a) => a.status).sort()).toEqual([204, 400]);
  const signedIn = await login({ phone: person.phone, password: "my first password" });
  expect(await signedIn.json()).toMatchObject({ user: { must_change_password: false } });
});

it("the outbox is read by an administrator, in development alone, and by no key", async () => {
  const person = await personWithPassword();
  await forgot({ email: person.email });
  const { token } = await administrator();
  const { body } = await api<{ data: { recipient: string }[] }>("GET", "/outbox", { token });
  expect(body.data[0]).toMatchObject({
    recipient: person.email,
    subject: expect.stringContaining("password"),
  });
  expect((await api("GET", "/outbox")).status).toBe(401);
  const { key } = await issueKey(["admin"]);
  expect(await api("GET", "/outbox", { token: key })).toMatchObject({
    status: 403,
    body: { code: "forbidden" },
  });
});

it("links lead to PUBLIC_URL alone, whatever host the request names", async () => {
  const person = await personWithPassword();
  const elsewhere = new Request("https://evil.example/api/v1/auth/forgot", {
    method: "POST",
    headers: { "content-type": "application/json", host: "evil.example", "x-forwarded-host": "evil.example" },
    body: JSON.stringify({ email: person.email }),
  });
  expect((await worker.fetch(elsewhere, testEnv, createExecutionContext())).status).toBe(202);
  expect(await mailedToken(person.email)).toMatch(/^[\w-]{43}$/);
});

it("a change of address or number, and a deactivation, end every link that was sent before", async () => {
  const { token } = await administrator();
  const change = (id: string, body: object) => api("PATCH", `/users/${id}`, { token, body });
  for (const changes of [
    [{ email: `${newId("person")}@example.org` }],
    [{ phone: "+9779811110000" }],
    [{ status: "inactive" }, { status: "active" }],
  ]) {
    const person = await personWithPassword();
    await forgot({ email: person.email });
    const invitation = newInvitation(person.id, { actor: null, requestId: "test", now: Date.now() });
    await atomically(db, invitation.statements);
    for (const body of changes) expect((await change(person.id, body)).status).toBe(200);
    for (const link of [await mailedToken(person.email), invitation.token]) {
      expect(await reset(link, "a new password")).toMatchObject({
        status: 400,
        body: { code: "token_invalid" },
      });
    }
  }
});

it("what changes no contact ends no link", async () => {
  const { token } = await administrator();
  const person = await personWithPassword();
  await forgot({ email: person.email });
  const body = { name: "Ana R.", email: person.email?.toUpperCase() };
  expect((await api("PATCH", `/users/${person.id}`, { token, body })).status).toBe(200);
  expect((await reset(await mailedToken(person.email), "a new password")).status).toBe(204);
});

it("a link is not written for an address that changed while it was made", async () => {
  const person = await personWithPassword();
  const { token } = await administrator();
  const old = person.email;
  await Promise.all([
    forgot({ email: old }),
    api("PATCH", `/users/${person.id}`, { token, body: { email: `${newId("person")}@example.org` } }),
  ]);
  const late = await mailedToken(old);
  if (late) expect((await reset(late, "a new password")).status).toBe(400);
  expect(await db.all(sql`SELECT 1 FROM credential_tokens WHERE person_id = ${person.id}`)).toEqual([]);
});

it("whoever asks by phone is not sent to their mail", async () => {
  const sent = async (email: string) => {
    const answer = await request("POST", "/forgot", {
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ email }).toString(),
    });
    return [answer.status, /<h1>([^<]*)/.exec(await answer.text())?.[1]];
  };
  expect(await sent("ana@example.org")).toEqual([200, "Look at your mail"]);
  expect(await sent("+977 981-234 5678")).toEqual([200, "Your request is left"]);
});

it.each(["aaaaaaaaaa", "1234567890", "  1234567890  ", "          ", "qwertyuiop", "Password123!"])(
  "%j is no password, by whichever way it is set",
  async (weak) => {
    const person = await personWithPassword();
    await forgot({ email: person.email });
    const link = await mailedToken(person.email);
    const answer = await login({ email: person.email, password: "the right password" });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    const change = { current_password: "the right password", new_password: weak };
    const refused = { status: 400, body: { code: "validation_failed", errors: [{ path: "new_password" }] } };
    expect(await reset(link, weak)).toMatchObject(refused);
    expect(await api("POST", "/auth/password", { token, body: change })).toMatchObject(refused);
    const page = await request("POST", "/reset", {
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ token: link, new_password: weak }).toString(),
    });
    expect(page.status).toBe(400);
    expect((await login({ email: person.email, password: "the right password" })).status).toBe(200);
  },
);
