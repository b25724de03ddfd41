import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, signIn } from "../../testing/api";
import "../testing/garden";

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
});

interface Key {
  id: string;
  key: string | null;
}
const issue = (body: object, headers: Record<string, string> = {}) =>
  api<Key>("POST", "/api-keys", {
    token,
    headers,
    body: { name: "Weather station", scopes: ["admin"], ...body },
  });

it("a key is shown once, works until it is revoked, and is kept as a hash alone", async () => {
  const { status, body } = await issue({});
  expect(status).toBe(201);
  expect(body.key).toMatch(/^mp_[\w-]{43}$/);
  const stored = await db.get(sql`SELECT * FROM api_keys WHERE id = ${body.id}`);
  expect(JSON.stringify(stored)).not.toContain(body.key?.slice(3));
  const list = await api("GET", "/api-keys", { token });
  expect(JSON.stringify(list.body)).not.toContain(body.key?.slice(3));
  expect((await api("GET", "/users", { token: body.key ?? "" })).status).toBe(200);
  for (let i = 0; i < 2; i++) {
    expect((await api("DELETE", `/api-keys/${body.id}`, { token })).status).toBe(204);
  }
  expect((await api("GET", "/users", { token: body.key ?? "" })).status).toBe(401);
  expect((await api("DELETE", "/api-keys/key_unknown", { token })).status).toBe(404);
});

it("a key does what its scopes say, is nobody's self, and ends when it says", async () => {
  const { body } = await issue({ scopes: ["garden:read"], expires_at: "2999-01-01T00:00:00.000Z" });
  const key = body.key ?? "";
  expect((await api("GET", "/users", { token: key })).status).toBe(403);
  expect((await api("GET", "/me", { token: key })).status).toBe(403);
  await db.run(sql`UPDATE api_keys SET expires_at = ${Date.now()} WHERE id = ${body.id}`);
  expect((await api("GET", "/me", { token: key })).status).toBe(401);
});

it("the same idempotency key issues one key, which both answers show", async () => {
  const headers = { "idempotency-key": "same" };
  const [first, second] = [await issue({}, headers), await issue({}, headers)];
  expect(second).toMatchObject({ status: 201, body: { id: first.body.id, key: first.body.key } });
});

it("scopes that are unknown, double or none, and times gone by, are refused", async () => {
  for (const bad of [
    { scopes: [] },
    { scopes: ["root"] },
    { scopes: ["admin", "admin"] },
    { scopes: "admin" },
    { expires_at: "2020-01-01T00:00:00.000Z" },
    { expires_at: "tomorrow" },
    { name: "" },
  ]) {
    expect((await issue(bad)).status).toBe(400);
  }
});

it("a key makes neither keys nor administrators, and does nothing to those there are", async () => {
  const key = (await issue({})).body.key ?? "";
  const tries = async (method: string, path: string, body?: object) =>
    (await api(method, path, { token: key, ...(body ? { body } : {}) })).status;
  expect(await tries("POST", "/api-keys", { name: "Another", scopes: ["garden:read"] })).toBe(403);
  const person = await signIn(["garden:helper"]);
  const other = await administrator();
  for (const grant of [
    { module: "organisation", role: "admin" },
    { module: "garden", role: "owner" },
  ]) {
    const grants = [grant];
    expect(await tries("POST", "/users", { name: "Me", email: "me@example.org", grants })).toBe(403);
    expect(await tries("PATCH", `/users/${person.personId}`, { grants })).toBe(403);
  }
  for (const change of [{ email: "mine@example.org" }, { status: "inactive" }, { grants: [] }]) {
    expect(await tries("PATCH", `/users/${other.personId}`, change)).toBe(403);
  }
  expect(
    await tries("PATCH", `/users/${person.personId}`, { name: "Renamed", phone: "+9779811223344" }),
  ).toBe(200);
  expect((await api("GET", "/me", { token: other.token })).status).toBe(200);
});

it("a key ends with the person who made it, for good", async () => {
  const maker = await administrator();
  const made = await api<Key>("POST", "/api-keys", {
    token: maker.token,
    body: { name: "Theirs", scopes: ["admin"] },
  });
  const works = async () => (await api("GET", "/users", { token: made.body.key ?? "" })).status;
  expect(await works()).toBe(200);
  const set = (status: string) => api("PATCH", `/users/${maker.personId}`, { token, body: { status } });
  expect((await set("inactive")).status).toBe(200);
  expect(await works()).toBe(401);
  expect((await set("active")).status).toBe(200);
  expect(await works()).toBe(401);
  const list = await api<{ data: { id: string; status: string }[] }>("GET", "/api-keys", { token });
  expect(list.body.data.find(({ id }) => id === made.body.id)?.status).toBe("revoked");
});

it("who administers no more leaves no key behind that does; what does less goes on until they have no role", async () => {
  const maker = await administrator();
  const keyWith = async (scope: string) =>
    (await api<Key>("POST", "/api-keys", { token: maker.token, body: { name: scope, scopes: [scope] } })).body
      .key ?? "";
  const [all, less] = [await keyWith("admin"), await keyWith("garden:read")];
  // Who is known and may not is 403, who is unknown 401.
  const answer = async (key: string) => (await api("GET", "/users", { token: key })).status;
  expect([await answer(all), await answer(less)]).toEqual([200, 403]);
  const grants = [{ module: "garden", role: "owner" }];
  expect((await api("PATCH", `/users/${maker.personId}`, { token, body: { grants } })).status).toBe(200);
  expect([await answer(all), await answer(less)]).toEqual([401, 403]);
  // Without any role nobody signs in, and no key of theirs does.
  await api("PATCH", `/users/${maker.personId}`, { token, body: { grants: [] } });
  expect(await answer(less)).toBe(401);
});

it("when a key was last used is told, to the minute, at the cost of one row a minute", async () => {
  const { body } = await issue({});
  const lastUse = async () => {
    const list = await api<{ data: { id: string; last_used_at: string | null }[] }>("GET", "/api-keys", {
      token,
    });
    return list.body.data.find(({ id }) => id === body.id)?.last_used_at;
  };
  expect(await lastUse()).toBeNull();
  const before = Date.now();
  await api("GET", "/users", { token: body.key ?? "" });
  const first = (await lastUse()) ?? "";
  expect(Date.parse(first)).toBeGreaterThanOrEqual(before);
  await api("GET", "/users", { token: body.key ?? "" });
  expect(await lastUse()).toBe(first);
  await db.run(sql`UPDATE api_keys SET last_used_at = last_used_at - 60000 WHERE id = ${body.id}`);
  await api("GET", "/users", { token: body.key ?? "" });
  expect(Date.parse((await lastUse()) ?? "")).toBeGreaterThanOrEqual(Date.parse(first));
});
