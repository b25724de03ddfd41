import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { api, db, request, signIn } from "../../testing/api";
import { cookieNames } from "./cookies";
import { cookiesOf, login, only, personWithPassword, sameOrigin } from "./testing";

async function session(email: string | null, password = "the right password") {
  const answer = await login({ email, password });
  const body = (await answer.json()) as { access_token: string };
  return { token: body.access_token, cookie: cookiesOf(answer) };
}

it("until a temporary password is changed, every other call is refused", async () => {
  const person = await personWithPassword({ mustChangePassword: true });
  const { token } = await session(person.email);
  for (const [method, path] of [
    ["GET", "/me"],
    ["GET", "/settings/organisation"],
    ["GET", "/nothing-here"],
    ["POST", "/auth/logout"],
  ] as const) {
    expect(await api(method, path, { token })).toMatchObject({
      status: 403,
      body: { code: "password_change_required" },
    });
  }
  const body = { current_password: "the right password", new_password: "my own password" };
  expect((await api("POST", "/auth/password", { token, body })).status).toBe(204);
  expect((await api("GET", "/me", { token })).body).toMatchObject({ must_change_password: false });
});

it("a password change ends the other sessions and keeps this one", async () => {
  const person = await personWithPassword();
  const [here, elsewhere] = [await session(person.email), await session(person.email)];
  const body = { current_password: "the right password", new_password: "my own password" };
  expect((await api("POST", "/auth/password", { token: here.token, body })).status).toBe(204);
  expect((await api("GET", "/me", { token: here.token })).status).toBe(200);
  expect((await api("GET", "/me", { token: elsewhere.token })).status).toBe(401);
});

it("a wrong current password and a new one that will not do are told by field, and throttled", async () => {
  const person = await personWithPassword();
  const { token } = await session(person.email);
  const change = (current_password: string, new_password: string) =>
    api("POST", "/auth/password", { token, body: { current_password, new_password } });
  for (const [current, next, path] of [
    ["the wrong password", "my own password", "current_password"],
    ["the right password", "the right password", "new_password"],
    ["the right password", person.email ?? "", "new_password"],
    ["the right password", "nine char", "new_password"],
    ["the right password", "x".repeat(129), "new_password"],
  ] as const) {
    expect(await change(current, next)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  }
  for (let i = 0; i < 4; i++) await change("the wrong password", "my own password");
  expect((await change("the right password", "my own password")).status).toBe(429);
});

it("a person changes their name and language, and nothing else about themself", async () => {
  const { token, personId } = await signIn(["garden:helper"]);
  const body = {
    name: "Bimala",
    locale: "fr-SN",
    email: "x@example.org",
    grants: [],
    must_change_password: true,
  };
  const answer = await api("PATCH", "/me", { token, body });
  expect(answer.body).toEqual({
    id: personId,
    name: "Bimala",
    locale: "fr-SN",
    email: `${personId}@milepost.test`,
    phone: null,
    must_change_password: false,
    totp: false,
    grants: [{ module: "garden", role: "helper" }],
  });
});

it("sessions are listed, and one's own are ended; another's are not there", async () => {
  const person = await personWithPassword();
  const [here, elsewhere] = [await session(person.email), await session(person.email)];
  const list = await api<{ data: { id: string; current: boolean; ip_masked: string }[] }>(
    "GET",
    "/auth/sessions",
    { token: here.token },
  );
  expect(list.body).toMatchObject({ total: 2, page: 1 });
  expect(list.body.data.map((s) => s.ip_masked)).toEqual(["203.0", "203.0"]);
  const other = list.body.data.find((s) => !s.current)?.id;
  const stranger = await signIn(["garden:helper"]);
  expect((await api("DELETE", `/auth/sessions/${other}`, { token: stranger.token })).status).toBe(404);
  expect((await api("DELETE", `/auth/sessions/${other}`, { token: here.token })).status).toBe(204);
  expect((await api("DELETE", `/auth/sessions/${other}`, { token: here.token })).status).toBe(204);
  expect((await api("GET", "/me", { token: elsewhere.token })).status).toBe(401);
  expect((await api("GET", "/me", { token: here.token })).status).toBe(200);
});

it("signing out ends the session and clears the cookies; everywhere, all of them", async () => {
  const person = await personWithPassword();
  const [one, two, three] = [
    await session(person.email),
    await session(person.email),
    await session(person.email),
  ];
  const out = await request("POST", "/api/v1/auth/logout", {
    headers: { cookie: one.cookie, ...sameOrigin },
  });
  expect(out.status).toBe(204);
  expect(cookiesOf(out, one.cookie)).toBe(only(one.cookie, cookieNames.device));
  expect((await api("GET", "/me", { token: one.token })).status).toBe(401);
  expect((await api("POST", "/auth/logout-all", { token: two.token })).status).toBe(204);
  expect((await api("GET", "/me", { token: three.token })).status).toBe(401);
});

it("whoever is deactivated or loses their last grant is out at once", async () => {
  const one = await signIn(["garden:helper"]);
  const two = await signIn(["garden:helper"]);
  await db.run(sql`UPDATE people SET deactivated_at = 1 WHERE id = ${one.personId}`);
  await db.run(sql`DELETE FROM grants WHERE person_id = ${two.personId}`);
  for (const { token } of [one, two]) expect((await api("GET", "/me", { token })).status).toBe(401);
});
