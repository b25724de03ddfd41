import { createExecutionContext } from "cloudflare:test";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import worker from "..";
import { cookieNames } from "../core/identity/cookies";
import { csrfToken } from "../core/identity/csrf";
import { api as apiRooms, pages as pageRooms } from "../product";
import { expectedAccess } from "./access-matrix";
import { addressesOf } from "./addresses";
import { administrator, origin, testEnv } from "./api";
import { headerFaults } from "./owasp-headers";
import type { World } from "./suite";
import { newWorld } from "./world";

// Whatever is sent to whichever address, the product answers as it answers everybody: no 500, in its own form, with
// every header of OWASP's list. Each address gets one of each kind of bad input, the next one another.

interface Route {
  method: string;
  path: string;
}

const routesOf = (rooms: { hono: { routes: Route[] } }[], base: string): Route[] =>
  rooms.flatMap(({ hono }) => hono.routes.map(({ method, path }) => ({ method, path: base + path })));
const routes = [...routesOf(apiRooms, "/api/v1"), ...routesOf(pageRooms, "")].filter(
  ({ method }) => method !== "ALL",
);
const writes = routes.filter(({ method }) => !["GET", "OPTIONS"].includes(method));
const isApi = ({ path }: Route) => path.startsWith("/api/");

const bytes = (...values: number[]) => new Uint8Array(values);
const breaksOff = () =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"name":"')),
    pull: (controller) => controller.error(new Error("gone")),
  });

const ids = [
  "%",
  "%E0%A4%A",
  "%ff%fe",
  "%00",
  "%ED%A0%80",
  "..%2f..%2fme",
  "%0d%0aset-cookie:%20a=b",
  "__proto__",
  "constructor",
  "%F0%9F%92%A9",
  "'%20OR%201=1%20--",
  "x".repeat(3000),
];
const queries = [
  "lang=%0d%0aset-cookie:%20a=b",
  "lang=ar%0d%0aset-cookie:%20a=b",
  "lang=__proto__",
  "q=%00&next=%0d%0a",
  "q=%ff&sort=constructor&view=__proto__",
  "q=%ED%A0%80&range=__proto__",
  "page=1e999&limit=-0&size=1e9",
  "from=0000-00-00&to=9999-12-31",
  "__proto__[a]=1&constructor=1&campaign_id=__proto__",
  "officer_id=%00&campaign_id=%00&token=%00&code=%00&ref=%00&click_id=%00",
  "format=csv&status=constructor&group_by=__proto__&interval=constructor",
  "%=%&%ff=%ff&=&&&",
  "a=".repeat(5000),
  `x=${"y".repeat(12_000)}`,
];
const jsonBodies: (() => BodyInit)[] = [
  () => "",
  () => "null",
  () => "[".repeat(60_000) + "]".repeat(60_000),
  () => '{"a":'.repeat(20_000),
  () => '{"name":"\\ud800","label":"\\udfff"}',
  () => '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}',
  () => '{"name":"\u0000","email":"a@b.cd\\u0000"}',
  () => '{"max_links":1e999,"goal":-0,"name":1e400}',
  () => "\uFEFF{}",
  () => bytes(0xff, 0xfe, 0),
  breaksOff,
];
const formBodies: (() => BodyInit)[] = [
  () => "",
  () => "%&=&%ff=%ff",
  () => "name=%00&email=%00&slug=%00&label=%00",
  () => "name=%ED%A0%80&starts_on=0000-00-00&max_links=1e999&goal=1e400",
  () => "__proto__=x&constructor=y&toString=z&officer_ids.__proto__=on",
  () => "x=".repeat(20_000),
  () => bytes(0x26, 0xff, 0xfe, 0x3d, 0),
  breaksOff,
];
const types = [
  "multipart/form-data",
  "multipart/form-data; boundary=",
  "multipart/form-data; boundary=b",
  "application/x-ndjson",
  "image/png",
  "text/csv; charset=nonsense",
  ";;;",
];
const otherMethods = ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST", "PROPFIND"];

let world: World;
let admin: { token: string; csrf: string };
const unhandled = vi.fn();
/** What answers there were: each with all its headers. */
const statuses = new Set<number>();
/** Where pages of somebody who is signed in begin, and those that were shown. */
const rooms = [
  "/dashboard/officers",
  "/dashboard/settings",
  "/dashboard/incomes",
  "/dashboard/casebook",
  "/mana/places",
];
const shownIn = new Set<string>();
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(unhandled);
  world = await newWorld();
  await signInAnew();
});

async function signInAnew(): Promise<void> {
  const { token, sessionId } = await administrator();
  admin = { token, csrf: await csrfToken(testEnv, sessionId) };
}

afterEach(() => {
  expect(unhandled).not.toHaveBeenCalled();
});

const nth = <T>(values: readonly T[], i: number): T => values[i % values.length] as T;

/** The route's address about a record that exists, or about `id`. */
const addressOf = ({ path }: Route, id?: string): string =>
  id === undefined
    ? (addressesOf(path.replace("*", ""), world.records.own)[0] ?? "")
    : path.replace(/:\w+(\{[^}]*\})?|\*/g, id);

const credentials = (route: Route): Record<string, string> =>
  isApi(route)
    ? { authorization: `Bearer ${admin.token}` }
    : { cookie: `${cookieNames.access}=${admin.token}`, "sec-fetch-site": "same-origin" };

/** What a call refuses a query by: the administrator whom its table does not let in hears that first. */
const refusalsOf = ({ path }: Route): number[] => {
  const row = expectedAccess.get(`GET ${path.replace("/api/v1", "")}`) ?? [];
  return row.some(({ caller, outcome }) => caller === "admin" && outcome === "403") ? [403] : [400, 404];
};

