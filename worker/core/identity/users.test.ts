import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import "../testing/garden";
import { administrator, api, db, request, signIn } from "../../testing/api";
import { atomically } from "../db/db";
import { deactivateEachWithoutRole } from "./people";
import { login } from "./testing";

let token: string;
let adminId: string;
beforeAll(async () => {
  ({ token, personId: adminId } = await administrator());
});

const admin = [{ module: "organisation", role: "admin" }];
const invite = (body: object, headers: Record<string, string> = {}) =>
  api<{ id: string; invitation_url: string | null }>("POST", "/users", { token, body, headers });
const change = (id: string, body: object) => api("PATCH", `/users/${id}`, { token, body });

it("an invited person chooses a password by the link, shown once and mailed, and signs in", async () => {
  const body = {
    name: "Bimala",
    email: "bimala@example.org",
    grants: [{ module: "garden", role: "owner" }],
  };
  const created = await invite(body, { "idempotency-key": "k1" });
  expect(created).toMatchObject({ status: 201, body: { ...body, status: "active", invited: true } });
  const link = new URL(created.body.invitation_url ?? "");
  expect(link.pathname).toBe("/reset");
  const mail = await db.get<{ body: string }>(sql`SELECT body FROM outbox WHERE recipient = ${body.email}`);
  expect(mail?.body).toContain(link.href);
  const again = await invite(body, { "idempotency-key": "k1" });
  expect(again).toMatchObject({ status: 201, body: created.body });

  // The page asks for a first password twice.
  const typed = { token: link.searchParams.get("token") ?? "", new_password: "my own password" };
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  for (const password_again of ["my own passwort", ""]) {
    const sent = new URLSearchParams({ ...typed, password_again }).toString();
    const page = await request("POST", "/reset", { headers, body: sent });
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining("The two differ.")]);
  }

  const redeem = { token: link.searchParams.get("token"), new_password: "my own password" };
  expect((await api("POST", "/auth/reset", { body: redeem })).status).toBe(204);
  expect((await login({ email: body.email, password: "my own password" })).status).toBe(200);
});

it("a taken address, case aside, or phone is 409, and no address at all is 400", async () => {
  await invite({ name: "One", email: "one@example.org", phone: "+9779811111111", grants: admin });
  expect(await invite({ name: "Two", email: "ONE@example.org", grants: admin })).toMatchObject({
    status: 409,
    body: { code: "conflict", errors: [{ path: "email" }] },
  });
  expect((await invite({ name: "Two", phone: "+9779811111111", grants: admin })).status).toBe(409);
  expect((await invite({ name: "Two", grants: admin })).status).toBe(400);
  expect((await invite({ name: "Two", phone: "9811111111", grants: admin })).status).toBe(400);
});

it("roles that are unknown, or that come and go with a record of their module, are not granted here", async () => {
  for (const grants of [[{ module: "garden", role: "helper" }], [{ module: "x", role: "admin" }], []]) {
    expect((await invite({ name: "Two", email: "two@example.org", grants })).status).toBe(400);
  }
  const helper = await signIn(["garden:helper"]);
  const grants = [{ module: "garden", role: "helper" }, ...admin];
  const answer = await change(helper.personId, { grants });
  expect(answer.status).toBe(200);
  expect((await change(helper.personId, { grants: [] })).body).toMatchObject({
    grants: [{ module: "garden", role: "helper" }],
  });
  expect((await change(helper.personId, { status: "inactive" })).status).toBe(409);
});

it("a deactivated person is out at once, and comes back with what they may", async () => {
  const person = await signIn(["organisation:admin"]);
  for (let i = 0; i < 2; i++) {
    expect((await change(person.personId, { status: "inactive" })).body).toMatchObject({
      status: "inactive",
    });
  }
  expect((await api("GET", "/me", { token: person.token })).status).toBe(401);
  expect((await change(person.personId, { status: "active" })).body).toMatchObject({
    status: "active",
    grants: admin,
  });
  const events = await api<{ data: { action: string; actor_id: string; actor_name: string }[] }>(
    "GET",
    `/audit-log?subject_id=${person.personId}`,
    { token },
  );
  expect(events.body.data.map((e) => e.action)).toEqual(["person.reactivated", "person.deactivated"]);
  expect(events.body.data[0]).toMatchObject({ actor_id: adminId, actor_name: "Test Person" });
});

