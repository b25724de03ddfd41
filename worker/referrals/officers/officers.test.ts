import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditEvents } from "../../core/db/tables";
import { verifyPassword } from "../../core/identity/password";
import { hashToken } from "../../core/identity/people";
import { administrator, api, db } from "../../testing/api";
import { signedInOfficer } from "../testing/fixtures";
import type { OfficerRecord } from "./schemas";

type Created = OfficerRecord & { temporary_password: string; invitation_url: string };

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
});

let made = 0;
const uniquePhone = () => `+97798${String(10_000_000 + ++made)}`;
const create = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  api<Created>("POST", "/officers", { token, body, headers });
const patch = (id: string, body: unknown) => api<OfficerRecord>("PATCH", `/officers/${id}`, { token, body });
const list = (query: string) =>
  api<{ data: OfficerRecord[]; total: number; total_pages: number }>("GET", `/officers?${query}`, { token });
const names = async (query: string) => (await list(query)).body.data.map((officer) => officer.name);
const passwordOf = (id: string) =>
  db.get<{ hash: string; must: number; person: string }>(sql`
    SELECT p.password_hash AS hash, p.must_change_password AS must, p.id AS person
    FROM officers o JOIN people p ON p.id = o.person_id WHERE o.id = ${id}`);

it("an officer is made with a password and an invitation that are shown this once", async () => {
  const { status, body } = await create({ name: "Asha Rai", email: "Asha@Example.org" });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: "Asha Rai",
    email: "Asha@Example.org",
    phone: null,
    region: "",
    status: "active",
    max_links: 100,
    active_links: 0,
    must_change_password: true,
  });
  expect(body.id).toMatch(/^ofc_/);
  const stored = await passwordOf(body.id);
  expect(await verifyPassword(stored?.hash ?? "", body.temporary_password)).toMatchObject({ ok: true });
  const invitation = new URL(body.invitation_url).searchParams.get("token") ?? "";
  const kept = await db.get<{ person_id: string; days: number }>(sql`
    SELECT person_id, (expires_at - created_at) / 86400000 AS days FROM credential_tokens
    WHERE token_hash = ${hashToken(invitation)} AND purpose = 'invitation' AND used_at IS NULL`);
  expect(kept).toEqual({ person_id: stored?.person, days: 7 });
  const { temporary_password, invitation_url, ...record } = body;
  expect((await api("GET", `/officers/${body.id}`, { token })).body).toEqual(record);
});

it("a phone number alone is enough, and neither is not", async () => {
  const phone = uniquePhone();
  expect(await create({ name: "By phone", phone })).toMatchObject({
    status: 201,
    body: { phone, email: null },
  });
  expect(await create({ name: "Nobody" })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "email" }] },
  });
});

it("what is not valid is refused by field, at creation and when edited", async () => {
  const { body: officer } = await create({ name: "Unchanged", email: "unchanged@example.org" });
  const { total } = (await list("")).body;
  for (const [path, value] of [
    ["name", ""],
    ["name", "x".repeat(121)],
    ["name", "line\u0000break"],
    ["email", "not-an-address"],
    ["email", "two@example.org, three@example.org"],
    ["email", `${"x".repeat(250)}@example.org`],
    ["phone", "9812345678"],
    ["phone", "+0123456789"],
    ["phone", "+1234567890123456"],
    ["phone", 9779812345678],
    ["region", "x".repeat(121)],
    ["max_links", -1],
    ["max_links", "9"],
    ["max_links", 1.5],
  ] as const) {
    const body = { name: "Refused", email: "refused@example.org", [path]: value };
    expect(await create(body), `${path}: ${value}`).toMatchObject({
      status: 400,
      body: { errors: [{ path }] },
    });
    expect((await patch(officer.id, { [path]: value })).status, `PATCH ${path}: ${value}`).toBe(400);
  }
  expect((await patch(officer.id, { status: "asleep" })).status).toBe(400);
  expect(await patch(officer.id, { email: null })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "email" }] },
  });
  expect((await list("")).body.total).toBe(total);
  expect((await patch(officer.id, {})).body).toMatchObject({ name: "Unchanged", max_links: 100 });
});

