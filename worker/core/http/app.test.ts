import { expect, it } from "vitest";
import { administrator, api, request } from "../../testing/api";

it("an unknown path under /api/v1 is 401 without a credential and 404 with one", async () => {
  expect((await api("GET", "/nothing-here")).status).toBe(401);
  const { token } = await administrator();
  const answer = await api("GET", "/nothing-here", { token });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ code: "not_found", status: 404 });
});

it("every answer carries a request id", async () => {
  const response = await request("GET", "/no-such-page");
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});
