import { Hono, type MiddlewareHandler } from "hono";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Api } from "./api";
import type { App } from "./context";
import { listQuery } from "./list";
import { Problem } from "./problem";
import { prototypeKeyIn, validateQuery } from "./validate";

/** No call here says what it is based on. */
const matched: MiddlewareHandler<App> = async (c, next) => {
  c.set("refuseUnmatched", async () => {});
  await next();
};

const schema = listQuery(["name"], "name").extend({ garden_id: z.string().optional() });

async function ask(query: string, { known }: { known: z.ZodObject | undefined } = { known: schema }) {
  const app = new Hono<App>()
    .get("/things", validateQuery(known), (c) => c.json({ read: c.req.valid("query" as never) ?? null }))
    .onError((error) => {
      if (error instanceof Problem) return Response.json({ refused: error.errors });
      throw error;
    });
  return (await (await app.request(`https://milepost.test/things${query}`)).json()) as {
    read?: unknown;
    refused?: { path: string; message: string }[];
  };
}

const refusalOf = async (query: string) => (await ask(query)).refused;

it("a key __proto__ is found however deep it stands in a body, and only as the body's own", () => {
  expect(prototypeKeyIn(JSON.parse('{"a":[{"b":1},{"__proto__":{}}]}'))).toEqual(["a", 1]);
  expect(
    prototypeKeyIn(JSON.parse(`${"[".repeat(50_000)}{"__proto__":1}${"]".repeat(50_000)}`)),
  ).toHaveLength(50_000);
  for (const body of [null, "__proto__", { a: ["__proto__"] }]) expect(prototypeKeyIn(body)).toBeNull();
});

it("a query is read as its schema says, with the defaults of what is left out", async () => {
  expect(await ask("")).toEqual({
    read: { page: 1, limit: 20, sort: { field: "name", descending: false }, q: "" },
  });
  expect(await ask("?q=a+b%20c&limit=5&garden_id=grd_1")).toMatchObject({
    read: { q: "a b c", limit: 5, garden_id: "grd_1" },
  });
});

it("a parameter that is not known is refused, with the name that may be meant", async () => {
  expect(await refusalOf("?garden=grd_1")).toEqual([
    { path: "garden", message: 'There is no parameter "garden". Did you mean "garden_id"?' },
  ]);
  expect(await refusalOf("?status=active")).toEqual([
    { path: "status", message: 'There is no parameter "status".' },
  ]);
});

it("a parameter that comes twice is told once, whatever its values", async () => {
  for (const query of ["?limit=5&limit=6", "?limit=5&limit=0", "?limit=x&lim%69t=6&limit=7"]) {
    expect(await refusalOf(query), query).toEqual([{ path: "limit", message: "Give this once." }]);
  }
});

it("each fault of a query is told, at most twenty", async () => {
  const faults = await refusalOf("?page=0&utm_source=x&limit=5&limit=6");
  expect(faults?.map(({ path }) => path)).toEqual(["utm_source", "limit", "page"]);
  const many = Array.from({ length: 500 }, (_, i) => `x${i}=1`).join("&");
  expect(await refusalOf(`?${many}`)).toHaveLength(20);
});

it("a call without a schema knows no parameter", async () => {
  expect(await ask("?", { known: undefined })).toEqual({ read: null });
  expect((await ask("?x", { known: undefined })).refused).toHaveLength(1);
});

it.each(["?__proto__=x", "?%00=x", "?%=x", "?%ff%fe=x", "?\ud800=x", "?=x", `?${"n".repeat(5000)}=x`])(
  "%j is refused like any other",
  async (query) => {
    const faults = await refusalOf(query);
    expect(faults).toHaveLength(1);
    expect(faults?.[0]?.path.length).toBeLessThanOrEqual(60);
  },
);