it("a second officer with the same address, case aside, or the same phone is a conflict", async () => {
  const phone = uniquePhone();
  await create({ name: "First", email: "first@example.org", phone });
  expect(await create({ name: "Second", email: "FIRST@Example.ORG" })).toMatchObject({
    status: 409,
    body: { code: "conflict", errors: [{ path: "email" }] },
  });
  expect(await create({ name: "Second", email: "second@example.org", phone })).toMatchObject({
    status: 409,
    body: { errors: [{ path: "phone" }] },
  });
  const { body: third } = await create({ name: "Third", email: "third@example.org" });
  expect((await patch(third.id, { name: "Changed", email: "First@example.org" })).status).toBe(409);
  expect((await patch(third.id, { phone })).status).toBe(409);
  expect((await api("GET", `/officers/${third.id}`, { token })).body).toMatchObject({ name: "Third" });
  expect((await patch(third.id, { email: "THIRD@example.org" })).status).toBe(200); // their own
  const race = await Promise.all(
    Array.from({ length: 5 }, () => create({ name: "Race", email: "race@example.org" })),
  );
  expect(race.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409]);
});

it("an address is one however its domain is spelt, shown as it was typed, and found by its letters", async () => {
  const { body } = await create({ name: "Jonas", email: "jonas@xn--mnchen-3ya.de" });
  expect(body.email).toBe("jonas@xn--mnchen-3ya.de");
  for (const email of ["jonas@münchen.de", "Jonas@MÜNCHEN.DE", "jonas@XN--MNCHEN-3YA.de"]) {
    expect(await create({ name: "Again", email }), email).toMatchObject({
      status: 409,
      body: { code: "conflict" },
    });
  }
  expect((await patch(body.id, { email: "jonas@münchen.de" })).body.email).toBe("jonas@münchen.de");
  expect(await names("q=M%C3%9CNCHEN")).toEqual(["Jonas"]);
});

it("what is no address makes no officer", async () => {
  const { total } = (await list("")).body;
  for (const email of [
    ...[
      "a..b@c.org",
      ".a@b.org",
      "a.@b.org",
      "a@localhost",
      "a@b..org",
      "a@.b.org",
      "a@b.org.",
      "a@127.0.0.1",
    ],
    ...["a@-b.org", "a@b.123", "a b@c.org", "a@b.org/x", ""],
  ]) {
    const answer = await create({ name: "Nobody", email });
    expect(answer, email).toMatchObject({ status: 400, body: { errors: [{ path: "email" }] } });
  }
  expect((await list("")).body.total).toBe(total);
});

it("the same idempotency key makes one officer, and answers with what was shown the first time", async () => {
  const headers = { "idempotency-key": "officer-1" };
  const body = { name: "Once", email: "once@example.org" };
  const first = await create(body, headers);
  const second = await create(body, headers);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
});

it("every field can be edited", async () => {
  const { body: officer } = await create({ name: "Before", email: "before@example.org" });
  const edits = { name: "After", email: null, phone: uniquePhone(), region: "Koshi", max_links: 3 };
  expect(await patch(officer.id, edits)).toMatchObject({ status: 200, body: edits });
  expect((await patch("ofc_unknown", edits)).status).toBe(404);
});

it("deactivating ends sign-in at once, keeps the record, and is harmless when repeated", async () => {
  const officer = await signedInOfficer();
  const me = () => api("GET", `/officers/${officer.id}`, { token: officer.token });
  expect((await me()).status).toBe(200);
  for (let i = 0; i < 2; i++) {
    expect((await api("DELETE", `/officers/${officer.id}`, { token })).status).toBe(204);
  }
  expect((await me()).status).toBe(401);
  const kept = await api("GET", `/officers/${officer.id}`, { token });
  expect(kept.body).toMatchObject({ status: "inactive" });
  expect((await api("POST", `/officers/${officer.id}/reset-password`, { token })).status).toBe(409);
  expect(await patch(officer.id, { status: "active" })).toMatchObject({ body: { status: "active" } });
  await patch(officer.id, { status: "active" });
  expect((await me()).status).toBe(401); // the session is over all the same
  expect(await patch(officer.id, { status: "inactive" })).toMatchObject({ body: { status: "inactive" } });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, officer.id));
  expect(events.map((event) => event.action)).toEqual([
    "officer.deactivated",
    "officer.activated",
    "officer.deactivated",
  ]);
  expect((await api("DELETE", "/officers/ofc_unknown", { token })).status).toBe(404);
});

