import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { decodeJwt } from "jose";
import { expect, it } from "vitest";
import worker from "../..";
import { api, db, testEnv } from "../../testing/api";
import { overtakenBy } from "../../testing/overtaken";
import { atomically } from "../db/db";
import { clientOf } from "../http/client";
import { ensureAdministrator } from "./first-administrator";
import { hashPassword } from "./password";
import { endSessions, setPassword, withdrawRole } from "./people";
import { signIn } from "./sign-in";
import { temporaryPassword } from "./temporary-password";
import { login, personWithPassword } from "./testing";

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
      grants: expect.arrayContaining([{ module: "organisation", role: "admin" }]),
    },
  });
});

it("an address opens the account however its domain is spelt", async () => {
  await personWithPassword({ email: "elke@münchen.de" });
  for (const email of ["elke@xn--mnchen-3ya.de", "ELKE@München.de.", "elke@münchen。de"]) {
    expect((await login({ email, password })).status, email).toBe(200);
  }
  expect((await login({ email: "elke@munchen.de", password })).status).toBe(401);
});

it("a sign-in answers with a Bearer token that works, and with HttpOnly, Secure, SameSite=Lax cookies", async () => {
  const person = await personWithPassword({ phone: "+9779812345678" });
  const answer = await login({ phone: "+9779812345678", password });
  const body = (await answer.json()) as { access_token: string; user: { id: string } };
  expect(body).toMatchObject({ token_type: "Bearer", expires_in: 900, user: { id: person.id } });
  expect((await api("GET", "/me", { token: body.access_token })).body).toEqual(body.user);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map((line) => line.split("=")[0])).toEqual([
    "__Host-access",
    "__Host-refresh",
    "__Host-device",
  ]);
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
  const person = await personWithPassword({
    passwordHash: await hashPassword(password, { ln: 2, r: 8, p: 2 }),
  });
  expect((await login({ email: person.email, password })).status).toBe(200);
  const row = await db.get<{ password_hash: string }>(
    sql`SELECT password_hash FROM people WHERE id = ${person.id}`,
  );
  expect(row?.password_hash).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$/);
  expect((await login({ email: person.email, password })).status).toBe(200);
});

it("sign-ins at once all renew an older hash, and each opens a session", async () => {
  const { email } = await personWithPassword({
    passwordHash: await hashPassword(password, { ln: 2, r: 8, p: 2 }),
  });
  const answers = await Promise.all([1, 2, 3].map(() => login({ email, password })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

it("a password that is changed while it is verified opens nothing", async () => {
  const { id, email } = await personWithPassword();
  const another = await hashPassword("another password");
  const late = overtakenBy(() =>
    atomically(db, [...setPassword(id, another, false), endSessions(id, "password_changed", Date.now())]),
  );
  const place = { client: clientOf(new Request("https://milepost.test/")), device: "" };
  const signedIn = signIn(testEnv, late, by(), { email: email ?? "", password }, place);
  await expect(signedIn).rejects.toMatchObject({ code: "invalid_credentials" });
  expect(await db.all(sql`SELECT id FROM sessions WHERE person_id = ${id} AND revoked_at IS NULL`)).toEqual(
    [],
  );
  expect((await login({ email, password: "another password" })).status).toBe(200);
});

it("a temporary password signs in however it is typed, and changes into one's own so too", async () => {
  const temporary = temporaryPassword();
  const bare = temporary.replaceAll("-", "");
  const { email } = await personWithPassword({
    passwordHash: await hashPassword(temporary),
    mustChangePassword: true,
  });
  for (const typed of [` ${temporary}\n`, bare.toUpperCase()]) {
    expect((await login({ email, password: typed })).status).toBe(200);
  }
  expect((await login({ email, password: bare.slice(1) })).status).toBe(401);
  const { access_token: token } = (await (await login({ email, password: bare })).json()) as {
    access_token: string;
  };
  const change = (new_password: string) =>
    api("POST", "/auth/password", { token, body: { current_password: bare.toUpperCase(), new_password } });
  expect((await change(bare)).status).toBe(400);
  expect((await change("my own password")).status).toBe(204);
  expect((await login({ email, password: "My own password" })).status).toBe(401);
  expect((await login({ email, password: "my own password" })).status).toBe(200);
});

it("a first administrator whose password will not do is not made, and health says so", async () => {
  const env = { ...testEnv, ADMIN_EMAIL: "first@example.org", ADMIN_PASSWORD: "1234567890" };
  await db.run(sql`DELETE FROM sessions`);
  await db.run(sql`DELETE FROM credential_tokens`);
  await db.run(sql`DELETE FROM grants`);
  await db.run(sql`DELETE FROM people`);
  const health = await worker.fetch(
    new Request("https://milepost.test/healthz"),
    env,
    createExecutionContext(),
  );
  expect(await health.json()).toMatchObject({ status: "unavailable", checks: { administrator: "failed" } });
  expect(await db.all(sql`SELECT 1 FROM people`)).toEqual([]);
});
