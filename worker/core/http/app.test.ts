import { expect, it, onTestFinished, vi } from "vitest";
import { administrator, api, request, testEnv } from "../../testing/api";
import { cookieNames } from "../identity/cookies";

it("an unknown path under /api/v1 is 401 without a credential and 404 with one", async () => {
  expect((await api("GET", "/nothing-here")).status).toBe(401);
  const { token } = await administrator();
  const answer = await api("GET", "/nothing-here", { token });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ code: "not_found", status: 404 });
});

it("an unknown page under /dashboard leads to sign-in and back; with a session it is 404", async () => {
  const anonymous = await request("GET", "/dashboard/nothing-here?a=1");
  const back = encodeURIComponent("/dashboard/nothing-here?a=1");
  expect([anonymous.status, anonymous.headers.get("location")]).toEqual([303, `/login?next=${back}`]);
  const { token } = await administrator();
  const headers = { cookie: `${cookieNames.access}=${token}` };
  expect((await request("GET", "/dashboard/nothing-here", { headers })).status).toBe(404);
});

it("every answer carries a request id", async () => {
  const response = await request("GET", "/no-such-page");
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

it("reads carry an ETag, and answer 304 to whoever holds the same; writes and errors carry none", async () => {
  const { token } = await administrator();
  const first = await api("GET", "/me", { token });
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w+/=]{24}"$/);
  const headers = (held: string) => ({ authorization: `Bearer ${token}`, "if-none-match": held });
  for (const held of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const again = await request("GET", "/api/v1/me", { headers: headers(held) });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  }
  await api("PATCH", "/me", { token, body: { name: "Bimala" } });
  const changed = await request("GET", "/api/v1/me", { headers: headers(tag) });
  expect([changed.status, await changed.json()]).toMatchObject([200, { name: "Bimala" }]);
  expect((await api("PATCH", "/me", { token, body: {} })).headers.get("etag")).toBeNull();
  expect((await api("GET", "/nothing-here", { token })).headers.get("etag")).toBeNull();
});

it("a path that is no good UTF-8 is unknown, not an error", async () => {
  const { token } = await administrator();
  for (const path of ["/users/%E0%A4%A", "/users/%", "/%ff%fe", "/users/%2e%2e%2fme", "//users"]) {
    expect((await api("GET", path, { token })).status).toBe(404);
  }
  expect((await request("GET", "/%E0%A4%A")).status).toBe(404);
});

it("who opens more pages than anybody does is asked to wait", async () => {
  const { token } = await administrator();
  const limit = vi.spyOn(testEnv.API_LIMIT as NonNullable<typeof testEnv.API_LIMIT>, "limit");
  onTestFinished(() => limit.mockRestore());
  limit.mockResolvedValue({ success: false });
  const headers = { cookie: `${cookieNames.access}=${token}` };
  const answer = await request("GET", "/dashboard/settings/users", { headers });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
});