it("an address or phone that an inactive officer has leads back to them, who may be activated again", async () => {
  const phone = uniquePhone();
  const { body: gone } = await create({ name: "Gone", email: "left@example.org", phone });
  await api("DELETE", `/officers/${gone.id}`, { token });
  for (const [contact, paths] of [
    [{ email: "LEFT@example.org" }, ["email"]],
    [{ phone }, ["phone"]],
    [{ email: "left\u200B@example.org", phone }, ["email", "phone"]],
  ] as const) {
    expect(await create({ name: "Back", ...contact })).toMatchObject({
      status: 409,
      body: { code: "officer_inactive", officer_id: gone.id, errors: paths.map((path) => ({ path })) },
    });
  }
  const { body: other } = await create({ name: "Other", email: "other-one@example.org" });
  expect(await patch(other.id, { phone })).toMatchObject({
    status: 409,
    body: { code: "officer_inactive", officer_id: gone.id },
  });
  // Of two who have it, activating one would not help.
  expect(await create({ name: "Both", email: "other-one@example.org", phone })).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });

  for (let i = 0; i < 2; i++) {
    expect(await api("POST", `/officers/${gone.id}/reactivate`, { token })).toMatchObject({
      status: 200,
      body: { id: gone.id, status: "active", name: "Gone" },
    });
  }
  expect(await create({ name: "Back", phone })).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect((await api("POST", "/officers/ofc_unknown/reactivate", { token })).status).toBe(404);
  const officer = await signedInOfficer();
  const own = await api("POST", `/officers/${officer.id}/reactivate`, { token: officer.token });
  expect(own.status).toBe(403);
});

it("a reset password replaces the old one and ends the sessions", async () => {
  const officer = await signedInOfficer();
  const reset = () => api<Created>("POST", `/officers/${officer.id}/reset-password`, { token });
  const first = await reset();
  const second = await reset();
  expect(second.status).toBe(200);
  expect(second.body.temporary_password).not.toBe(first.body.temporary_password);
  const stored = await passwordOf(officer.id);
  expect(stored?.must).toBe(1);
  expect(await verifyPassword(stored?.hash ?? "", second.body.temporary_password)).toMatchObject({
    ok: true,
  });
  expect(await verifyPassword(stored?.hash ?? "", first.body.temporary_password)).toMatchObject({
    ok: false,
  });
  expect((await api("GET", `/officers/${officer.id}`, { token: officer.token })).status).toBe(401);
  expect((await api("POST", "/officers/ofc_unknown/reset-password", { token })).status).toBe(404);
});

it("lists are filtered, sorted, searched and paged", async () => {
  const region = "Listed";
  for (const [name, email] of [
    ["bina", "bina_1@example.org"],
    ["Chandra", "chandra@example.org"],
    ["Anil", "anil%@example.org"],
  ] as const) {
    await create({ name, email, region });
  }
  const { data } = (await list(`region=${region}`)).body;
  await patch(data.find((officer) => officer.name === "Chandra")?.id ?? "", { status: "inactive" });
  expect(await names(`region=${region}&sort=name`)).toEqual(["Anil", "bina", "Chandra"]);
  expect(await names(`region=${region}&sort=-email`)).toEqual(["Chandra", "bina", "Anil"]);
  expect(await names(`region=${region}&status=inactive`)).toEqual(["Chandra"]);
  expect(await names(`region=${region}&q=BINA`)).toEqual(["bina"]);
  expect(await names(`region=${region}&q=_`)).toEqual(["bina"]);
  expect(await names(`region=${region}&q=${encodeURIComponent("%")}`)).toEqual(["Anil"]);
  expect(await names(`region=${region}&q=${encodeURIComponent("' OR 1=1 --")}`)).toEqual([]);
  expect((await list(`region=${region}&limit=2&page=2`)).body).toMatchObject({ total: 3, total_pages: 2 });
  expect((await list("status=paused")).status).toBe(400);
  const phone = uniquePhone();
  await create({ name: "Findable", phone });
  expect(await names(`q=${encodeURIComponent(phone)}`)).toEqual(["Findable"]);
});

it("an officer reads themself, knows of no other, and writes none", async () => {
  const [mine, other] = [await signedInOfficer(), await signedInOfficer()];
  const as = (method: string, path: string, body?: unknown) =>
    api(method, path, { token: mine.token, ...(body === undefined ? {} : { body }) });
  expect(await as("GET", `/officers/${mine.id}`)).toMatchObject({ status: 200, body: { id: mine.id } });
  expect((await as("GET", `/officers/${other.id}`)).status).toBe(404);
  expect((await as("GET", "/officers/ofc_unknown")).status).toBe(404);
  expect((await as("GET", "/officers")).status).toBe(403);
  expect((await as("POST", "/officers", { name: "X", email: "x@example.org" })).status).toBe(403);
  for (const id of [mine.id, other.id]) {
    expect((await as("PATCH", `/officers/${id}`, { max_links: 9 })).status).toBe(403);
    expect((await as("DELETE", `/officers/${id}`)).status).toBe(403);
    expect((await as("POST", `/officers/${id}/reset-password`)).status).toBe(403);
  }
});
