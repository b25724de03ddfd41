import { createExecutionContext } from "cloudflare:test";
import { beforeAll, expect, it, vi } from "vitest";
import worker from "../..";
import { administrator, testEnv } from "../../testing/api";

const away = () => Promise.reject(new Error("D1_ERROR: Network connection lost."));
const statement = { bind: () => statement, all: away, run: away, raw: away, first: away };
const session = { prepare: () => statement, batch: away, getBookmark: () => null };

/** A request while the database does not answer. */
const call = (path: string, init: RequestInit = {}) =>
  worker.fetch(
    new Request(`https://milepost.test${path}`, { redirect: "manual", ...init }) as never,
    { ...testEnv, DB: { withSession: () => session, ...session } as never },
    createExecutionContext(),
  );

let token: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  ({ token } = await administrator());
});

it("while storage does not answer, a call is 503 and says when to try again", async () => {
  for (const [path, init] of [
    ["/api/v1/me", {}],
    ["/api/v1/users", {}],
    [
      "/api/v1/settings/organisation",
      { method: "PUT", body: '{"name":"A","time_zone":"UTC","locale":"en"}' },
    ],
    ["/api/v1/nothing-here", {}],
  ] as const) {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await call(path, { ...init, headers });
    expect([path, answer.status, answer.headers.get("retry-after")]).toEqual([path, 503, "5"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      code: "storage_unavailable",
      request_id: answer.headers.get("x-request-id"),
    });
  }
});

it("a page is 503, too, and what needs no storage is served", async () => {
  const login = new URLSearchParams({ email: "asha@example.org", password: "a password" });
  const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const signIn = await call("/login", { method: "POST", headers: form, body: login.toString() });
  expect([signIn.status, signIn.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
  expect((await call("/login")).status).toBe(200);
  expect((await call("/login?lang=en")).status).toBe(200);
  expect((await call("/r/forged")).status).toBe(404);
});
