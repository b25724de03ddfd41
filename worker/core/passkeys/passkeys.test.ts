import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { api, db, request, testEnv } from "../../testing/api";
import { forgetExpired } from "../identity/forget-expired";
import { cookiesOf, login, only } from "../identity/testing";
import { appCode } from "../second-factor/testing";
import { newChallenge } from "./challenge";
import { newDevice, type Said } from "./testing/device";
import {
  add,
  audited,
  begin,
  challenge,
  enter,
  password,
  type SignedIn,
  send,
  somebody,
} from "./testing/people";

describe("a passkey", () => {
  it("is added for the password given once more, listed, and signs in by itself", async () => {
    const person = await somebody();
    const device = await newDevice();
    const begun = await begin(person.token);
    expect(begun.body).toMatchObject({
      rp: { id: "milepost.test" },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    expect(Buffer.from(begun.body.user?.id ?? "", "base64url").toString()).toBe(person.id);
    const added = await add(person, device);
    expect(added).toMatchObject({ status: 201, body: { name: "Phone", last_used_at: null } });

    const signedIn = await enter(device, { userHandle: person.id });
    expect(signedIn).toMatchObject({ status: 200, body: { user: { id: person.id } } });
    const list = await api<{ data: object[] }>("GET", "/auth/passkeys", {
      token: signedIn.body.access_token,
    });
    expect(list.body.data).toMatchObject([{ id: added.body.id, last_used_at: expect.any(String) }]);
    expect(await audited(added.body.id)).toEqual(["passkey.added"]);
    const opened = await db.get(sql`SELECT detail FROM audit_events
      WHERE actor_id = ${person.id} AND action = 'session.opened' ORDER BY id DESC LIMIT 1`);
    expect(opened).toEqual({ detail: '{"by":"passkey"}' });
    expect(signedIn.headers.getSetCookie().join()).toMatch(
      /__Host-access=.*__Host-refresh=.*__Host-device=/s,
    );
  });

  it("is refused without the password, with a wrong one, and after five wrong ones for a while", async () => {
    const person = await somebody();
    for (const proof of [{}, { password: "wrong" }, { code: "123456" }]) {
      expect(await begin(person.token, proof)).toMatchObject({
        status: 400,
        body: { errors: [{ path: "password" }] },
      });
    }
    for (let n = 0; n < 4; n++) await begin(person.token, { password: "wrong" });
    expect((await begin(person.token)).status).toBe(429);
  });

  it("asks for the app's code where a second factor is on, and the sign-in with it for none", async () => {
    const person = await somebody();
    const { body: app } = await api<{ secret: string }>("POST", "/auth/totp", { token: person.token });
    await api("POST", "/auth/totp/confirm", { token: person.token, body: { code: appCode(app.secret, -1) } });
    expect((await begin(person.token)).body.errors).toMatchObject([{ path: "code" }]);
    const { body } = await begin(person.token, { code: appCode(app.secret) });
    const device = await newDevice();
    const response = device.register({ challenge: body.challenge });
    const added = await api("POST", "/auth/passkeys", {
      token: person.token,
      body: { name: "Key", response },
    });
    expect(added.status).toBe(201);
    expect((await enter(device)).status).toBe(200);
    expect((await login({ email: person.email, password })).status).toBe(401);
  });

  it.each<[string, Partial<Said>]>([
    ["a page of another origin", { origin: "https://milepost.test.example.org" }],
    ["another host", { host: "example.org" }],
    ["a device that did not make sure of the person", { verifies: false }],
    ["a challenge that nobody gave", { challenge: "YWJj" }],
  ])("is neither taken from nor signs in by %s", async (_, said) => {
    const person = await somebody();
    const device = await newDevice();
    expect((await add(person, device, said)).status).toBe(400);
    expect((await add(person, device)).status).toBe(201);
    expect(await enter(device, said)).toMatchObject({ status: 401, body: { code: "invalid_credentials" } });
    expect((await enter(device)).status).toBe(200);
  });

  it("is made by the session that asked for it, and once", async () => {
    const [person, other] = [await somebody(), await somebody()];
    const { body } = await begin(person.token);
    const device = await newDevice();
    const sent = { name: "Phone", response: device.register({ challenge: body.challenge }) };
    const elsewhere = (await (await login({ email: person.email, password })).json()) as SignedIn;
    for (const token of [other.token, elsewhere.access_token]) {
      expect((await api("POST", "/auth/passkeys", { token, body: sent })).status).toBe(400);
    }
    expect((await api("POST", "/auth/passkeys", { token: person.token, body: sent })).status).toBe(201);
    const again = { ...sent, response: (await newDevice()).register({ challenge: body.challenge }) };
    expect((await api("POST", "/auth/passkeys", { token: person.token, body: again })).status).toBe(400);
    // Nobody else has the same.
    expect((await add(other, device)).status).toBe(409);
  });

  it("is created once for an Idempotency-Key", async () => {
    const person = await somebody();
    const { body } = await begin(person.token);
    const response = (await newDevice()).register({ challenge: body.challenge });
    const send = () =>
      api<{ id: string }>("POST", "/auth/passkeys", {
        token: person.token,
        headers: { "idempotency-key": "one" },
        body: { name: "Phone", response },
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });
});

describe("a challenge", () => {
  it("opens one session, whoever sends it again, also at once", async () => {
    const device = await newDevice();
    await add(await somebody(), device);
    const signed = await device.sign({ challenge: await challenge() });
    const answers = await Promise.all([send(signed), send(signed), send(signed)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect((await send(signed)).status).toBe(401);
  });

  it("is over after ten minutes, serves one purpose, and is forgotten once it is over", async () => {
    const device = await newDevice();
    await add(await somebody(), device);
    const made = (ago: number, purpose: "sign-in" | "add:x" = "sign-in") =>
      Buffer.from(newChallenge(testEnv.SESSION_SECRET, purpose, Date.now() - ago)).toString("base64url");
    const tried = async (challenge: string) => (await send(await device.sign({ challenge }))).status;
    expect(await tried(made(601_000))).toBe(401);
    expect(await tried(made(0, "add:x"))).toBe(401);
    expect(await tried(made(590_000))).toBe(200);
    const kept = () => db.get<{ n: number }>(sql`SELECT count(*) AS n FROM used_challenges`);
    expect((await kept())?.n).toBeGreaterThan(0);
    await forgetExpired(db, Date.now() + 601_000);
    expect(await kept()).toEqual({ n: 0 });
  });

  it("writes nothing before it is answered", async () => {
    const count = () => db.get(sql`SELECT count(*) AS n FROM used_challenges`);
    const before = await count();
    await challenge();
    expect(await count()).toEqual(before);
  });
});

describe("the sign-in with a passkey", () => {
  it("refuses a count that goes back, and the audit log says so", async () => {
    const device = await newDevice();
    const { body } = await add(await somebody(), device);
    expect((await enter(device, { counter: 7 })).status).toBe(200);
    for (const counter of [7, 3, 0]) expect((await enter(device, { counter })).status).toBe(401);
    expect(await audited(body.id)).toEqual(["passkey.added", ...Array(3).fill("passkey.count_went_back")]);
    expect((await enter(device, { counter: 8 })).status).toBe(200);
  });

  it("answers the same to unknown, deactivated, without a role, and of another's handle", async () => {
    const person = await somebody();
    const device = await newDevice();
    await add(person, device);
    const refusals = [await enter(await newDevice()), await enter(device, { userHandle: "usr_other" })];
    await db.run(sql`UPDATE people SET deactivated_at = 1 WHERE id = ${person.id}`);
    refusals.push(await enter(device));
    await db.run(sql`UPDATE people SET deactivated_at = NULL WHERE id = ${person.id}`);
    await db.run(sql`DELETE FROM grants WHERE person_id = ${person.id}`);
    refusals.push(await enter(device));
    for (const { status, body } of refusals)
      expect([status, body.code]).toEqual([401, "invalid_credentials"]);
    const said = refusals.map(({ body }) => JSON.stringify({ ...body, request_id: "" }));
    expect(new Set(said).size).toBe(1);
  });

  it("closes to a person and network after five failures, as with passwords, and elsewhere stays open", async () => {
    const person = await somebody();
    const device = await newDevice();
    await add(person, device);
    const wrong = () => enter(device, { origin: "https://elsewhere.example" }, "198.51.100.7");
    for (let n = 0; n < 5; n++) expect((await wrong()).status).toBe(401);
    expect((await enter(device, {}, "198.51.100.7")).status).toBe(429);
    expect((await login({ email: person.email, password }, "198.51.100.7")).status).toBe(429);
    expect((await enter(device, {}, "198.51.100.8")).status).toBe(200);
  });

  it("opens a new session, whatever cookies came with it, and tells of another device by mail", async () => {
    const person = await somebody();
    const device = await newDevice();
    await add(person, device);
    const before = cookiesOf(await login({ email: person.email, password }));
    const answer = await send(await device.sign({ challenge: await challenge() }), "198.51.100.99", before);
    expect(only(cookiesOf(answer), "__Host-refresh")).not.toBe(only(before, "__Host-refresh"));
    const other = await somebody();
    const theirs = await newDevice();
    await add(other, theirs);
    const signed = await theirs.sign({ challenge: await challenge() });
    await request("POST", "/api/v1/auth/login/passkey", {
      body: { response: signed },
      headers: { "cf-connecting-ip": "192.0.2.77", "user-agent": "Mozilla/5.0 (Windows) Firefox/150.0" },
    });
    await vi.waitFor(async () => {
      const mails = await db.get<{ n: number }>(
        sql`SELECT count(*) AS n FROM outbox WHERE recipient = ${other.email} AND subject LIKE '%new sign-in%'`,
      );
      expect(mails?.n).toBe(1);
    });
  });

  it("goes through the page's form too, and leads on", async () => {
    const device = await newDevice();
    await add(await somebody(), device);
    const post = async (response: string) =>
      request("POST", "/login/passkey", {
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ next: "/dashboard/settings/profile", response }).toString(),
      });
    const answer = await post(JSON.stringify(await device.sign({ challenge: await challenge() })));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/dashboard/settings/profile"]);
    expect((await post("{")).status).toBe(400);
    const refused = await post(JSON.stringify(await device.sign({ challenge: "YWJj" })));
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain("This passkey is not known here");
  });
});
