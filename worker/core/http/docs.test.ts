import { expect, it } from "vitest";
import { api as rooms } from "../../product";
import { request } from "../../testing/api";
import type { OpenApi } from "./openapi";

/** Preflights and what runs around calls are mounted too, and are none. */
const isCall = ({ method }: { method: string }) => method !== "ALL" && method !== "OPTIONS";

const read = async (path: string) => (await (await request("GET", path)).json()) as OpenApi;

it("every endpoint that is mounted is described, in both versions of OpenAPI, and nothing else is", async () => {
  const mounted = rooms.flatMap((room) =>
    room.hono.routes
      .filter(isCall)
      .map((r) => `${r.method.toLowerCase()} /api/v1${r.path.replace(/:(\w+)/g, "{$1}")}`),
  );
  for (const [path, version] of [
    ["/api/v1/openapi.json", "3.1.0"],
    ["/api/v1/openapi-3.0.json", "3.0.3"],
  ] as const) {
    const document = await read(path);
    expect(document.openapi).toBe(version);
    const described = Object.entries(document.paths).flatMap(([at, methods]) =>
      Object.keys(methods).map((method) => `${method} ${at}`),
    );
    expect(described.sort()).toEqual([...mounted, "get /healthz"].sort());
  }
});

it("operations have ids of their own, answers, and the parameters their path names", async () => {
  const document = await read("/api/v1/openapi.json");
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  );
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation.parameters ?? []).filter((p) => p.in === "path").map((p) => p.name);
    expect(described, path).toEqual(named);
    expect(
      Object.keys(operation.responses).some((status) => /^[23]\d\d$/.test(status)),
      path,
    ).toBe(true);
  }
});

it("a body is described as it is validated", async () => {
  const document = await read("/api/v1/openapi.json");
  expect(
    document.paths["/api/v1/settings/organisation"]?.put?.requestBody?.content["application/json"]?.schema,
  ).toMatchObject({
    type: "object",
    required: ["name", "time_zone", "locale"],
    properties: { name: { type: "string", minLength: 1, maxLength: 120 } },
  });
});

it("the page of the interface names every endpoint, without a script", async () => {
  const response = await request("GET", "/docs/api");
  expect(response.headers.get("content-security-policy")).toContain("script-src");
  const html = await response.text();
  for (const path of Object.keys((await read("/api/v1/openapi.json")).paths)) expect(html).toContain(path);
});