it("the organisation keeps one administrator, however many try to go at once", async () => {
  const others = await api<{ data: { id: string }[] }>("GET", "/users?limit=100&status=active", { token });
  for (const { id } of others.body.data) if (id !== adminId) await change(id, { grants: [] });
  const second = await signIn(["organisation:admin"]);
  const answers = await Promise.all([
    change(adminId, { status: "inactive" }),
    api("PATCH", `/users/${second.personId}`, { token: second.token, body: { grants: [] } }),
  ]);
  expect(answers.filter(({ body }) => body.code === "last_administrator").length).toBeGreaterThanOrEqual(1);
  expect(
    await db.all(sql`SELECT 1 FROM grants g JOIN people p ON p.id = g.person_id
      WHERE g.module = 'organisation' AND p.deactivated_at IS NULL`),
  ).toHaveLength(1);
});

it("an invited administrator does not count as one who is left", async () => {
  await db.run(sql`DELETE FROM grants WHERE module = 'organisation'`);
  ({ token, personId: adminId } = await administrator());
  const { body: second } = await invite({
    name: "Invited",
    email: "invited.admin@example.org",
    grants: admin,
  });
  for (const change of [{ status: "inactive" }, { grants: [] }]) {
    const answer = await api("PATCH", `/users/${adminId}`, { token, body: change });
    expect(answer).toMatchObject({ status: 409, body: { code: "last_administrator" } });
  }
  const link = new URL(second.invitation_url ?? "").searchParams.get("token");
  await api("POST", "/auth/reset", { body: { token: link, new_password: "my own password" } });
  const gone = await api("PATCH", `/users/${adminId}`, {
    token,
    body: { grants: [{ module: "garden", role: "owner" }] },
  });
  expect(gone.status).toBe(200);
  const back = await login({ email: "invited.admin@example.org", password: "my own password" });
  ({ access_token: token } = (await back.json()) as { access_token: string });
});

it("whoever was invited to a mistyped address gets a new link, and the one before ends", async () => {
  const mistyped = await invite({ name: "Chandra", email: "chandar@example.org", grants: admin });
  const { id } = mistyped.body;
  expect((await change(id, { email: "chandra@example.org" })).status).toBe(200);
  const again = await api<{ invitation_url: string }>("POST", `/users/${id}/invitation`, { token });
  expect(again.status).toBe(200);
  const redeem = (url: string | null) =>
    api("POST", "/auth/reset", {
      body: { token: new URL(url ?? "").searchParams.get("token"), new_password: "my own password" },
    });
  expect((await redeem(mistyped.body.invitation_url)).status).toBe(400);
  const mail = await db.get<{ body: string }>(
    sql`SELECT body FROM outbox WHERE recipient = 'chandra@example.org' ORDER BY id DESC`,
  );
  expect(mail?.body).toContain(again.body.invitation_url);
  expect((await redeem(again.body.invitation_url)).status).toBe(204);
  expect(await api("POST", `/users/${id}/invitation`, { token })).toMatchObject({
    status: 409,
    body: { code: "not_invited" },
  });
  expect((await api("POST", "/users/usr_unknown/invitation", { token })).status).toBe(404);
});

it("of many who leave a module those without any role are out, and the trail tells of each", async () => {
  const [gone, stays] = [await signIn(["garden:owner"]), await signIn(["garden:owner", "elsewhere:guest"])];
  const both = sql`(${gone.personId}, ${stays.personId})`;
  const by = { actor: null, requestId: "req_of_leaving", now: Date.now() };
  await atomically(db, [
    sql`DELETE FROM grants WHERE module = 'garden' AND person_id IN ${both}`,
    ...deactivateEachWithoutRole(by, both),
  ]);
  const statuses = [gone, stays].map(async (who) => (await api("GET", "/me", { token: who.token })).status);
  expect(await Promise.all(statuses)).toEqual([401, 200]);
  const told = await db.all(sql`SELECT id, subject_id, action FROM audit_events
    WHERE request_id = ${by.requestId}`);
  const id = expect.stringMatching(/^evt_[0-9a-z]{26}$/);
  expect(told).toEqual([{ id, subject_id: gone.personId, action: "person.deactivated" }]);
});

it("changes of one person at one time, each of another field, are all kept", async () => {
  const { body: made } = await invite({ name: "Dhana", email: "dhana@example.org", grants: admin });
  for (let n = 0; n < 8; n++) {
    const [email, phone] = [`dhana.${n}@example.org`, `+97798120004${n}0`];
    const answers = await Promise.all([change(made.id, { email }), change(made.id, { phone })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await api("GET", `/users/${made.id}`, { token })).body).toMatchObject({ email, phone });
  }
  // Each would take away the contact that the other leaves.
  const both = await Promise.all([change(made.id, { email: null }), change(made.id, { phone: null })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
});
