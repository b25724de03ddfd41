import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { forgetAnswersDaily } from "./kept-answers";

const day = 86_400_000;

async function keySender() {
  const { token } = await administrator();
  const headers = { "idempotency-key": crypto.randomUUID() };
  const send = (body: unknown, as = token) =>
    api<{ id: string; key: string; code: string }>("POST", "/api-keys", { token: as, headers, body });
  return { send, token, headers };
}
const wanted = { name: "Weather station", scopes: ["admin"] };
const forget = (now: number) =>
  forgetAnswersDaily.run(
    { env: testEnv, db, by: { actor: null, requestId: "test", now }, now },
    "2026-11-28",
  );

it("a repeated request gets the first answer, what is shown once included, and says that it is a repeat", async () => {
  const { token, send } = await keySender();
  const first = await send(wanted);
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  await api("DELETE", `/api-keys/${first.body.id}`, { token });
  const again = await send(wanted);
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again.headers.get("cache-control")).toBe("no-store");
});

it("what is kept of an answer is of no use to whoever reads the database", async () => {
  const { headers, send } = await keySender();
  const { body } = await send(wanted);
  const rows = await db.all<{ id: string; answer: string }>(sql`SELECT * FROM idempotency_keys`);
  const kept = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(0);
  for (const secret of [body.key, body.id, headers["idempotency-key"]]) expect(kept).not.toContain(secret);
});

it("the same body in other words is the same request: order of fields, white space, defaults", async () => {
  const { send } = await keySender();
  const first = await send(wanted);
  const other = await send(`{ "scopes" : ["admin"], "expires_at": null, "name": " Weather station " }`);
  expect(other.body.code).toBe("idempotency_mismatch"); // null was said, and is not what was left out
  expect((await send(`{ "scopes":["admin"],\n"name": " Weather station " }`)).body).toEqual(first.body);
});

it("a key is its caller's own, and its call's", async () => {
  const { send, token, headers } = await keySender();
  const other = await administrator();
  const mine = await send(wanted);
  const theirs = await send(wanted, other.token);
  expect(theirs.body.id).not.toBe(mine.body.id);
  const elsewhere = await api("POST", "/users", {
    token,
    headers,
    body: {
      name: "Elsewhere",
      email: "elsewhere@example.org",
      grants: [{ module: "organisation", role: "admin" }],
    },
  });
  expect(elsewhere.status).toBe(201);
});

it("a request that was refused leaves its key free", async () => {
  const { send } = await keySender();
  expect((await send({ ...wanted, expires_at: "2000-01-01T00:00:00Z" })).status).toBe(400);
  expect((await send(wanted)).status).toBe(201);
});

it("where the first answer was not kept, the record is answered without what is shown once", async () => {
  const { send } = await keySender();
  const first = await send(wanted);
  await db.run(sql`UPDATE idempotency_keys SET answer = NULL, created_at = created_at - 60000`);
  expect(await send(wanted)).toMatchObject({ status: 201, body: { id: first.body.id, key: null } });
  await db.run(sql`UPDATE idempotency_keys SET answer = 'c2VhbGVkIHdpdGggYW5vdGhlciBrZXk='`);
  expect(await send(wanted)).toMatchObject({ status: 201, body: { id: first.body.id, key: null } });
});

it("a key is kept for a day; the record that it created is found later, too", async () => {
  const { send } = await keySender();
  const first = await send(wanted);
  await forget(Date.now() + day - 60_000);
  expect((await send(wanted)).body).toEqual(first.body);
  await forget(Date.now() + day + 60_000);
  expect(await db.get(sql`SELECT count(*) AS n FROM idempotency_keys`)).toEqual({ n: 0 });
  expect(await send(wanted)).toMatchObject({ status: 201, body: { id: first.body.id, key: null } });
  await forget(Date.now() + day + 60_000);
  const another = await send({ ...wanted, name: "Another" });
  expect(another.status).toBe(201);
  expect(another.body.id).not.toBe(first.body.id);
});

it("calls that create nothing take no key", async () => {
  const { token } = await administrator();
  const headers = { "idempotency-key": "k".repeat(300) };
  expect((await request("GET", "/api/v1/me", { token, headers })).status).toBe(200);
});
