import { beforeAll, expect, it, vi } from "vitest";
import { asset } from "../../web/layout/assets";
import { securityHeaders } from "../core/http/security-headers";
import { request } from "./api";
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
    expect(Object.fromEntries(headers), what).toMatchObject({
      ...securityHeaders,
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  }
});