it("a body that may be left out is an empty one, and any that comes is read as ever", async () => {
  const api = new Api("Things").post(
    "/things/close",
    {
      summary: "Close it",
      access: "public",
      body: z.object({ note: z.string().nullish() }),
      bodyIsOptional: true,
      responses: { 200: null },
    },
    ({ c, body }) => c.json({ body }),
  );
  const app = new Hono<App>()
    .use(matched)
    .route("/", api.hono)
    .onError((error) => {
      if (error instanceof Problem) return error.toResponse("req_1");
      throw error;
    });
  const send = async (init: RequestInit) => {
    const answer = await app.request("/things/close", { method: "POST", ...init });
    return (await answer.json()) as { body?: unknown; code?: string };
  };
  const json = { "content-type": "application/json" };
  expect(await send({})).toEqual({ body: {} });
  expect(await send({ headers: json, body: "" })).toEqual({ body: {} });
  expect(await send({ headers: json, body: '{"note":"done"}' })).toEqual({ body: { note: "done" } });
  expect(await send({ headers: json, body: "{" })).toMatchObject({ code: "malformed_json" });
  expect(await send({ headers: { "content-type": "text/plain" }, body: "{}" })).toMatchObject({
    code: "unsupported_media_type",
  });
});

describe("a call with a body", () => {
  const api = new Api("Things").post(
    "/things/:id",
    {
      summary: "Write a thing down",
      access: "public",
      params: z.object({ id: z.string().max(3) }),
      query: z.object({ dry_run: z.enum(["true", "false"]).default("false") }),
      body: z.object({ name: z.string().min(1), seeds: z.int().default(0) }),
      responses: { 200: null },
    },
    ({ c, params, query, body }) => c.json({ params, query, body }),
  );
  const app = new Hono<App>()
    .use(matched)
    .route("/", api.hono)
    .onError((error) => {
      if (error instanceof Problem) return error.toResponse("req_1");
      throw error;
    });
  const send = async (path: string, type: string, body: BodyInit) => {
    const answer = await app.request(path, { method: "POST", headers: { "content-type": type }, body });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it("gets what the schemas took, and nothing else that was sent", async () => {
    const sent = '{"name":"Asha","colour":"red","constructor":{"seeds":7}}';
    expect(await send("/things/a?dry_run=true", "application/json; charset=utf-8", sent)).toEqual({
      status: 200,
      body: { params: { id: "a" }, query: { dry_run: "true" }, body: { name: "Asha", seeds: 0 } },
    });
  });

  it("is refused for one fault after the other: query, size, content type, JSON, path, fields", async () => {
    const large = "x".repeat(1024 * 1024 + 1);
    const refusals: [path: string, type: string, body: BodyInit, code: string, named?: string][] = [
      ["/things/long?x=1", "text/plain", large, "validation_failed", "x"],
      ["/things/long", "text/plain", large, "payload_too_large"],
      ["/things/long", "text/plain", "{", "unsupported_media_type"],
      ["/things/long", "application/json", "{", "malformed_json"],
      ["/things/long", "application/json", new Uint8Array([0x22, 0xff, 0x22]), "malformed_json"],
      ["/things/long", "application/json", "{}", "not_found"],
      ["/things/a", "application/json", "{}", "validation_failed", "name"],
    ];
    for (const [path, type, body, code, named] of refusals) {
      const { body: problem } = await send(path, type, body);
      expect(problem.code).toBe(code);
      const errors = problem.errors as { path: string }[] | undefined;
      expect(errors?.map((error) => error.path)).toEqual(named ? [named] : undefined);
    }
  });

  it("comes as JSON by its own name or one that ends with it; by another it is refused, never taken as empty", async () => {
    const body = '{"name":"Asha"}';
    for (const type of ["application/json", "Application/JSON", "application/ld+json; charset=utf-8"]) {
      expect((await send("/things/a", type, body)).status, type).toBe(200);
    }
    for (const type of ["application/jsonp", "application/+json", "application/a+b+json", "text/json"]) {
      expect((await send("/things/a", type, body)).status, type).toBe(415);
    }
  });
});
