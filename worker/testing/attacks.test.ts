import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import worker from "..";
import { cookieNames } from "../core/identity/cookies";
import { cost, derivation, hashPassword, temporaryCost } from "../core/identity/password";
import { cookiesOf, login, only, personWithPassword, sameOrigin } from "../core/identity/testing";
import { issueKey } from "../core/testing/suite";
import type { Env } from "../env";
import { api as rooms } from "../product";
import { administrator, api, db, origin, request, signIn, testEnv } from "./api";
import { checkAnswer } from "./check-answer";
import type { World } from "./suite";
import { filled, newWorld } from "./world";

// What somebody tried, and what came of it. Others stand beside what they attack: access-matrix.test.ts (records of
// others), security.test.ts and unharmed.test.ts (bodies, headers, addresses), webhooks/address.test.ts (addresses
// within the network), write-csv.test.ts (formulas), redirect.test.ts and mail.test.ts (headers), logo.test.ts (files).

const password = "the right password";

describe("fields that nobody asked for", () => {
  const foreign = {
    ...{
      id: "usr_0",
      created_at: "2020-01-01T00:00:00.000Z",
      created_by: "usr_0",
      password_hash: "x",
      actor: "x",
    },
    ...{ must_change_password: false, deactivated_at: null, revoked_at: null, counted: 1, clicks: 1_000_000 },
    ...{
      key_hash: "x",
      last_used_at: null,
      secret_holder: null,
      is_admin: true,
      __proto__: { role: "admin" },
    },
  };
  const endpoints = rooms.flatMap((room) => room.endpoints).filter(({ spec }) => spec.body);
  let world: World;
  beforeAll(async () => {
    world = await newWorld();
  });

  it("reach no endpoint: what is validated holds what its description names, and no more", () => {
    let tried = 0;
    for (const { method, path, spec } of endpoints) {
      const example = filled(spec.example?.body, { ...world.records.other, ...world.records.own });
      if (typeof example !== "object" || example === null || Array.isArray(example)) continue;
      const own = Object.fromEntries(Object.entries(foreign).filter(([name]) => !(name in example)));
      const plain = spec.body?.safeParse(example);
      const more = spec.body?.safeParse({ ...example, ...own });
      if (more?.success) expect(more.data, `${method} ${path}`).toEqual(plain?.data);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(30);
  });

  it("make nobody an administrator", async () => {
    const { token, personId } = await signIn(["elsewhere:guest"]);
    const before = await db.get(sql`SELECT * FROM people WHERE id = ${personId}`);
    const body = {
      ...{ name: "Test Person", grants: [{ module: "organisation", role: "admin" }], email: "a@b.example" },
      ...{ phone: "+9779811111111", totp: true, status: "active", ...foreign },
    };
    await api("PATCH", "/me", { token, body });
    expect(await db.get(sql`SELECT * FROM people WHERE id = ${personId}`)).toEqual(before);
    expect(await db.all(sql`SELECT role FROM grants WHERE person_id = ${personId}`)).toEqual([
      { role: "guest" },
    ]);
  });
});

describe("a session that somebody else chose", () => {
  it("is not the one that a sign-in opens", async () => {
    const victim = await personWithPassword();
    const attacker = await signIn(["elsewhere:guest"]);
    const planted = `${cookieNames.access}=${attacker.token}; ${cookieNames.refresh}=${attacker.sessionId}.1.${"A".repeat(43)}`;
    const answer = await login({ email: victim.email, password }, "203.0.113.9", planted);
    const session = cookiesOf(answer, planted);
    expect(only(session, cookieNames.access)).not.toContain(attacker.token);
    const me = await request("GET", "/api/v1/me", { headers: { cookie: session } });
    expect(((await me.json()) as { id: string }).id).toBe(victim.id);
    const theirs = await api("GET", "/me", { token: attacker.token });
    expect(theirs.body).toMatchObject({ id: attacker.personId });
  });

  it("is each time another, and a refused sign-in sets none", async () => {
    const { email } = await personWithPassword();
    const sessionIn = async (answer: Response) => only(cookiesOf(answer), cookieNames.refresh).split(".")[0];
    const [first, second] = [await login({ email, password }), await login({ email, password })];
    expect(await sessionIn(first)).not.toBe(await sessionIn(second));
    const refused = await login({ email, password: "a wrong password" }, "203.0.113.9", cookiesOf(first));
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it("ends with a signed-out one, whose cookies open nothing any more", async () => {
    const { email } = await personWithPassword();
    const cookie = cookiesOf(await login({ email, password }));
    await request("POST", "/api/v1/auth/logout", { headers: { cookie, ...sameOrigin } });
    expect((await request("GET", "/api/v1/me", { headers: { cookie } })).status).toBe(401);
    expect(
      (await request("POST", "/api/v1/auth/refresh", { headers: { cookie, ...sameOrigin } })).status,
    ).toBe(401);
  });
});

describe("the time that an answer takes", () => {
  /** The statements that D1 is asked for a request: who is known must not take more of them, or fewer. */
  async function statementsOf(method: string, path: string, init: RequestInit): Promise<number> {
    let asked = 0;
    const counting = (target: object): object =>
      new Proxy(target, {
        get: (of, name) => {
          const value: unknown = Reflect.get(of, name);
          if (typeof value !== "function") return value;
          return (...values: unknown[]) => {
            if (name === "prepare") asked += 1;
            const made: unknown = value.apply(of, values);
            return name === "withSession" ? counting(made as object) : made;
          };
        },
      });
    const fetchWith = (env: Env, url: string, init: RequestInit = {}) =>
      worker.fetch(new Request(url, init) as never, env, createExecutionContext());
    const env = { ...testEnv, DB: counting(testEnv.DB) as D1Database };
    const url = origin + path;
    const answer = await fetchWith(env, url, { method, ...init });
    await checkAnswer({ method, url }, answer, async (document) => fetchWith(testEnv, document));
    expect(answer.status).toBe(401);
    return asked;
  }

  let networks = 0;

  /** Sign-ins that are refused: how many statements each makes, and how many hashes at today's cost. */
  async function workOf(typed: { email: string } | { phone: string }, password: string) {
    const scrypt = vi.spyOn(derivation, "scrypt");
    networks += 1; // one of its own, that no failure closes
    const headers = { "cf-connecting-ip": `203.0.113.${networks}` };
    const byCall = await statementsOf("POST", "/api/v1/auth/login", {
      body: JSON.stringify({ ...typed, password, totp: "123456" }),
      headers: { ...headers, "content-type": "application/json" },
    });
    const inForm = { email: Object.values(typed)[0] ?? "", password };
    const byForm = await statementsOf("POST", "/login", {
      body: new URLSearchParams(inForm),
      headers: { ...headers, ...sameOrigin },
    });
    const hashes = scrypt.mock.calls.filter((call) => {
      const { N, r, p } = call[3] as { N: number; r: number; p: number };
      return N === 2 ** cost.ln && r === cost.r && p === cost.p;
    }).length;
    scrypt.mockRestore();
    return { byCall, byForm, hashes };
  }

  it("at a sign-in is the same whoever it is: as many statements, and one hash", async () => {
    const [known, gone, factor, mailed, idle] = await Promise.all([
      personWithPassword({ phone: "+9779812345601" }),
      personWithPassword({ phone: "+9779812345602" }),
      personWithPassword(),
      personWithPassword({ passwordHash: null }),
      personWithPassword({}, []),
    ]);
    const given = { passwordHash: await hashPassword("a temporary one", temporaryCost) };
    const imported = await personWithPassword({ ...given, mustChangePassword: true });
    const damaged = await personWithPassword({ passwordHash: "$scrypt$ln=99,r=8,p=5$AA$AA" });
    await db.run(sql`UPDATE people SET deactivated_at = 1 WHERE id = ${gone.id}`);
    await db.run(
      sql`INSERT INTO totp_secrets (person_id, secret, created_at, confirmed_at) VALUES (${factor.id}, 'x', 1, 1)`,
    );
    const expected = { ...(await workOf({ email: "nobody@example.org" }, password)), hashes: 2 };
    const of = async (who: string, typed: { email: string } | { phone: string }, password: string) =>
      expect([who, await workOf(typed, password)]).toEqual([who, expected]);
    const wrong = "a wrong password";
    await of("nobody else", { email: "nobody.else@example.org" }, wrong);
    for (const [who, person] of Object.entries({ known, gone, factor, mailed, idle, imported, damaged })) {
      await of(who, { email: person.email ?? "" }, wrong);
    }
    await of("right, deactivated", { email: gone.email ?? "" }, password);
    await of("right, without a role", { email: idle.email ?? "" }, password);
    await of("nobody's number", { phone: "+9779812345699" }, wrong);
    await of("a known number", { phone: "+9779812345601" }, wrong);
    await of("a deactivated person's number", { phone: "+9779812345602" }, wrong);
  });

  it("for a key is the same for one that never was, has ended, was revoked, or is nearly another", async () => {
    const good = await issueKey(["admin"]);
    const [ended, revoked] = [await issueKey(["admin"]), await issueKey(["admin"])];
    await db.run(sql`UPDATE api_keys SET expires_at = 1 WHERE id = ${ended.id}`);
    await db.run(sql`UPDATE api_keys SET revoked_at = 1 WHERE id = ${revoked.id}`);
    const counts: number[] = [];
    for (const key of [
      `mp_${"A".repeat(43)}`,
      ended.key,
      revoked.key,
      `${good.key.slice(0, -1)}_`,
      good.key.slice(0, -1),
    ]) {
      const headers = { authorization: `Bearer ${key}` };
      counts.push(await statementsOf("GET", "/api/v1/users", { headers }));
    }
    expect(new Set(counts).size, counts.join()).toBe(1);
    // It is sought by its hash: how far two keys agree does not show in what is compared.
    const rows = JSON.stringify(await db.all(sql`SELECT * FROM api_keys`));
    expect(rows).not.toContain(good.key.slice(3, 20));
    const used = await db.get<{ at: number | null }>(
      sql`SELECT last_used_at AS at FROM api_keys WHERE id = ${revoked.id}`,
    );
    expect(used?.at).toBeNull();
  });
});

describe("names that would write a header", () => {
  it("stay in their place: a file's name, a redirect, a mail's subject", async () => {
    const { token } = await administrator();
    const name = "Ana\r\nSet-Cookie: a=b\r\n\r\n<script>";
    const answer = await api("PATCH", "/me", { token, body: { name } });
    expect(answer.headers.getSetCookie()).toEqual([]);
    for (const path of ["/login?next=%0d%0aset-cookie:%20a=b", "/dashboard?next=%0d%0aset-cookie:%20a=b"]) {
      const { headers } = await request("GET", path);
      expect(headers.get("set-cookie") ?? "").not.toContain("a=b");
      expect(headers.get("location") ?? "").not.toMatch(/[\r\n]/);
    }
    const file = await request("GET", "/api/v1/audit-log?format=csv&q=%0d%0aset-cookie:%20a=b", { token });
    expect(file.headers.getSetCookie()).toEqual([]);
  });
});
