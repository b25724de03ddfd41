import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { persist, request } from "./request";

const fetch = vi.fn<typeof globalThis.fetch>();
const assign = vi.fn<(address: string) => void>();
const words = JSON.stringify({ failed: "It failed.", signInAgain: "Sign in again." });

beforeEach(() => {
  vi.useFakeTimers();
  fetch.mockReset();
  assign.mockReset();
  vi.stubGlobal("fetch", fetch);
  vi.stubGlobal("location", { pathname: "/dashboard/links", search: "?q=a", assign });
  vi.stubGlobal("document", { getElementById: () => ({ dataset: { words } }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const page = { "content-type": "text/html; charset=utf-8" };
const problem = (status: number, detail: string) =>
  Response.json({ detail }, { status, headers: { "content-type": "application/problem+json" } });
const answerTo = (response: Response) => {
  fetch.mockResolvedValueOnce(response);
  return request("/dashboard/links");
};

it("a call says that a script makes it, and carries the session", async () => {
  expect(await answerTo(new Response("ok"))).toMatchObject({ kind: "ok" });
  const [, init] = fetch.mock.lastCall ?? [];
  expect(new Headers(init?.headers).get("x-from")).toBe("script");
  expect(init?.credentials).toBe("same-origin");
});

it("what has not changed is an answer; a redirect tells where to go", async () => {
  expect(await answerTo(new Response(null, { status: 304 }))).toMatchObject({ kind: "ok" });
  const moved = new Response(null, { status: 204, headers: { "x-location": "/login" } });
  expect(await answerTo(moved)).toEqual({ kind: "moved", to: "/login", etag: null });
});

it("a refusal says why; a failure of the server always says something", async () => {
  expect(await answerTo(problem(409, "It was changed."))).toMatchObject({
    kind: "refused",
    message: "It was changed.",
  });
  expect(await answerTo(new Response("<p>", { status: 502, headers: page }))).toEqual({
    kind: "failed",
    message: "It failed.",
  });
});

it("who is signed out is led to sign in and back; a form that refuses a password stays", async () => {
  expect(await answerTo(problem(401, ""))).toMatchObject({ kind: "refused", message: "Sign in again." });
  expect(assign.mock.calls).toEqual([["/login?next=%2Fdashboard%2Flinks%3Fq%3Da"]]);
  assign.mockReset();
  const form = new Response("<form>", { status: 401, headers: page });
  expect(await answerTo(form)).toMatchObject({ kind: "refused" });
  expect(assign).not.toHaveBeenCalled();
});

it("is sent again while there is no network, a few times, and never where the server has refused it", async () => {
  const sent = async () => {
    const answer = persist("/save", { method: "POST" });
    await vi.runAllTimersAsync();
    return { kind: (await answer).kind, times: fetch.mock.calls.length };
  };
  fetch.mockRejectedValueOnce(new TypeError("no network")).mockResolvedValueOnce(new Response("ok"));
  expect(await sent()).toEqual({ kind: "ok", times: 2 });
  fetch.mockReset();
  fetch.mockRejectedValue(new TypeError("no network"));
  expect(await sent()).toEqual({ kind: "offline", times: 4 });
  for (const status of [409, 503]) {
    fetch.mockReset();
    fetch.mockImplementation(async () => problem(status, "No."));
    expect((await sent()).times).toBe(1);
  }
});
