import type * as z from "zod";
import { type Answer, type Endpoint, idempotencyOf } from "./api";
import { exampleOf, type Known } from "./example-of";
import { contentOf, problemsByStatus } from "./openapi-answers";
import type { Json, OpenApiSchemas, OpenApiVersion } from "./openapi-schemas";
import { type ProblemCode, titleOf } from "./problem";

/** What is written of one document: its schemas and answers are shared by its endpoints. */
export interface Writing {
  version: OpenApiVersion;
  schemas: OpenApiSchemas;
  answers: Record<string, Json>;
  known: Known;
}

const replayed = {
  "Idempotency-Replayed": {
    description: "true: the first answer to this Idempotency-Key.",
    schema: { type: "string", enum: ["true"] },
  },
};

const retryAfter = {
  "Retry-After": { description: "Seconds to wait.", schema: { type: "string" } },
};

const redirected = { description: "Leads on, by its Location." };

function wordsFor(status: number, answer: Answer): string {
  if (status > 300 && status < 400) return redirected.description;
  if (status >= 400) return titleOf(status);
  return answer === null ? "Done; nothing to say." : "Done.";
}

/** An answer as the endpoint declares it. */
function answerOf(
  endpoint: Endpoint,
  status: number,
  answer: Answer,
  { version, schemas, known }: Writing,
): Json {
  const content = Object.entries(contentOf(answer)).map(([type, schema]) => {
    if (type === "application/problem+json") {
      return [type, { schema: { $ref: "#/components/schemas/Problem" } }];
    }
    if (schema === null)
      return [type, { schema: version === "3.0" ? { type: "string", format: "binary" } : {} }];
    const described = schemas.describe(schema, "output");
    return [type, { schema: described, example: exampleOf(described, known) }];
  });
  return {
    description: wordsFor(status, answer),
    ...(idempotencyOf(endpoint) && status < 300 ? { headers: replayed } : {}),
    ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}),
  };
}

/** A refusal with one of these codes. */
function describeRefusal(status: number, codes: ProblemCode[]) {
  const example = {
    type: `/docs/api#${codes[0]}`,
    title: titleOf(status),
    status,
    detail: "…",
    code: codes[0],
    request_id: "…",
  };
  return {
    description: `${titleOf(status)}: ${codes.join(", ")}.`,
    ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
    content: {
      "application/problem+json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/Problem" },
            {
              type: "object",
              properties: {
                status: { type: "integer", enum: [status] },
                code: { type: "string", enum: codes },
              },
            },
          ],
        },
        example:
          codes[0] === "validation_failed"
            ? { ...example, errors: [{ path: "name", message: "This is needed." }] }
            : example,
      },
    },
  };
}

/** One component for all endpoints that have it. */
function refusalOf(status: number, codes: ProblemCode[], { answers }: Writing): Json {
  const name = [status, ...codes].join(".");
  answers[name] ??= describeRefusal(status, codes);
  return { $ref: `#/components/responses/${name}` };
}

/** A refusal that may carry more than every problem does: the report of an import. */
function withMembers(status: number, codes: ProblemCode[], members: z.ZodType, writing: Writing): Json {
  const usual = describeRefusal(status, codes);
  const problem = usual.content["application/problem+json"].schema;
  const described = writing.schemas.describe(members, "output");
  return {
    ...usual,
    content: {
      "application/problem+json": {
        schema: { anyOf: [problem, { allOf: [{ $ref: "#/components/schemas/BareProblem" }, described] }] },
      },
    },
  };
}

const notModified = { description: "As the client holds it, by its ETag in If-None-Match." };

/** Every answer of an endpoint, by status. */
export function responsesOf(endpoint: Endpoint, writing: Writing): Record<string, Json> {
  const { method, spec, isPage } = endpoint;
  const responses: Record<string, Json> = {};
  for (const [status, answer] of Object.entries(spec.responses)) {
    responses[status] = answerOf(endpoint, Number(status), answer, writing);
  }
  const isTagged =
    method === "get" && !isPage && "application/json" in contentOf(spec.responses[200] ?? null);
  if (isTagged || 304 in spec.responses) responses[304] = notModified;
  for (const [status, codes] of problemsByStatus(endpoint)) {
    const more = spec.problemMembers?.[status];
    responses[status] = more ? withMembers(status, codes, more, writing) : refusalOf(status, codes, writing);
  }
  return responses;
}
