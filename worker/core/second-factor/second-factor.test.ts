import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db, request, signIn } from "../../testing/api";
import { formIn } from "../../testing/form-in";
import { cookieNames } from "../identity/cookies";
import { cookiesOf, login, only, personWithPassword, sameOrigin } from "../identity/testing";
import { appCode } from "./testing";

const password = "the right password";

interface SetUp {
  secret: string;
  codes: string[];
}

/** Not at the edge of a half minute, where the app's next code comes while a test runs. */
async function amidHalfMinute() {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 4_000) await new Promise((resolve) => setTimeout(resolve, left));
}

/** Sets an app up and confirms it with the code of the half minute before, so that this one's is left. */
async function setUp(token: string): Promise<SetUp> {
  await amidHalfMinute();
  const begun = await api("POST", "/auth/totp", { token });
  const { secret } = begun.body as { secret: string };
  const confirmed = await api("POST", "/auth/totp/confirm", { token, body: { code: appCode(secret, -1) } });
  expect(confirmed.status).toBe(200);
  return { secret, codes: (confirmed.body as { recovery_codes: string[] }).recovery_codes };
}

async function personWithFactor(more: Parameters<typeof personWithPassword>[0] = {}) {
  const person = await personWithPassword(more);
  const { token } = await signIn([], { personId: person.id });
  return { ...person, email: person.email ?? "", token, ...(await setUp(token)) };
}

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;
const actionsOf = async (personId: string) =>
  (
    await db.all<{ action: string }>(
      sql`SELECT action FROM audit_events WHERE subject_id = ${personId} OR (actor_id = ${personId} AND action = 'session.opened') ORDER BY id`,
    )
  ).map(({ action }) => action);

it("asks for nothing until it is confirmed, then for a code, and is there once", async () => {
  const person = await personWithPassword();
  const { token } = await signIn([], { personId: person.id });
  await amidHalfMinute();
  const first = await api("POST", "/auth/totp", { token });
  expect(first.body).toEqual({
    secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    otpauth_url: expect.stringContaining("otpauth://totp/"),
  });
  expect(first.headers.get("cache-control")).toBe("no-store");
  expect((await login({ email: person.email, password })).status).toBe(200);

  const { secret } = (await api("POST", "/auth/totp", { token })).body as { secret: string };
  const old = (first.body as { secret: string }).secret;
  for (const code of [appCode(old), "000000", ""]) {
    expect(await api("POST", "/auth/totp/confirm", { token, body: { code } })).toMatchObject({
      status: 400,
      body: { code: "validation_failed", errors: [{ path: "code" }] },
    });
  }
  const confirmed = await api("POST", "/auth/totp/confirm", {
    token,
    body: { code: ` ${appCode(secret)} ` },
  });
  const { recovery_codes: codes } = confirmed.body as { recovery_codes: string[] };
  expect(new Set(codes).size).toBe(10);
  expect((await api("POST", "/auth/totp", { token })).status).toBe(409);
  expect(
    (await api("POST", "/auth/totp/confirm", { token, body: { code: appCode(secret, 1) } })).status,
  ).toBe(409);
  expect((await api("GET", "/me", { token })).body).toMatchObject({ totp: true });

  const due = await login({ email: person.email, password });
  expect([due.status, await codeOf(due), due.headers.getSetCookie()]).toEqual([401, "totp_required", []]);
  expect((await login({ email: person.email, password, totp: appCode(secret, 1) })).status).toBe(200);
  expect(await actionsOf(person.id)).toEqual(["session.opened", "totp.confirmed", "session.opened"]);
});

it("what is stored opens nothing: neither secret nor codes stand there", async () => {
  const { id, secret, codes } = await personWithFactor();
  const rows = JSON.stringify([
    await db.all(sql`SELECT * FROM totp_secrets WHERE person_id = ${id}`),
    await db.all(sql`SELECT * FROM recovery_codes WHERE person_id = ${id}`),
    await db.all(sql`SELECT * FROM audit_events`),
  ]);
  for (const told of [secret, ...codes]) expect(rows).not.toContain(told);
});

it("a code of the app works once, and no older one after it", async () => {
  const { email, secret } = await personWithFactor();
  const code = appCode(secret);
  expect((await login({ email, password, totp: code })).status).toBe(200);
  const again = await login({ email, password, totp: code });
  expect([again.status, await codeOf(again)]).toEqual([401, "invalid_credentials"]);
  expect((await login({ email, password, totp: appCode(secret, 1) })).status).toBe(200);
  expect((await login({ email, password, totp: appCode(secret, -1) })).status).toBe(401);
});

