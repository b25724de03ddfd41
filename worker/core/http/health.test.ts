import { createExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import worker from "../..";
import { db, request, testEnv } from "../../testing/api";

it("is ready when storage answers, the schema is that of this release and every secret is set", async () => {
  const response = await request("GET", "/healthz");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    checks: { configuration: "ok", database: "ok", migrations: "ok", administrator: "ok" },
  });
});

it("is not ready without its secrets, and every call says what to set", async () => {
  const call = (path: string) =>
    worker.fetch(
      new Request(`https://milepost.test${path}`),
      { ...testEnv, DATA_KEY: "" },
      createExecutionContext(),
    );
  const response = await call("/healthz");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ status: "unavailable", checks: { configuration: "failed" } });
  const refused = await call("/api/v1/me");
  expect(refused.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(await refused.json()).toMatchObject({
    status: 503,
    code: "not_configured",
    detail: expect.stringContaining("wrangler secret put DATA_KEY"),
  });
});

it("is not ready before a migration that this release needs", async () => {
  await db.run(sql`ALTER TABLE outbox RENAME COLUMN body TO text`);
  const response = await request("GET", "/healthz");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ checks: { database: "ok", migrations: "failed" } });
});
