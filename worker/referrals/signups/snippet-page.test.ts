import { expect, it } from "vitest";
import { request } from "../../testing/api";

it("any page may load the script for external sign-up pages", async () => {
  const answer = await request("GET", "/milepost.js", { headers: { origin: "https://join.example.org" } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(await answer.text()).toContain("/api/v1/track/signup");
});
