import { sql } from "drizzle-orm";
import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import "../../modules";
import { api, db, testEnv } from "../../testing/api";
import { atomically } from "../db/db";
import { ensureAdministrator } from "./first-administrator";
import { withdrawRole } from "./people";
import { login, personWithPassword } from "./testing";
import { subjectsOf } from "./throttle";

const password = "the right password";
const by = () => ({ actor: null, requestId: "test", now: Date.now() });

it("the first administrator is made while there is nobody, and never again", async () => {
  const env = { ...testEnv, ADMIN_EMAIL: "first@example.org", ADMIN_PASSWORD: "first password" };
  await Promise.all([ensureAdministrator(env, db, by()), ensureAdministrator(env, db, by())]);
  await ensureAdministrator({ ...env, ADMIN_PASSWORD: "another password" }, db, by());
  expect(await db.all(sql`SELECT email, must_change_password FROM people`)).toEqual([
    { email: "first@example.org", must_change_password: 0 },
  ]);
  const answer = await login({ email: "First@Example.org ", password: "first password" });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    user: {
      must_change_password: false,
      grants: [
        { module: "organisation", role: "admin" },
        { module: "referrals", role: "admin" },
      ],
    },
  });
});

it("a sign-in answers with a Bearer token that works, and with HttpOnly, Secure, SameSite=Lax cookies", async () => {
  const person = await personWithPassword({ phone: "+9779812345678" });
  const answer = await login({ phone: "+9779812345678", password });
  const body = (await answer.json()) as { access_token: string; user: { id: string } };
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 900, user: { id: person.id } });
  expect((await api("GET", "/me", { token: body.access_token })).body).toEqual(body.user);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map((line) => line.split("=")[0])).toEqual(["__Host-access", "__Host-refresh"]);
  for (const line of cookies) expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(decodeJwt(body.access_token)).not.toHaveProperty("name");
});

it("unknown, wrong, deactivated and without any grant are one and the same answer", async () => {
  const wrong = await personWithPassword();
  const gone = await personWithPassword();
  const idle = await personWithPassword();
  const invited = await personWithPassword({ passwordHash: null });
  await db.run(sql`UPDATE people SET deactivated_at = 1 WHERE id = ${gone.id}`);
  await atomically(db, [withdrawRole(idle.id, "organisation", "admin")]);
  const answers = await Promise.all([
    login({ email: "nobody@example.org", password }),
    login({ email: wrong.email, password: "a wrong password" }),
    login({ email: gone.email, password }),
    login({ email: idle.email, password }),
    login({ email: invited.email, password: "" }),
  ]);
  const bodies = await Promise.all(
    answers.map(async (a) => ({ ...((await a.json()) as object), request_id: 0 })),
  );
  for (const body of bodies) expect(body).toEqual(bodies[0]);
  expect(bodies[0]).toMatchObject({ status: 401, code: "invalid_credentials" });
  for (const answer of answers) expect(answer.headers.getSetCookie()).toEqual([]);
});

it("e-mail and phone together, neither, and other types than text are 400", async () => {
  for (const body of [
    { email: "a@example.org", phone: "+9779812345678", password },
    { password },
    { email: ["a@example.org"], password },
    { email: "a@example.org", password: 12345678 },
    { email: "a@example.org" },
    [],
    null,
  ]) {
    expect((await login(body)).status).toBe(400);
  }
});

it("an older hash is replaced at the next sign-in", async () => {
  const person = await personWithPassword();
  expect((await login({ email: person.email, password })).status).toBe(200);
  const row = await db.get<{ password_hash: string }>(
    sql`SELECT password_hash FROM people WHERE id = ${person.id}`,
  );
  expect(row?.password_hash).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$/);
  expect((await login({ email: person.email, password })).status).toBe(200);
});

it("of parallel wrong attempts exactly five hear that they were wrong; then even the right one waits", async () => {
  const person = await personWithPassword();
  const attempts = await Promise.all(
    Array.from({ length: 12 }, (_, i) => login({ email: person.email, password: `wrong password ${i}` })),
  );
  const statuses = attempts.map((a) => a.status).sort();
  expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
  const right = await login({ email: person.email?.toUpperCase(), password });
  expect(right.status).toBe(429);
  const wait = Number(right.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(800);
  expect(wait).toBeLessThanOrEqual(900);
});

it("throttling one person leaves another at the same address alone", async () => {
  const other = await personWithPassword();
  expect((await login({ email: other.email, password })).status).toBe(200);
});

it("a hundred failures from one address stop it, whoever it names", async () => {
  const person = await personWithPassword();
  const { address } = subjectsOf(testEnv.SESSION_SECRET, "", "198.51.100.1");
  await db.run(sql`INSERT INTO sign_in_failures VALUES (${address}, 98, ${Date.now() + 60_000})`);
  const tries = [];
  for (let i = 0; i < 3; i++) {
    tries.push((await login({ email: `nobody${i}@example.org`, password }, "198.51.100.1")).status);
  }
  expect(tries).toEqual([401, 401, 429]);
  expect((await login({ email: person.email, password }, "198.51.100.1")).status).toBe(429);
  expect((await login({ email: person.email, password }, "198.51.100.2")).status).toBe(200);
});

it("a success forgives the failures before it, and right sign-ins are never throttled", async () => {
  const person = await personWithPassword();
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 4; j++) await login({ email: person.email, password: "a wrong password" });
    expect((await login({ email: person.email, password })).status).toBe(200);
  }
  const many = await Promise.all(Array.from({ length: 20 }, () => login({ email: person.email, password })));
  expect(many.every((answer) => answer.status === 200)).toBe(true);
}, 60_000);

it("the window ends by itself", async () => {
  const person = await personWithPassword();
  for (let i = 0; i < 5; i++) await login({ email: person.email, password: "a wrong password" });
  expect((await login({ email: person.email, password })).status).toBe(429);
  await db.run(sql`UPDATE sign_in_failures SET window_ends_at = ${Date.now() - 1}`);
  expect((await login({ email: person.email, password })).status).toBe(200);
});
