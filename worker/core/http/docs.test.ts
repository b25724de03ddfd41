import { dereference, type Schema, validate } from "@cfworker/json-schema";
import { expect, it } from "vitest";
import modules from "../../modules";
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
    const addresses = modules
      .flatMap((module) => module.addresses ?? [])
      .map(({ method, path: at }) => `${method} ${at.replace(/:(\w+)/g, "{$1}")}`);
    expect(described.sort()).toEqual([...mounted, ...addresses, "get /healthz", "post /mcp"].sort());
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

it("a body is described as it is validated, by a name where it has one", async () => {
  const document = await read("/api/v1/openapi.json");
  const { schemas } = document.components as { schemas: Record<string, unknown> };
  expect(
    document.paths["/api/v1/settings/organisation"]?.put?.requestBody?.content["application/json"]?.schema,
  ).toEqual({ $ref: "#/components/schemas/OrganisationSettings" });
  expect(schemas.OrganisationSettings).toMatchObject({
    type: "object",
    required: ["name", "time_zone", "locale"],
    properties: { name: { type: "string", minLength: 1, maxLength: 120 } },
  });
});

interface Described {
  description?: string;
  content?: Record<string, { schema: Schema; example?: unknown }>;
  $ref?: string;
}

it("every answer is described, what it refers to is there, and its example is one", async () => {
  for (const path of ["/api/v1/openapi.json", "/api/v1/openapi-3.0.json"]) {
    const document = await read(path);
    const { schemas, responses } = document.components as {
      schemas: Record<string, Schema>;
      responses: Record<string, Described>;
    };
    for (const [, to = ""] of JSON.stringify(document.paths).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(schemas, to).toHaveProperty(to);
    }
    const answers = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap((operation) =>
        Object.entries(operation.responses as Record<string, Described>).flatMap(([status, listed]) => {
          const answer = listed.$ref ? responses[listed.$ref.split("/").at(-1) ?? ""] : listed;
          expect(answer?.description, `${operation.operationId} ${status}`).toBeTruthy();
          return Object.values(answer?.content ?? {}).map((content) => ({
            ...content,
            name: `${operation.operationId} ${status}`,
          }));
        }),
      );
    // What schemas refer to is looked up once, not for each of a thousand answers.
    const known = dereference({
      components: { schemas },
      $defs: Object.fromEntries(answers.map(({ schema }, i) => [`answer${i}`, schema])),
    } as Schema);
    const draft = path.includes("3.0") ? "4" : "2020-12";
    const examples = answers.filter(({ example }) => example !== undefined);
    expect(examples.length).toBeGreaterThan(100);
    for (const { schema, example, name } of examples) {
      const { errors } = validate(example, schema, draft, known);
      expect(errors, `${name}: ${JSON.stringify(example)}`).toEqual([]);
    }
  }
});

it("a refusal is described by its codes", async () => {
  const { paths, components } = await read("/api/v1/openapi.json");
  const { responses } = components as { responses: Record<string, Described> };
  const codesOf = (path: string, method: string, status: number) => {
    const listed = paths[path]?.[method]?.responses[status] as Described | undefined;
    const answer = listed?.$ref ? responses[listed.$ref.split("/").at(-1) ?? ""] : listed;
    const schema = answer?.content?.["application/problem+json"]?.schema as {
      allOf: { properties: { code: { enum: string[] } } }[];
    };
    return schema.allOf[1]?.properties.code.enum;
  };
  expect(codesOf("/api/v1/auth/login", "post", 401)).toEqual(["invalid_credentials", "totp_required"]);
  expect(codesOf("/api/v1/auth/login", "post", 429)).toEqual(["too_many_requests"]);
  expect(codesOf("/api/v1/users", "post", 422)).toEqual(["idempotency_mismatch"]);
});

it("the page of the interface names every endpoint, without a script, and leads to all of it", async () => {
  const response = await request("GET", "/docs/api");
  expect(response.headers.get("content-security-policy")).toContain("script-src");
  const html = await response.text();
  const leads = [...html.matchAll(/href="(\/docs\/api\/[\w-]+)#(\w+)"/g)];
  const parts = new Map<string, string>();
  for (const address of new Set(leads.map(([, to = ""]) => to))) {
    parts.set(address, await (await request("GET", address)).text());
  }
  for (const [, address = "", id = ""] of leads) {
    expect(parts.get(address), `${address}#${id}`).toContain(`id="${id}"`);
  }
  const led = new Set(leads.map(([, , id]) => id));
  for (const [path, methods] of Object.entries((await read("/api/v1/openapi.json")).paths)) {
    expect(html).toContain(path);
    for (const { operationId } of Object.values(methods)) expect(led).toContain(operationId);
  }
});

it("a part that the interface does not have is not found", async () => {
  expect((await request("GET", "/docs/api/nothing-like-it")).status).toBe(404);
});
