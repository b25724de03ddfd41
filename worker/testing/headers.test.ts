import { beforeAll, expect, it, vi } from "vitest";
import { asset } from "../../web/layout/assets";
import { securityHeaders } from "../core/http/security-headers";
import { cookieNames } from "../core/identity/cookies";
import { csrfToken } from "../core/identity/csrf";
import { administrator, request, signIn, testEnv } from "./api";
import { headerFaults } from "./owasp-headers";
import type { World } from "./suite";
import { suites } from "./suites";
import { newWorld, tokenIn } from "./world";

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
});

it("every answer carries a request id and the usual headers, whatever it is", async () => {
  const token = tokenIn(world, "admin");
  const answers: [string, number, Promise<Response>][] = [
    ["page", 200, request("GET", "/login")],
    ["redirect between pages", 303, request("GET", "/dashboard")],
    ["unknown page", 404, request("GET", "/nothing-here")],
    ["unknown method", 404, request("DELETE", "/login")],
    ["form from elsewhere", 403, request("POST", "/login", { headers: { "sec-fetch-site": "cross-site" } })],
    ["asset", 200, request("GET", asset("start.js"))],
    ["missing asset", 404, request("GET", "/assets/start-00000000.js")],
    ["missing file", 404, request("GET", "/files/none.png")],
    ["service worker", 200, request("GET", "/sw.js")],
    ["manifest", 200, request("GET", "/manifest.webmanifest")],
    ["health", 200, request("GET", "/healthz")],
    ["description", 200, request("GET", "/api/v1/openapi.json")],
    ["call", 200, request("GET", "/api/v1/me", { token })],
    ["call without a credential", 401, request("GET", "/api/v1/me")],
    ["unknown call", 404, request("GET", "/api/v1/nothing-here", { token })],
    ["unknown address of an API", 404, request("GET", "/api/v9/me")],
    ["nothing to say", 204, request("POST", "/api/v1/auth/logout", { token: tokenIn(world, "member") })],
    ...suites.flatMap(({ answers }) => answers?.(world.records.own) ?? []),
  ];
  for (const [what, status, answer] of answers) {
    const { headers, status: told } = await answer;
    expect([what, told]).toEqual([what, status]);
    const isPage = headers.get("content-type")?.startsWith("text/html");
    const tellsOwn = ["missing file", "service worker"].includes(what);
    const isForOthers = headers.get("access-control-allow-origin") === "*";
    expect(headerFaults(headers), what).toEqual([]);
    expect(Object.fromEntries(headers), what).toMatchObject({
      ...securityHeaders,
      ...(isForOthers ? { "cross-origin-resource-policy": "cross-origin" } : {}),
      ...(isPage ? { "content-security-policy": expect.stringContaining("script-src 'nonce-") } : {}),
      ...(tellsOwn ? { "content-security-policy": expect.stringContaining("default-src 'none'") } : {}),
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  }
});

it("a browser forgets what it kept of a session when that ends, and at no other time", async () => {
  const { token, sessionId } = await signIn(["organisation:admin"]);
  const cookie = `${cookieNames.access}=${token}`;
  const csrf = await csrfToken(testEnv, sessionId);
  const form = {
    headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrf }).toString(),
  };
  const own = { headers: { cookie, "sec-fetch-site": "same-origin" } };
  const others = [
    await request("GET", "/dashboard/settings/profile", own),
    await request("GET", "/api/v1/me", own),
    await request("GET", "/login"),
  ];
  expect(others.map(({ headers }) => headers.has("clear-site-data"))).toEqual([false, false, false]);
  const ends = [
    await request("POST", "/logout", form),
    await request("POST", "/api/v1/auth/logout", { token: (await administrator()).token }),
    await request("POST", "/api/v1/auth/logout-all", { token: (await administrator()).token }),
  ];
  for (const { status, headers } of ends) {
    expect([204, 303]).toContain(status);
    expect(headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
  }
});
