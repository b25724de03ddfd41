import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, request } from "../../testing/api";
import { cookieNames } from "./cookies";
import { cookiesOf, login, only, personWithPassword, sameOrigin } from "./testing";

const day = 86_400_000;

async function signedIn() {
  const person = await personWithPassword();
  const answer = await login({ email: person.email, password: "the right password" });
  const cookies = cookiesOf(answer);
  return { person, cookies, refresh: only(cookies, cookieNames.refresh) };
}
const refresh = (cookie: string, headers: Record<string, string> = sameOrigin) =>
  request("POST", "/api/v1/auth/refresh", { headers: { ...headers, ...(cookie ? { cookie } : {}) } });
const me = (cookie: string, headers: Record<string, string> = {}) =>
  request("GET", "/api/v1/me", { headers: { ...headers, cookie } });

it("a refresh answers with a new token and rotates the cookie", async () => {
  const { refresh: first } = await signedIn();
  const answer = await refresh(first);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ token_type: "Bearer", expires_in: 900 });
  const second = only(cookiesOf(answer), cookieNames.refresh);
  expect(second).not.toBe(first);
  expect((await refresh(second)).status).toBe(200);
});

it("a refresh token used twice ends its session, and no other of the person", async () => {
  const { person, cookies, refresh: first } = await signedIn();
  const other = cookiesOf(await login({ email: person.email, password: "the right password" }));
  const second = cookiesOf(await refresh(first), cookies);
  const reused = await refresh(first);
  expect(reused.status).toBe(401);
  expect(cookiesOf(reused, cookies)).toBe(only(cookies, cookieNames.device));
  expect((await refresh(only(second, cookieNames.refresh))).status).toBe(401);
  expect((await me(second)).status).toBe(401);
  expect((await me(other)).status).toBe(200);
});

it("of two parallel refreshes with one token at most one succeeds", async () => {
  const { refresh: first } = await signedIn();
  const statuses = (await Promise.all([refresh(first), refresh(first)])).map((a) => a.status).sort();
  expect(statuses).toEqual([200, 401]);
});

it("no cookie and forged ones are 401, a call from another site is 403 and uses nothing up", async () => {
  const { refresh: token } = await signedIn();
  expect((await refresh("")).status).toBe(401);
  const [name, value = ""] = token.split("=");
  const [id, , mac] = value.split(".");
  for (const forged of [
    `${id}.2.${mac}`,
    `${id}.1.${"A".repeat(43)}`,
    `${id}.1`,
    "x",
    `${value}x`,
    `${id}.01.${mac}`,
  ]) {
    expect((await refresh(`${name}=${forged}`)).status).toBe(401);
  }
  expect((await refresh(token, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await refresh(token, { origin: "https://evil.example" })).status).toBe(403);
  expect((await refresh(token, {})).status).toBe(403);
  expect((await refresh(token, { origin: "https://milepost.test" })).status).toBe(200);
});

it("a page whose access token is gone renews on the way; a second tab with the used token is served too", async () => {
  const { refresh: token } = await signedIn();
  const answer = await me(token, sameOrigin);
  expect(answer.status).toBe(200);
  const renewed = cookiesOf(answer);
  expect(only(renewed, cookieNames.refresh)).not.toBe("");
  const secondTab = await me(token, sameOrigin);
  expect(secondTab.status).toBe(200);
  expect(cookiesOf(secondTab)).toMatch(/^__Host-access=[^;]+$/);
  expect((await me(only(cookiesOf(secondTab), cookieNames.access))).status).toBe(200);
  expect((await me(only(renewed, cookieNames.refresh), sameOrigin)).status).toBe(200);
});

it("after half a minute the used token is taken for a copy, and the session ends", async () => {
  const { refresh: token } = await signedIn();
  const renewed = cookiesOf(await me(token, sameOrigin));
  await db.run(sql`UPDATE sessions SET rotated_at = rotated_at - 31000`);
  expect((await me(token, sameOrigin)).status).toBe(401);
  expect((await me(renewed, sameOrigin)).status).toBe(401);
});

it("the grace is for the token that was used up last: an older one was copied, and the session ends", async () => {
  const { refresh: first } = await signedIn();
  const second = only(cookiesOf(await me(first, sameOrigin)), cookieNames.refresh);
  const third = only(cookiesOf(await me(second, sameOrigin)), cookieNames.refresh);
  expect(third).not.toBe("");
  expect((await me(first, sameOrigin)).status).toBe(401);
  expect((await me(third, sameOrigin)).status).toBe(401);
});

it("the grace is for pages alone: POST /auth/refresh with the used token ends the session", async () => {
  const { refresh: token } = await signedIn();
  const renewed = cookiesOf(await me(token, sameOrigin));
  expect((await refresh(token)).status).toBe(401);
  expect((await me(renewed)).status).toBe(401);
});

it("a token that a call has rotated gets no grace from a page", async () => {
  const { refresh: token } = await signedIn();
  await refresh(token);
  expect((await me(token, sameOrigin)).status).toBe(401);
});

it("an API call from elsewhere is not renewed on the way", async () => {
  const { refresh: token } = await signedIn();
  expect((await me(token)).status).toBe(401);
  expect((await me(token, { "sec-fetch-site": "cross-site" })).status).toBe(401);
  expect((await refresh(token)).status).toBe(200);
});

it("a session lasts 30 days from its last use and 90 in all", async () => {
  const { person, refresh: token } = await signedIn();
  const session = () =>
    db.get<{ created_at: number; expires_at: number }>(
      sql`SELECT created_at, expires_at FROM sessions WHERE person_id = ${person.id}`,
    );
  await db.run(sql`UPDATE sessions SET created_at = created_at - ${80 * day} WHERE person_id = ${person.id}`);
  const next = only(cookiesOf(await refresh(token)), cookieNames.refresh);
  const row = await session();
  expect((row?.expires_at ?? 0) - (row?.created_at ?? 0)).toBe(90 * day);
  await db.run(sql`UPDATE sessions SET expires_at = ${Date.now()} WHERE person_id = ${person.id}`);
  expect((await refresh(next)).status).toBe(401);
});
