import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { administrator, api, db, signIn } from "../../testing/api";
import { asMember, unit } from "../testing/world";
import type { RegistrationRecord } from "./schemas";

type Session = Awaited<ReturnType<typeof signIn>>;
const [own, foreign] = [newId("businessUnit"), newId("businessUnit")];
let all: Session;
let admin: Session;
beforeAll(async () => {
  all = await administrator();
  admin = await signIn([]);
  await atomically(db, [unit(own), unit(foreign), ...asMember(admin.personId, "admin", [own])]);
});

/** Each from a network of its own, unless it is told. */
let networks = 0;
const register = (body: object, from = `203.0.113.${++networks}`) =>
  api("POST", "/incomes/registrations", { body, headers: { "cf-connecting-ip": from } });
const list = async (as: Session, query = "limit=100") =>
  (await api<{ data: RegistrationRecord[] }>("GET", `/incomes/registrations?${query}`, { token: as.token }))
    .body.data;
const decide = (as: Session, id: string, decision: string, body: object = {}) =>
  api<RegistrationRecord & { code?: string }>("POST", `/incomes/registrations/${id}/${decision}`, {
    token: as.token,
    body,
  });
const mails = (to: string) =>
  db.all<{ subject: string; body: string }>(
    sql`SELECT subject, body FROM outbox WHERE recipient = ${to} ORDER BY id`,
  );

async function registered(more: object = {}): Promise<{ id: string; email: string }> {
  const email = `${newId("registration")}@example.org`;
  expect((await register({ name: "Asha Rai", email, ...more })).status).toBe(202);
  const found = (await list(all)).find((one) => one.email === email);
  return { id: found?.id ?? "", email };
}

it("makes no account, tells those who decide, and answers alike whoever has the address", async () => {
  const [toAdmin, toAll] = [admin, all].map((who) => `${who.personId}@milepost.test`) as [string, string];
  const before = (await mails(toAll)).length;
  const { email } = await registered({ business_unit_ids: [own] });
  expect(await db.get(sql`SELECT 1 FROM people WHERE email_key = ${email}`)).toBeUndefined();
  expect((await mails(toAdmin)).at(-1)?.subject).toContain("Asha Rai");
  expect(await mails(toAll)).toHaveLength(before); // the unit has an admin
  const told = (await mails(toAdmin)).length;
  const again = await register({ name: "Asha Rai", email: email.toUpperCase(), business_unit_ids: [own] });
  const known = await register({ name: "Me", email: toAll });
  expect([again, known].map(({ status, body }) => [status, body])).toEqual([
    [202, { status: "received" }],
    [202, { status: "received" }],
  ]);
  expect(await mails(toAdmin)).toHaveLength(told); // one that waits is enough
  expect((await mails(toAll)).length).toBe(before + 1); // it names no unit
});

it("answers a repeated Idempotency-Key as before, and another wish under it with 422", async () => {
  const email = `${newId("registration")}@example.org`;
  const send = (name: string) =>
    api<{ code?: string }>("POST", "/incomes/registrations", {
      ...{
        body: { name, email },
        headers: { "idempotency-key": email, "cf-connecting-ip": "203.0.113.250" },
      },
    });
  expect((await send("Asha Rai")).status).toBe(202);
  const { id } = (await list(all)).find((one) => one.email === email) ?? { id: "" };
  expect((await decide(all, id, "reject")).status).toBe(200);
  expect((await send("Asha Rai")).status).toBe(202);
  expect((await list(all)).filter((one) => one.email === email)).toHaveLength(1);
  expect(await send("Binod Rai")).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
});

it.each([
  ["a role", { role: "super_admin" }],
  ["an unknown unit", { business_unit_ids: [newId("businessUnit")] }],
  ["no address", { email: "nobody" }],
])("with %s is refused", async (_, more) => {
  expect((await register({ name: "Asha", email: "asha@example.org", ...more })).status).toBe(400);
});