it("of many sign-ins with one code at once, one opens", async () => {
  const { email, secret, codes } = await personWithFactor();
  for (const totp of [appCode(secret), codes[0]]) {
    const answers = await Promise.all(Array.from({ length: 4 }, () => login({ email, password, totp })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  }
});

it("a recovery code opens once, in any case, with space around, with dashes or without", async () => {
  const { id, email, codes } = await personWithFactor();
  const [first = "", second = "", third = ""] = codes;
  for (const totp of [`  ${first.toUpperCase()} `, second.replaceAll("-", ""), `\t${third}\n`]) {
    expect((await login({ email, password, totp })).status, totp).toBe(200);
    expect((await login({ email, password, totp })).status, totp).toBe(401);
  }
  expect((await actionsOf(id)).filter((action) => action === "recovery_code.used")).toHaveLength(3);
  const stranger = await personWithFactor();
  expect((await login({ email: stranger.email, password, totp: codes[3] })).status).toBe(401);
});

it("wrong codes are counted with wrong passwords, and too many close the sign-in to the right one", async () => {
  const { email, secret } = await personWithFactor();
  const statuses: number[] = [];
  for (let i = 0; i < 6; i++) statuses.push((await login({ email, password, totp: "000000" })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  const right = await login({ email, password, totp: appCode(secret) });
  expect(right.status).toBe(429);
  expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(800);
  expect((await login({ email, password, totp: appCode(secret) }, "198.51.100.7")).status).toBe(200);
});

it("a wrong password is wrong whatever code comes with it, and takes no code", async () => {
  const { email, secret } = await personWithFactor();
  const totp = appCode(secret);
  const wrong = await login({ email, password: "a wrong password", totp });
  expect([wrong.status, await codeOf(wrong)]).toEqual([401, "invalid_credentials"]);
  expect((await login({ email, password, totp })).status).toBe(200);
});

it("wrong codes close what codes confirm, but not the sign-in", async () => {
  const { email, token, secret } = await personWithFactor();
  const renew = (code: string) => api("POST", "/auth/totp/recovery-codes", { token, body: { code } });
  for (let i = 0; i < 5; i++) expect((await renew("000000")).status).toBe(400);
  expect((await renew(appCode(secret))).status).toBe(429);
  expect((await login({ email, password, totp: appCode(secret) })).status).toBe(200);
});

it("new recovery codes end the old ones; removed, it asks for nothing", async () => {
  const { id, email, token, secret, codes } = await personWithFactor();
  const renewed = await api("POST", "/auth/totp/recovery-codes", { token, body: { code: codes[0] } });
  const { recovery_codes: fresh } = renewed.body as { recovery_codes: string[] };
  expect(renewed.status).toBe(200);
  expect((await login({ email, password, totp: codes[1] })).status).toBe(401);
  expect((await login({ email, password, totp: fresh[0] })).status).toBe(200);
  const remove = (code: string) => api("DELETE", "/auth/totp", { token, body: { code } });
  expect((await remove(fresh[0] ?? "")).status).toBe(400);
  expect((await remove(appCode(secret))).status).toBe(204);
  expect((await remove(appCode(secret, 1))).status).toBe(400);
  expect((await login({ email, password })).status).toBe(200);
  expect((await login({ email, password, totp: fresh[1] })).status).toBe(200);
  expect(await actionsOf(id)).toEqual(
    expect.arrayContaining([
      "totp.confirmed",
      "recovery_code.used",
      "recovery_codes.renewed",
      "totp.removed",
    ]),
  );
  expect(await db.all(sql`SELECT 1 FROM recovery_codes WHERE person_id = ${id}`)).toEqual([]);
  await setUp(token);
});

it("an administrator removes that of somebody beneath, and nobody that of somebody above", async () => {
  const lost = await personWithFactor();
  const { token } = await administrator();
  expect((await api("DELETE", `/users/${lost.id}/totp`, { token })).status).toBe(204);
  expect((await api("DELETE", `/users/${lost.id}/totp`, { token })).status).toBe(204);
  expect((await api("DELETE", "/users/usr_nobody/totp", { token })).status).toBe(404);
  expect((await login({ email: lost.email, password })).status).toBe(200);
  expect((await actionsOf(lost.id)).filter((action) => action === "totp.removed")).toHaveLength(1);
});

it("where the organisation asks administrators for one, they set it up before anything else", async () => {
  const { token } = await administrator();
  const plain = await signIn(["elsewhere:guest"]);
  const settings = { name: "Field Team", time_zone: "UTC", locale: "en" };
  const path = "/settings/organisation";
  const asked = { ...settings, second_factor: "administrators" };
  expect((await api("PUT", path, { token, body: asked })).body).toMatchObject(asked);
  const refused = await api("GET", "/me", { token });
  expect([refused.status, refused.body]).toMatchObject([403, { code: "second_factor_required" }]);
  expect((await api("GET", "/me", { token: plain.token })).status).toBe(200);

  const cookie = `${cookieNames.access}=${token}`;
  const led = await request("GET", "/dashboard/settings/users?q=a", { headers: { cookie } });
  expect([led.status, led.headers.get("location")]).toEqual([
    303,
    "/dashboard/settings/profile/second-factor?next=%2Fdashboard%2Fsettings%2Fusers%3Fq%3Da",
  ]);
  const there = await request("GET", led.headers.get("location") ?? "", { headers: { cookie } });
  expect([there.status, await there.text()]).toEqual([200, expect.stringContaining("Set it up")]);

  await setUp(token);
  expect((await api("GET", "/me", { token })).status).toBe(200);
  expect((await api("PUT", path, { token, body: settings })).body).toMatchObject(asked); // kept where left out
  expect((await api("PUT", path, { token, body: { ...settings, second_factor: "all" } })).status).toBe(400);
  await api("PUT", path, { token, body: { ...settings, second_factor: "optional" } });
});

it("the sign-in page asks for the code in a second step, and leads on from there", async () => {
  const { email, secret } = await personWithFactor();
  const form = (fields: Record<string, string>) => ({
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...sameOrigin },
  });
  const first = await request(
    "POST",
    "/login",
    form({ email, password, next: "/dashboard/settings/profile" }),
  );
  expect([first.status, first.headers.getSetCookie()]).toEqual([200, []]);
  expect(first.headers.get("cache-control")).toBe("no-store");
  const step = formIn(await first.text(), "/login/code");
  const wrong = await request("POST", "/login/code", form({ ...step, code: "000000" }));
  expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining("not right")]);
  for (const token of [
    "",
    "per_x.1.y",
    `${step.token}x`,
    (step.token ?? "").replace(/\.\d+\./, ".9999999999999."),
  ]) {
    const forged = await request("POST", "/login/code", form({ ...step, token, code: appCode(secret) }));
    expect([token, forged.status, forged.headers.getSetCookie()]).toEqual([token, 401, []]);
  }
  await db.run(sql`UPDATE people SET password_hash = password_hash || ' ' WHERE email = ${email}`);
  const changed = await request("POST", "/login/code", form({ ...step, code: appCode(secret) }));
  expect([changed.status, changed.headers.getSetCookie()]).toEqual([401, []]);
  await db.run(sql`UPDATE people SET password_hash = rtrim(password_hash) WHERE email = ${email}`);
  const right = await request("POST", "/login/code", form({ ...step, code: appCode(secret) }));
  expect([right.status, right.headers.get("location")]).toEqual([303, "/dashboard/settings/profile"]);
  const session = cookiesOf(right);
  expect(only(session, cookieNames.access)).not.toBe("");
  const profile = await request("GET", "/dashboard/settings/profile", { headers: { cookie: session } });
  expect(await profile.text()).toContain("It is on.");
});

it("its page sets it up, shows the recovery codes once, renews and removes", async () => {
  const person = await personWithPassword();
  const { token } = await signIn([], { personId: person.id });
  const here = "/dashboard/settings/profile/second-factor";
  const cookie = `${cookieNames.access}=${token}`;
  const page = async () => (await request("GET", here, { headers: { cookie } })).text();
  const send = async (action: string, fields: Record<string, string> = {}) =>
    request("POST", action, {
      body: new URLSearchParams({ ...formIn(await page(), action), ...fields }).toString(),
      headers: { cookie, "content-type": "application/x-www-form-urlencoded", ...sameOrigin },
    });
  await amidHalfMinute();
  expect((await send(here)).status).toBe(303);
  const shown = await page();
  expect(shown).toContain("data:image/svg+xml");
  const secret = /copy-field__value">([A-Z2-7]{32})</.exec(shown)?.[1] ?? "";
  const wrong = await send(`${here}/confirm`, { code: "000000" });
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("not right")]);
  const confirmed = await send(`${here}/confirm`, { code: appCode(secret, -1) });
  const [code = ""] = /(?:\w{4}-){3}\w{4}/.exec(await confirmed.text()) ?? [];
  expect(confirmed.headers.get("cache-control")).toBe("no-store");
  expect(await page()).not.toContain(secret);
  const renewed = await send(`${here}/recovery-codes`, { code });
  const text = await renewed.text();
  expect(text).not.toContain(code);
  const [fresh = ""] = /(?:\w{4}-){3}\w{4}/.exec(text) ?? [];
  expect((await send(`${here}/remove`, { code })).status).toBe(400);
  expect((await send(`${here}/remove`, { code: fresh })).status).toBe(303);
  expect(await page()).toContain("Set it up");
});
