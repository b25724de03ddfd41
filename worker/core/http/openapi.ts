import type * as z from "zod";
import { knownScopes } from "../access/scopes";
import { knownPrefix } from "../db/ids";
import { type Endpoint, idempotencyOf } from "./api";
import { responsesOf, type Writing } from "./openapi-responses";
import { type Json, OpenApiSchemas, type OpenApiVersion } from "./openapi-schemas";
import { describeWebhooks } from "./openapi-webhooks";
import { knownProblems } from "./problem";

export type { OpenApiVersion } from "./openapi-schemas";

/** An OpenAPI operation, as far as the documentation page reads it. */
export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Json[];
  parameters?: {
    name: string;
    in: string;
    required: boolean;
    schema: Json;
    description?: string;
    example?: unknown;
  }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Json; example?: unknown }> };
  responses: Record<string, Json>;
}

export interface OpenApi {
  openapi: string;
  info: { title: string; version: string; description: string; license: Json };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, Json>;
  components: Json;
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

const ifMatchHeader = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The ETag of the GET of this address: the change is made to that alone, else 412.",
  schema: { type: "string" },
};

const idempotencyHeader = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 255 },
  description:
    "The same key with the same request answers the first record, with what was shown once; with another request 422. Kept for a day at least.",
};

/** An address's text as the value that its schema describes; none where it stands for a record of the test suite's. */
function exampleIn({ type }: Json, text: string | undefined): { example?: unknown } {
  if (text === undefined || text.includes("{")) return {};
  return { example: type === "integer" || type === "number" ? Number(text) : text };
}

function parametersOf(endpoint: Endpoint, { schemas }: Writing): Operation["parameters"] {
  const { params, query, example } = endpoint.spec;
  const named = (schema: z.ZodType | undefined) =>
    (schema ? schemas.describe(schema, "input") : {}) as { properties?: Json; required?: string[] };
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
    ...exampleIn(schema as Json, example?.query?.[name]),
  }));
  const { method, spec } = endpoint;
  const isChange = method === "put" || method === "patch" || spec.judgesIfMatch === true;
  return [
    ...path,
    ...search,
    ...(idempotencyOf(endpoint) ? [idempotencyHeader] : []),
    ...(isChange ? [ifMatchHeader] : []),
  ];
}

/** So in both versions: 3.1 would say nothing of bytes, and clients made from it would take anything for a file. */
const bytes = { type: "string", format: "binary" };

function bodyOf({ spec }: Endpoint, { schemas }: Writing): Operation["requestBody"] {
  if (spec.rawBody) {
    const { type, alsoTypes = [], field = "file", beside = {} } = spec.rawBody;
    const texts = Object.entries(beside).map(([name, description]) => [
      name,
      { type: "string", description },
    ]);
    const properties = { [field]: bytes, ...Object.fromEntries(texts) };
    const form = { type: "object", required: [field], properties };
    const multipart = "multipart/form-data";
    // A client that is made from this knows one way: the form first, which takes every file.
    const types = [type, ...alsoTypes].sort((a, b) => Number(b === multipart) - Number(a === multipart));
    const content = types.map((each) => [each, { schema: each === multipart ? form : bytes }]);
    return { required: true, content: Object.fromEntries(content) };
  }
  if (!spec.body) return undefined;
  const example = spec.example?.body === undefined ? {} : { example: spec.example.body };
  const schema = schemas.describe(spec.body, "input");
  const required = spec.bodyIsOptional !== true;
  return { required, content: { [spec.bodyType ?? "application/json"]: { schema, ...example } } };
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
    description: `${["organisation:admin", ...who.filter((w) => w !== "organisation:admin")].join(", ")}${access.people ? ", and no API key" : ""}.`,
  };
}

const bareProblem = () => ({
  type: "object",
  required: ["type", "title", "status", "detail", "code", "request_id"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: knownProblems().map(([code]) => code) },
    request_id: { type: "string" },
  },
});

const problem = () => ({
  ...bareProblem(),
  properties: {
    ...bareProblem().properties,
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
  const schemas = new OpenApiSchemas(version);
  const known = { components: schemas.components, prefixOf: knownPrefix };
  const writing: Writing = { version, schemas, answers: {}, known };
  for (const endpoint of endpoints) {
    const parameters = parametersOf(endpoint, writing);
    const requestBody = bodyOf(endpoint, writing);
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
        responses: responsesOf(endpoint, writing),
      },
    };
  }
  const webhooks = version === "3.1" ? { webhooks: describeWebhooks(schemas) } : {};
  return {
    openapi: version === "3.0" ? "3.0.3" : "3.1.0",
    info: {
      title: "Milepost",
      version: about.version,
      description: `${about.description} Times are UTC, days local to the organisation.`,
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    ...webhooks,
    components: {
      schemas: { Problem: problem(), BareProblem: bareProblem(), ...schemas.components },
      responses: writing.answers,
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