it("is taken thirty times a minute from one network, then no more", async () => {
  const from = async (network: string) =>
    (await register({ name: "A", email: "a@example.org" }, network)).status;
  const statuses: number[] = [];
  for (let i = 0; i < 31; i++) statuses.push(await from("198.51.100.7"));
  expect(statuses).toEqual([...Array(30).fill(202), 429]);
  expect(await from("198.51.100.8")).toBe(202);
});

it("that is approved lets in, by a link that works once; decided again it is refused", async () => {
  const { id, email } = await registered({ business_unit_ids: [own, foreign], locale: "fr" });
  const approved = await decide(admin, id, "approve", { role: "editor", all_cases: false });
  expect(approved).toMatchObject({ status: 200, body: { status: "approved" } });
  const users = await api<{ data: object[] }>("GET", `/incomes/users?q=${email}`, { token: all.token });
  expect(users.body.data).toMatchObject([
    { role: "editor", status: "invited", all_cases: false, business_unit_ids: [own] },
  ]);
  const [letter] = await mails(email);
  expect(letter?.body).toContain("Bonjour");
  const token = /token=([\w-]+)/.exec(letter?.body ?? "")?.[1];
  const redeem = () => api("POST", "/auth/reset", { body: { token, new_password: "a password of my own" } });
  expect([(await redeem()).status, (await redeem()).status]).toEqual([204, 400]);
  expect((await decide(admin, id, "approve", { role: "viewer" })).status).toBe(409);
  expect((await decide(all, id, "reject")).status).toBe(409);
});

it("is an admin's where it names a unit of theirs, into their own units alone", async () => {
  const [mine, other] = [
    await registered({ business_unit_ids: [own] }),
    await registered({ business_unit_ids: [foreign] }),
  ];
  const seen = (await list(admin)).map(({ id }) => id);
  expect([mine, other].map(({ id }) => seen.includes(id))).toEqual([true, false]);
  expect((await decide(admin, other.id, "approve", { role: "viewer" })).status).toBe(404);
  const into = { role: "viewer", business_unit_ids: [foreign] };
  expect((await decide(admin, mine.id, "approve", into)).status).toBe(403);
  expect((await decide(admin, mine.id, "approve", { role: "admin" })).status).toBe(400);
  expect((await decide(admin, mine.id, "approve", { role: "user" })).status).toBe(200);
});

it("of somebody who has a role here is refused, of somebody elsewhere gives the role", async () => {
  const known = await signIn(["referrals:viewer"]);
  const email = `${known.personId}@milepost.test`;
  await register({ name: "Known", email, business_unit_ids: [own] });
  const first = (await list(all)).find((one) => one.email === email);
  expect((await decide(all, first?.id ?? "", "approve", { role: "viewer" })).status).toBe(200);
  await register({ name: "Known", email });
  const of = async (status: string) =>
    (await list(all, `status=${status}&limit=100`)).find((one) => one.email === email);
  const second = await of("pending");
  expect(await of("rejected,pending")).toBeDefined();
  expect(await of("rejected")).toBeUndefined();
  expect((await decide(all, second?.id ?? "", "approve", { role: "user" })).status).toBe(409);
  const me = await api<{ role: string }>("GET", "/incomes/me", { token: known.token });
  expect(me.body.role).toBe("viewer");
});

it("that is approved twice at once lets in once", async () => {
  const { id, email } = await registered({ business_unit_ids: [own] });
  const answers = await Promise.all([1, 2].map(() => decide(all, id, "approve", { role: "editor" })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await mails(email)).toHaveLength(1);
});

it("that is rejected is told with its reason, and may come again", async () => {
  const { id, email } = await registered();
  expect((await decide(all, id, "reject", { reason: "We do not know you." })).body.status).toBe("rejected");
  expect((await mails(email)).map(({ body }) => body)).toEqual([
    expect.stringContaining("We do not know you."),
  ]);
  expect((await register({ name: "Asha Rai", email })).status).toBe(202);
  const states = (await list(all)).filter((one) => one.email === email).map(({ status }) => status);
  expect(states).toEqual(["pending", "rejected"]);
});
