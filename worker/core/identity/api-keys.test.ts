import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";

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
    body: { name: "Enrolment system", scopes: ["admin"], ...body },
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
  const { body } = await issue({ scopes: ["track:write"], expires_at: "2999-01-01T00:00:00.000Z" });
  const key = body.key ?? "";
  expect((await api("GET", "/users", { token: key })).status).toBe(403);
  expect((await api("GET", "/me", { token: key })).status).toBe(403);
  await db.run(sql`UPDATE api_keys SET expires_at = ${Date.now()} WHERE id = ${body.id}`);
  expect((await api("GET", "/me", { token: key })).status).toBe(401);
});

it("the same idempotency key issues one key, and does not show it again", async () => {
  const headers = { "idempotency-key": "same" };
  const [first, second] = [await issue({}, headers), await issue({}, headers)];
  expect(second).toMatchObject({ status: 201, body: { id: first.body.id, key: null } });
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
