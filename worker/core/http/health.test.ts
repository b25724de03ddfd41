import { expect, test } from "vitest";
import { request, testEnv } from "../../testing/api";

test("tells that it can serve", async () => {
  const response = await request("GET", "/healthz");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok", checks: { database: "ok" } });
});

test("answers 503 while the schema is not there", async () => {
  await testEnv.DB.exec("ALTER TABLE organisation RENAME TO organisation_away");
  const response = await request("GET", "/healthz");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "unavailable", checks: { database: "unavailable" } });
});