/** Sends it as nobody and as an administrator, and answers with the administrator's answer. */
async function send(route: Route, address: string, init: () => RequestInit = () => ({})): Promise<Response> {
  let answer = new Response();
  for (const who of [{}, credentials(route)]) {
    const given = init();
    const request = new Request(origin + address, {
      method: route.method,
      redirect: "manual",
      duplex: "half",
      ...given,
      headers: { ...(given.headers as Record<string, string>), ...who },
    } as RequestInit);
    answer = await worker.fetch(request as never, testEnv, createExecutionContext());
    const what = `${request.method} ${address.slice(0, 200)}`;
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.headers.get("x-request-id"), what).toMatch(/^[0-9a-f-]{36}$/);
    expect(headerFaults(answer.headers), what).toEqual([]);
    statuses.add(answer.status);
    const isShown = answer.status === 200 && answer.headers.get("content-type")?.startsWith("text/html");
    if (isShown && "cookie" in who) shownIn.add(address.split(/[?/]/).slice(0, 3).join("/"));
    expect(answer.headers.get("set-cookie") ?? "", what).not.toContain("a=b");
    if (isApi(route) && answer.status >= 400 && request.method !== "HEAD") {
      expect(answer.headers.get("content-type"), what).toBe("application/problem+json");
    }
    await answer.arrayBuffer();
  }
  return answer;
}

it("ids that are none are unknown", async () => {
  for (const [i, route] of routes.filter(({ path }) => /[:*]/.test(path)).entries()) {
    await send(route, addressOf(route, nth(ids, i)));
  }
}, 120_000);

it("queries of any kind are refused by calls and ignored by pages", async () => {
  for (const [i, route] of routes.filter(({ method }) => method === "GET").entries()) {
    const answer = await send(route, `${addressOf(route)}?${nth(queries, i)}`);
    if (isApi(route)) expect(refusalsOf(route), route.path).toContain(answer.status);
  }
}, 120_000);

it("other methods than a path has are unknown", async () => {
  for (const [i, path] of [...new Set(routes.map((route) => route.path))].entries()) {
    await send({ method: nth(otherMethods, i), path }, addressOf({ method: "", path }));
  }
}, 120_000);

it("bodies of any kind are refused", async () => {
  const seen = new Set<number>();
  for (const [i, route] of writes.entries()) {
    const body = nth(isApi(route) ? jsonBodies : formBodies, i)();
    const withToken = typeof body === "string" && !isApi(route) ? `${body}&csrf=${admin.csrf}` : null;
    const type = isApi(route) ? "application/json" : "application/x-www-form-urlencoded";
    const answer = await send(route, addressOf(route), () => ({
      headers: { "content-type": type },
      body: withToken ?? nth(isApi(route) ? jsonBodies : formBodies, i)(),
    }));
    seen.add(answer.status);
  }
  expect([...seen]).toEqual(expect.arrayContaining([400, 303]));
}, 120_000);

it("content types that are none are refused", async () => {
  const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n\u0000\u0001';
  for (const [i, route] of writes.entries()) {
    await send(route, addressOf(route), () => ({
      headers: { "content-type": nth(types, i) },
      body: part,
    }));
  }
}, 120_000);

it("pages of every room to somebody who is signed in were among them, and refusals of every kind", async () => {
  await signInAnew(); // a call before has ended the session
  const large = "x".repeat(3_000_000);
  await send({ method: "POST", path: "/api/v1/officers" }, "/api/v1/officers", () => ({
    headers: { "content-type": "application/json", "content-length": String(large.length) },
    body: large,
  }));
  expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 303, 400, 401, 403, 404, 413, 415]));
  expect([...shownIn]).toEqual(expect.arrayContaining(rooms));
}, 120_000);

/** D1 of which every question fails so. */
const failing = (message: string) => {
  const fail = () => {
    throw new Error(message);
  };
  return { prepare: fail, batch: fail, withSession: () => ({ prepare: fail, batch: fail }) };
};

it("limits and failures of ours carry the same headers", async () => {
  const refusing = { limit: async () => ({ success: false }) };
  const body = JSON.stringify({ email: "nobody@example.org", password: "a wrong password" });
  const headers = { "content-type": "application/json", "cf-connecting-ip": "203.0.113.4" };
  const page = { headers: { accept: "text/html", ...credentials({ method: "GET", path: "/dashboard" }) } };
  const seen = new Set<number>();
  for (const part of [
    { PUBLIC_LIMIT: refusing, API_LIMIT: refusing },
    { DB: failing("a mistake of ours") },
    { DB: failing("D1_ERROR: storage is away") },
  ]) {
    for (const [path, init] of [
      ["/api/v1/auth/forgot", { method: "POST", headers, body: JSON.stringify({ email: "a@example.org" }) }],
      ["/api/v1/auth/login", { method: "POST", headers, body }],
      ["/dashboard", page],
      [addressOf({ method: "GET", path: "/signup/:slug" }), {}],
    ] as [string, RequestInit][]) {
      const env = { ...testEnv, ...part } as never;
      const answer = await worker.fetch(
        new Request(origin + path, init) as never,
        env,
        createExecutionContext(),
      );
      expect(headerFaults(answer.headers), `${path} ${answer.status}`).toEqual([]);
      seen.add(answer.status);
      await answer.arrayBuffer();
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining([429, 500, 503]));
  unhandled.mockClear();
});
