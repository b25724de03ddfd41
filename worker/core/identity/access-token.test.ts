import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, request, type signIn, testEnv } from "../../testing/api";
import { issueAccessToken } from "./access-token";

let person: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  person = await administrator();
});

const key = new TextEncoder().encode(testEnv.SESSION_SECRET);
const status = async (token: string) => (await api("GET", "/me", { token })).status;

/** A token as ours are, but for what is changed. */
function forged(change: { claims?: Record<string, unknown>; header?: Record<string, string> } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sid: person.sessionId,
    sub: person.personId,
    iss: "milepost",
    aud: "milepost",
    iat: now,
    exp: now + 60,
  };
  return new SignJWT({ ...claims, ...change.claims }).setProtectedHeader({ alg: "HS256", ...change.header });
}

it("takes a token that is as it should be: the ones below differ in one thing", async () => {
  expect(await status(await forged().sign(key))).toBe(200);
});

it("refuses alg none, in every spelling", async () => {
  const { sessionId: sid, personId } = person;
  const none = new UnsecuredJWT({ sid })
    .setSubject(personId)
    .setIssuer("milepost")
    .setAudience("milepost")
    .setExpirationTime("1h")
    .encode();
  const [, payload] = none.split(".");
  for (const alg of ["none", "None", "NONE", "nOnE"]) {
    const header = btoa(JSON.stringify({ alg, typ: "JWT" })).replaceAll("=", "");
    for (const signature of ["", "AAAA"]) expect(await status(`${header}.${payload}.${signature}`)).toBe(401);
  }
});

it("refuses other algorithms, and a public key used as the shared secret", async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  expect(await status(await forged({ header: { alg: "RS256" } }).sign(pair.privateKey))).toBe(401);
  const pem = new TextEncoder().encode(await exportSPKI(pair.publicKey));
  expect(await status(await forged().sign(pem))).toBe(401);
  for (const alg of ["HS384", "HS512"]) {
    expect(await status(await forged({ header: { alg } }).sign(new Uint8Array([...key, ...key])))).toBe(401);
  }
});

it("refuses keys that the token itself brings or names", async () => {
  const own = crypto.getRandomValues(new Uint8Array(32));
  for (const header of [
    { jwk: JSON.stringify({ kty: "oct", k: btoa(String.fromCharCode(...own)) }) },
    { jku: "https://evil.example/keys.json" },
    { kid: "../../dev/null" },
    { kid: "' UNION SELECT 'x" },
  ]) {
    expect(await status(await forged({ header }).sign(own))).toBe(401);
  }
});

it("refuses tampered claims, foreign issuers and audiences, and what is expired or not yet valid", async () => {
  const other = await administrator();
  const good = await forged().sign(key);
  const [header, , signature] = good.split(".");
  const [, swapped] = (await forged({ claims: { sub: other.personId } }).sign(key)).split(".");
  expect(await status(`${header}.${swapped}.${signature}`)).toBe(401);
  const now = Math.floor(Date.now() / 1000);
  for (const claims of [
    { sub: other.personId }, // rightly signed, but the session is another's
    { sid: other.sessionId },
    { sid: "ses_unknown" },
    { sid: 1 },
    { iss: "elsewhere" },
    { aud: "elsewhere" },
    { exp: now - 1 },
    { nbf: now + 60 },
  ]) {
    expect(await status(await forged({ claims }).sign(key)), JSON.stringify(claims)).toBe(401);
  }
  const hour = 3_600_000;
  expect(await status(await issueAccessToken(testEnv.SESSION_SECRET, person, Date.now() - hour))).toBe(401);
  expect(await status(await issueAccessToken("another secret of 32 characters!", person, Date.now()))).toBe(
    401,
  );
});

it("a refresh token and a CSRF token are no access tokens, and the scheme must be Bearer", async () => {
  const good = await forged().sign(key);
  expect(await status(`${person.sessionId}.1.${"A".repeat(43)}`)).toBe(401);
  for (const authorization of [
    good,
    `Basic ${good}`,
    "Bearer",
    "Bearer ",
    `Bearer ${good} x`,
    `Bearer ${good},${good}`,
  ]) {
    expect((await request("GET", "/api/v1/me", { headers: { authorization } })).status).toBe(401);
  }
});

it("a bad Authorization header is not made good by a good cookie", async () => {
  const good = await forged().sign(key);
  const headers = { authorization: "Bearer x", cookie: `__Host-access=${good}` };
  expect((await request("GET", "/api/v1/me", { headers })).status).toBe(401);
});

it("nothing that a client sends ends up in a header of the answer", async () => {
  const marks = "x%0d%0aset-cookie:%20evil=1";
  for (const path of [`/api/v1/${marks}`, `/api/v1/users/${marks}`, `/${marks}`, `/login?next=${marks}`]) {
    const response = await request("GET", path, {
      headers: { "x-request-id": "evil", "x-forwarded-host": "evil" },
    });
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(JSON.stringify([...response.headers])).not.toContain("evil");
  }
});
