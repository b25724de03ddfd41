import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { renewals } from "../../product";
import { db, signIn, testEnv } from "../../testing/api";
import { after, ask, before, during, passMinute } from "../../testing/rotation";
import { csrfToken, isCsrfToken } from "../identity/csrf";
import { knowsDevice, rememberDevice } from "../identity/device";
import { cookiesOf, personWithPassword, sameOrigin } from "../identity/testing";
import { readUnsubscribeToken, unsubscribeToken } from "../mailings/unsubscribe-token";
import { appCode } from "../second-factor/testing";
import { knownEvents } from "../webhooks/event-types";
import { openSecret } from "../webhooks/secret";

const password = "the right password";
const login = (env: typeof testEnv, body: object) => ask(env, "POST", "/api/v1/auth/login", { body });
const me = async (env: typeof testEnv, cookie: string) =>
  (await ask(env, "GET", "/api/v1/me", { headers: { cookie } })).status;

it("a session that was opened before goes on, and outlives the key that it was opened with", async () => {
  const person = await personWithPassword();
  const opened = await login(before, { email: person.email, password });
  const old = cookiesOf(opened);
  const { access_token: token } = (await opened.json()) as { access_token: string };
  expect((await ask(during, "GET", "/api/v1/me", { token })).status).toBe(200);
  expect(await me(during, old)).toBe(200);
  const renewed = await ask(during, "POST", "/api/v1/auth/refresh", {
    headers: { ...sameOrigin, cookie: old },
  });
  expect(renewed.status).toBe(200);
  const fresh = cookiesOf(renewed, old);
  expect(await me(after, fresh)).toBe(200);
  expect((await ask(after, "GET", "/api/v1/me", { token })).status).toBe(401);
  expect((await ask(before, "GET", "/api/v1/me", { headers: { cookie: fresh } })).status).toBe(401);
});

it("what was signed before is known: forms, devices, links that end a mailing", async () => {
  const csrf = await csrfToken(before, "ses_1");
  expect(await isCsrfToken(during, "ses_1", csrf)).toBe(true);
  expect(await isCsrfToken(after, "ses_1", csrf)).toBe(false);
  expect(await isCsrfToken(after, "ses_1", await csrfToken(during, "ses_1"))).toBe(true);

  const device = rememberDevice(before.SESSION_SECRET, "", "usr_1");
  expect(knowsDevice(during.SESSION_SECRET, device, "usr_1")).toBe(true);
  const renewed = rememberDevice(during.SESSION_SECRET, device, "usr_1");
  expect(renewed.split(".")).toHaveLength(1);
  expect(knowsDevice(after.SESSION_SECRET, renewed, "usr_1")).toBe(true);

  const ending = { personId: "usr_1", mailing: "garden.digest" };
  const token = unsubscribeToken(before.DATA_KEY, ending);
  expect(readUnsubscribeToken(during.DATA_KEY, token)).toEqual(ending);
  expect(readUnsubscribeToken(after.DATA_KEY, token)).toBeNull();
  expect(readUnsubscribeToken(after.DATA_KEY, unsubscribeToken(during.DATA_KEY, ending))).toEqual(ending);
});

it("an authenticator app and a webhook go on through the change, and under the newer key alone", async () => {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 6_000) await new Promise((resolve) => setTimeout(resolve, left));
  const person = await personWithPassword();
  const { token } = await signIn([], { personId: person.id });
  const begun = await ask(before, "POST", "/api/v1/auth/totp", { token });
  const { secret } = (await begun.json()) as { secret: string };
  await ask(before, "POST", "/api/v1/auth/totp/confirm", { token, body: { code: appCode(secret, -1) } });
  const made = await ask(before, "POST", "/api/v1/webhooks", {
    token,
    body: { url: "https://hooks.milepost.invalid/", events: knownEvents().slice(0, 1), enabled: true },
  });
  const webhook = (await made.json()) as { id: string; secret: string };
  const sealedSecret = async () =>
    (await db.get<{ secret: string }>(sql`SELECT secret FROM webhooks WHERE id = ${webhook.id}`))?.secret ??
    "";

  expect((await login(during, { email: person.email, password, totp: appCode(secret) })).status).toBe(200);
  expect(await openSecret(during.DATA_KEY, await sealedSecret())).toBe(webhook.secret);
  expect(await openSecret(after.DATA_KEY, await sealedSecret())).toBeNull();
  await passMinute(before);
  expect(await openSecret(after.DATA_KEY, await sealedSecret())).toBeNull();
  await passMinute(during);
  expect(await openSecret(after.DATA_KEY, await sealedSecret())).toBe(webhook.secret);
  expect((await login(after, { email: person.email, password, totp: appCode(secret, 1) })).status).toBe(200);

  const told = () => db.all(sql`SELECT detail FROM audit_events WHERE action = 'keys.renewed'`);
  expect(await told()).toEqual([{ detail: '{"key":2}' }]);
  await passMinute(during);
  expect(await told()).toHaveLength(1);
});

it("nothing that is sealed for longer than a day is left to an older key", async () => {
  const tables = await db.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_master WHERE type = 'table'`,
  );
  const sealed = tables.flatMap(({ name, sql: text }) =>
    text.split("\n").flatMap((line) => {
      const [, column] = /^\s*(\w+) TEXT\b/.exec(line) ?? [];
      const isSealed = column && (column.endsWith("_encrypted") || /--.*\bsealed\b/.test(line));
      return isSealed ? [`${name}.${column}`] : [];
    }),
  );
  const renewed = renewals.flatMap(({ columns }) => columns);
  const forADay = ["idempotency_keys.answer"];
  expect(sealed.filter((column) => !renewed.includes(column) && !forADay.includes(column))).toEqual([]);
  expect(sealed.length).toBeGreaterThan(3);
});

it("a secret that is no ring stops the product with a sentence", async () => {
  for (const SESSION_SECRET of ["1=abc,2=def", `1=${"x".repeat(40)},1=${"y".repeat(40)}`]) {
    const answer = await ask({ ...testEnv, SESSION_SECRET }, "GET", "/api/v1/me");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("SESSION_SECRET");
  }
});
