import * as z from "zod";
import { knownScopes } from "../access/scopes";
import { type Endpoint, idempotencyOf } from "./api";
import { knownProblems } from "./problem";

export type OpenApiVersion = "3.1" | "3.0";
type Json = Record<string, unknown>;

/** An OpenAPI operation, as far as the documentation page reads it. */
export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Json[];
  parameters?: { name: string; in: string; required: boolean; schema: Json; description?: string }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Json; example?: unknown }> };
  responses: Record<string, Json>;
}

export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Json;
}

/** The schema as it goes over the wire: what a client sends (`input`), or gets (`output`). */
function schemaOf(schema: z.ZodType, version: OpenApiVersion, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: version === "3.0" ? "openapi-3.0" : "draft-2020-12",
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern; // the format says it, in words people know
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (io === "output") delete jsonSchema.additionalProperties; // responses may grow
    },
  });
  return json;
}

const fullPath = ({ path }: Endpoint) => path.replace(/:(\w+)/g, "{$1}");

function operationId({ method, path }: Endpoint): string {
  const words = path
    .replace(/^\/api\/v1/, "")
    .split(/[/.-]/)
    .filter(Boolean)
    .map((word) => (word.startsWith(":") ? `by_${word.slice(1)}` : word));
  return [method, ...words].join("_").replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function parametersOf(endpoint: Endpoint, version: OpenApiVersion): Operation["parameters"] {
  const { params, query } = endpoint.spec;
  const named = (schema: z.ZodType | undefined) =>
    (schema ? schemaOf(schema, version, "input") : {}) as { properties?: Json; required?: string[] };
  const inPath = named(params).properties ?? {};
  const inQuery = named(query);
  const path = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: (inPath[name] ?? { type: "string" }) as Json,
  }));
  const search = Object.entries(inQuery.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: inQuery.required?.includes(name) ?? false,
    schema: schema as Json,
  }));
  const idempotency = {
    name: "Idempotency-Key",
    in: "header",
    required: false,
    schema: { type: "string", maxLength: 255 },
    description: "The same key again finds what the first call created.",
  };
  return [...path, ...search, ...(idempotencyOf(endpoint) ? [idempotency] : [])];
}

function bodyOf({ spec }: Endpoint, version: OpenApiVersion): Operation["requestBody"] {
  if (spec.rawBody) {
    const types = [spec.rawBody.type, ...(spec.rawBody.alsoTypes ?? [])];
    const schema = version === "3.0" ? { type: "string", format: "binary" } : {};
    return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
  }
  if (!spec.body) return undefined;
  const example = spec.example?.body === undefined ? {} : { example: spec.example.body };
  const schema = schemaOf(spec.body, version, "input");
  return { required: true, content: { "application/json": { schema, ...example } } };
}

function responsesOf(endpoint: Endpoint, version: OpenApiVersion): Operation["responses"] {
  const { spec } = endpoint;
  const success = Object.entries(spec.responses).map(([status, schema]) => [
    status,
    {
      description: schema ? "Done." : status === "204" ? "Done; nothing to say." : "Done; not JSON.",
      ...(schema ? { content: { "application/json": { schema: schemaOf(schema, version, "output") } } } : {}),
    },
  ]);
  const takesBody = Boolean(spec.body ?? spec.rawBody);
  const refusals = [
    ...(takesBody || spec.query || spec.params ? ["400"] : []),
    ...(spec.access === "public" ? [] : ["401", "403"]),
    ...(endpoint.path.includes(":") ? ["404"] : []),
    ...(takesBody ? ["413", "415"] : []),
    "429",
    "default",
  ];
  return Object.fromEntries([
    ...success,
    ...refusals.map((status) => [status, { $ref: "#/components/responses/Problem" }]),
  ]);
}

function accessOf({ spec: { access } }: Endpoint): Pick<Operation, "security" | "description"> {
  if (access === "public") return { security: [] };
  const security = [{ bearer: [] }, { cookie: [] }];
  if (access === "signed-in") return { security, description: "Any signed-in person." };
  if (typeof access === "function")
    return { security: [{ bearer: [] }], description: "API key, or the module's own." };
  const who = [...(access.grants ?? []), ...(access.scopes ?? []).map((scope) => `an API key with ${scope}`)];
  return {
    security,
    description: `${["organisation:admin", ...who.filter((w) => w !== "organisation:admin")].join(", ")}.`,
  };
}

const problem = () => ({
  type: "object",
  required: ["type", "title", "status", "detail", "code", "request_id"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: knownProblems().map(([code]) => code) },
    request_id: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
});

/** The OpenAPI document of these endpoints, whose paths are full. The same schemas validate the requests. */
export function describeApi(
  endpoints: Endpoint[],
  version: OpenApiVersion,
  about: { version: string; description: string },
): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const endpoint of endpoints) {
    const parameters = parametersOf(endpoint, version);
    const requestBody = bodyOf(endpoint, version);
    const path = fullPath(endpoint);
    paths[path] = {
      ...paths[path],
      [endpoint.method]: {
        operationId: operationId(endpoint),
        tags: [endpoint.tag],
        summary: endpoint.spec.summary,
        ...accessOf(endpoint),
        ...(parameters?.length ? { parameters } : {}),
        ...(requestBody ? { requestBody } : {}),
        responses: responsesOf(endpoint, version),
      },
    };
  }
  return {
    openapi: version === "3.0" ? "3.0.3" : "3.1.0",
    info: {
      title: "Milepost",
      version: about.version,
      description: `${about.description} Times are UTC, days local to the organisation.`,
    },
    servers: [{ url: "/" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problem() },
      responses: {
        Problem: {
          description: "What went wrong, as RFC 9457 has it.",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description: `An access token, or an API key with one of the scopes ${knownScopes().join(", ")}.`,
        },
        cookie: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-access",
          description: "Same-origin calls alone.",
        },
      },
    },
  };
}
