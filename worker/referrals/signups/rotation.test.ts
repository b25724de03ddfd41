import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Env } from "../../env";
import { administrator, db } from "../../testing/api";
import { after as afterAll, ask, before, during, passMinute } from "../../testing/rotation";
import { accept, apiKey, campaign, clickOn, linkOf, quietEnv, settle, someone } from "../testing/signups";
import { hashAddress } from "./address";

/** The administrator's session is older. */
const after = { ...afterAll, SESSION_SECRET: during.SESSION_SECRET };

const key = await apiKey();
const running = await campaign();
const link = await linkOf(running);
const { token: admin } = await administrator();

async function send(env: Env, body: object, headers: Record<string, string> = {}) {
  const answer = await ask(env, "POST", "/api/v1/track/signup", { token: key, body, headers });
  return ((await answer.json()) as { signup_id?: string }).signup_id ?? `${answer.status}`;
}
const signUp = (env: Env, email: string) => send(env, { email, campaign_id: running.id });
const countOf = async () =>
  (await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM signups WHERE campaign_id = ${running.id}`))
    ?.n ?? 0;
const rowOf = (id: string) =>
  db.get<{ hash: string; text: string }>(
    sql`SELECT email_hash AS hash, email_encrypted AS text FROM signups WHERE id = ${id}`,
  );

it("addresses are known, found and read again before, during and after a rotation", async () => {
  const email = someone();
  const id = await signUp(before, email);
  const count = await countOf();

  for (const spelling of [email, ` ${email.toUpperCase()} `]) expect(await signUp(during, spelling)).toBe(id);
  const newer = await signUp(during, someone());
  const reveal = async (env: Env, of: string) =>
    (await (await ask(env, "POST", `/api/v1/signups/${of}/reveal`, { token: admin })).json()) as {
      email: string;
    };
  const found = async (env: Env) => {
    const answer = await ask(env, "GET", `/api/v1/signups?q=${encodeURIComponent(email)}`, { token: admin });
    return ((await answer.json()) as { data: { id: string }[] }).data.map((row) => row.id);
  };
  expect((await reveal(during, id)).email).toBe(email);
  expect(await found(during)).toEqual([id]);
  const enrolled = await ask(during, "POST", "/api/v1/track/enrollment", {
    token: key,
    body: { email, campaign_id: running.id },
  });
  expect(enrolled.status).toBe(200);
  expect((await rowOf(newer))?.text).toMatch(/^2\./);
  expect((await rowOf(id))?.text).toMatch(/^1\./);

  await passMinute(during);
  expect(await rowOf(id)).toMatchObject({
    hash: hashAddress(after.DATA_KEY, email),
    text: expect.stringMatching(/^2\./),
  });
  expect(await signUp(after, email)).toBe(id);
  expect((await reveal(after, id)).email).toBe(email);
  expect(await found(after)).toEqual([id]);
  expect(await countOf()).toBe(count + 1);
  const stale = await db.all(
    sql`SELECT id FROM signups WHERE email_encrypted NOT LIKE '2.%' AND email_encrypted <> ''`,
  );
  expect(stale).toEqual([]);
});

it("answers are read again after a rotation", async () => {
  const label = { en: "Where?" };
  const id = await accept(
    { campaignId: running.id, answers: [{ id: "a", label, answer: "Pokhara" }] },
    { env: { ...quietEnv, DATA_KEY: before.DATA_KEY } },
  );
  await db.run(sql`DELETE FROM settings WHERE key = 'organisation.keys'`);
  await passMinute(during);
  const revealed = await ask(after, "POST", `/api/v1/signups/${id}/reveal`, { token: admin });
  expect(await revealed.json()).toMatchObject({ answers: [{ id: "a", label, answer: "Pokhara" }] });
});

it("a request that was sent before is the same request, and another body under its key is not", async () => {
  const body = { email: someone(), campaign_id: running.id };
  const request = { "idempotency-key": "across" };
  const id = await send(before, body, request);
  expect(await send(during, body, request)).toBe(id);
  expect(await send(during, { ...body, email: someone() }, request)).toBe("422");
});

it("what an address named before is earned after", async () => {
  const email = someone();
  const own = await linkOf(running);
  const click = await clickOn(own, Date.now() - 90_000);
  const body = { email, click_id: click };
  expect((await ask(before, "POST", "/api/v1/track/interest", { token: key, body })).status).toBe(202);
  const id = await signUp(during, email);
  await settle(id, during);
  expect(await db.get(sql`SELECT referral_id, reason FROM signups WHERE id = ${id}`)).toEqual({
    referral_id: own.id,
    reason: "same_address",
  });
});

it("somebody who signed up before, and is settled after, keeps what they had named", async () => {
  const email = someone();
  const own = await linkOf(running);
  const body = { email, click_id: await clickOn(own, Date.now() - 90_000) };
  await ask(before, "POST", "/api/v1/track/interest", { token: key, body });
  const id = await signUp(before, email);
  await db.run(sql`DELETE FROM settings WHERE key = 'organisation.keys'`);
  await passMinute(during);
  await settle(id, during);
  expect(await db.get(sql`SELECT referral_id FROM signups WHERE id = ${id}`)).toEqual({
    referral_id: own.id,
  });
});

it("who signed up under both keys at once is brought under the newer, as far as it can be", async () => {
  const email = someone();
  const first = await signUp(during, email);
  const second = await signUp(before, email); // a location that has not got the newer key yet
  expect(second).not.toBe(first);
  await db.run(sql`DELETE FROM settings WHERE key = 'organisation.keys'`);
  await passMinute(during);
  expect(await signUp(after, email)).toBe(first);
  expect((await rowOf(second))?.text).toMatch(/^2\./);
});

it("a printed link leads on under the newer key too, and a new one is signed with it", async () => {
  for (const env of [before, during, after]) {
    const answer = await ask(env, "GET", `/r/${link.code}`, { headers: { "user-agent": "Mozilla/5.0" } });
    expect(answer.status).toBe(302);
  }
  const officer_ids = [link.officer.id];
  await ask(during, "PUT", `/api/v1/campaigns/${running.id}/officers`, {
    token: admin,
    body: { officer_ids },
  });
  const made = await ask(during, "POST", "/api/v1/referrals", {
    token: admin,
    body: { officer_id: link.officer.id, campaign_id: running.id },
  });
  expect(made.status).toBe(201);
  const { code } = (await made.json()) as { code: string };
  expect(Buffer.from(code, "base64url")[0]).toBe(2);
});

it("fraud's traces of addresses and numbers match across the change, and an erasure names those of before", async () => {
  const own = await campaign();
  const stem = someone().split("@")[0];
  const of = (tag: string) => `${stem}+${tag}@example.org`;
  const phone = "+9779841234567";
  const tracesOf = async (id: string) =>
    (
      await db.all<{ trace: string }>(
        sql`SELECT trace FROM signup_traces WHERE signup_id = ${id} AND substr(trace, 1, 1) IN ('m', 's', 'p') ORDER BY trace`,
      )
    ).map(({ trace }) => trace);
  const come = async (env: Env, tag: string) => {
    const id = await send(env, { email: of(tag), phone, campaign_id: own.id });
    await settle(id, env);
    return id;
  };
  const first = await come(before, "a");
  const [forgotten, erased] = [await come(before, "b"), await come(before, "c")];
  // The evidence of these is older than it is kept: their number's trace is all that is left.
  for (const id of [forgotten, erased]) {
    await db.run(sql`UPDATE signups SET traits = NULL WHERE id = ${id}`);
    await db.run(sql`DELETE FROM signup_traces WHERE signup_id = ${id} AND trace NOT LIKE 'p%'`);
  }
  const old = await tracesOf(first);
  const erase = (env: Env, email: string) =>
    ask(env, "DELETE", `/api/v1/candidates?email=${encodeURIComponent(email)}`, { token: admin });
  expect((await erase(during, of("c"))).status).toBe(204);
  expect(await tracesOf(erased)).toEqual([]);

  const between = await come(during, "d");
  await db.run(sql`DELETE FROM settings WHERE key = 'organisation.keys'`);
  await passMinute(during);
  const last = await come(after, "e");
  const anew = await tracesOf(last);
  expect(anew.length).toBeGreaterThan(1);
  expect(anew).not.toEqual(old);
  for (const id of [first, between]) expect(await tracesOf(id)).toEqual(anew);
  const [trace] = anew.filter((one) => one.startsWith("p"));
  expect(await tracesOf(forgotten)).toEqual([trace]);
  const traits = async (id: string) =>
    db.get(sql`SELECT traits ->> '$.mailbox' AS mailbox, traits ->> '$.phone' AS phone, traits ->> '$.serial' AS serial
      FROM signups WHERE id = ${id}`);
  expect(await traits(first)).toEqual(await traits(last));
  expect((await erase(after, of("b"))).status).toBe(204);
  expect(await tracesOf(forgotten)).toEqual([]);
});
