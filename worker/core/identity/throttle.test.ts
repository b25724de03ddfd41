import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import "../../modules";
import { api, db, testEnv } from "../../testing/api";
import { atomically } from "../db/db";
import { Problem } from "../http/problem";
import { cookieNames } from "./cookies";
import { newCredentialToken } from "./people";
import { signIn } from "./sign-in";
import { cookiesOf, login, only, personWithPassword } from "./testing";

const password = "the right password";
const minute = 60_000;
const wrong = (who: object, ip?: string, i = 0) => login({ ...who, password: `wrong password ${i}` }, ip);
const right = async (who: object, ip?: string) => (await login({ ...who, password }, ip)).status;

async function fail(times: number, who: object, ip?: string) {
  const answers = await Promise.all(Array.from({ length: times }, (_, i) => wrong(who, ip, i)));
  return answers.map(({ status }) => status).sort();
}

it("of parallel wrong attempts exactly five hear that they were wrong; then even the right one waits", async () => {
  const { email } = await personWithPassword();
  expect(await fail(9, { email })).toEqual([...Array(5).fill(401), ...Array(4).fill(429)]);
  const late = await login({ email: email?.toUpperCase(), password });
  expect(late.status).toBe(429);
  const wait = Number(late.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(800);
  expect(wait).toBeLessThanOrEqual(900);
}, 60_000);

it("nothing else closes: neither the person elsewhere, nor the network for another", async () => {
  const [{ email }, other] = [await personWithPassword(), await personWithPassword()];
  await fail(6, { email }, "198.51.100.7");
  expect(await right({ email }, "198.51.100.7")).toBe(429);
  expect(await right({ email }, "198.51.100.8")).toBe(200);
  expect(await right({ email: other.email }, "198.51.100.7")).toBe(200);
}, 60_000);

it("one network is one, however its address is spelt: an IPv4 address, of IPv6 the /64", async () => {
  const { email } = await personWithPassword();
  const spellings = ["2001:db8:1:2::1", "2001:0db8:0001:0002:ffff::9", "2001:DB8:1:2:3:4:5:6"];
  for (let i = 0; i < 5; i++) await wrong({ email }, spellings[i % 3], i);
  expect(await right({ email }, "2001:db8:1:2::abcd")).toBe(429);
  expect(await right({ email }, "2001:db8:1:3::1")).toBe(200);
  for (let i = 0; i < 5; i++) await wrong({ email }, i % 2 ? "203.0.113.50" : "::ffff:203.0.113.50", i);
  expect(await right({ email }, "::ffff:cb00:7132")).toBe(429);
}, 60_000);

it("one person is one, by address and by number; so is somebody unknown", async () => {
  const person = await personWithPassword({ phone: "+9779811112222" });
  await fail(3, { email: person.email });
  await fail(2, { phone: person.phone });
  expect(await right({ email: person.email })).toBe(429);
  expect(await right({ phone: person.phone })).toBe(429);
  expect(await fail(6, { email: "nobody.there@example.org" })).toEqual([...Array(5).fill(401), 429]);
}, 60_000);

it("five within 15 minutes close for 15 minutes from the fifth; farther apart they do not", async () => {
  const { email } = await personWithPassword();
  const start = Date.now();
  const at = async (minutes: number, typed: string) => {
    const by = { actor: null, requestId: "test", now: start + minutes * minute };
    const client = { ip: "203.0.113.77", userAgent: "" };
    return signIn(testEnv, db, by, { email: email ?? "", password: typed }, { client, device: "" }).then(
      () => 200,
      (error: unknown) => (error instanceof Problem ? error.status : error),
    );
  };
  for (const minutes of [0, 4, 8, 12, 16]) expect(await at(minutes, "a wrong password")).toBe(401);
  expect(await at(17, "a wrong password")).toBe(401); // the fifth after minute 2
  expect(await at(31.9, password)).toBe(429);
  expect(await at(32, password)).toBe(200);
}, 60_000);

it("a success forgives the failures before it, and right sign-ins are never throttled", async () => {
  const { email } = await personWithPassword();
  for (let i = 0; i < 2; i++) {
    await fail(4, { email });
    expect(await right({ email })).toBe(200);
  }
  const many = await Promise.all(Array.from({ length: 8 }, () => right({ email })));
  expect(many).toEqual(Array(8).fill(200));
}, 60_000);

it("a password chosen by a mailed link opens at once", async () => {
  const { id, email } = await personWithPassword();
  await fail(5, { email });
  expect(await right({ email })).toBe(429);
  const reset = newCredentialToken(id, "reset", Date.now());
  await atomically(db, reset.statements);
  const chosen = { token: reset.token, new_password: "another right password" };
  expect((await api("POST", "/auth/reset", { body: chosen })).status).toBe(204);
  expect((await login({ email, password: chosen.new_password })).status).toBe(200);
}, 60_000);

it("after 50 failures from anywhere answers come later, but not to a device that signed in before", async () => {
  const person = await personWithPassword();
  const { id, email } = person;
  const before = await login({ email, password });
  const device = only(cookiesOf(before), cookieNames.device);
  for (let i = 0; i < 2; i++) await wrong({ email }, `198.51.100.${100 + i}`);
  const times = JSON.stringify(Array.from({ length: 48 }, (_, i) => Date.now() - i));
  await db.run(sql`UPDATE sign_in_failures SET times = ${times} WHERE subject = ${id} AND network = '*'`);
  const waits = vi.spyOn(globalThis, "setTimeout");
  const waited = async (ip: string, cookie = "") => {
    waits.mockClear();
    const { status } = await login({ email, password }, ip, cookie);
    return [status, Math.max(0, ...waits.mock.calls.map(([, ms]) => ms ?? 0))];
  };
  await wrong({ email }, "198.51.100.200");
  expect(await waited("198.51.100.201")).toEqual([200, 0]);
  await wrong({ email }, "198.51.100.202");
  expect(await waited("198.51.100.203")).toEqual([200, 3_000]);
  expect(await waited("198.51.100.204", device)).toEqual([200, 0]);
}, 60_000);
