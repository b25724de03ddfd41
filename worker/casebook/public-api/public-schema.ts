import * as z from "zod";
import { version } from "../../../package.json";
import type { Answer, Endpoint } from "../../core/http/api";
import { describeApi, type OpenApi } from "../../core/http/openapi";
import { caseTypes } from "../content/fields";
import { contentRecord } from "../content/schemas";
import { newFeedback } from "../feedback/schemas";
import { newSubscription } from "../following/followers";

const versionInfo = z.object({
  version_number: z.int(),
  user_id: z.literal("editorial-team"),
  change_summary: z.string(),
  datetime: z.string(),
});

const address = z.string().describe("Absolute");
const times = { versionInfo, created_at: z.string(), updated_at: z.string() };

const publicCase = z
  .object({ id: z.string(), case_id: z.string(), ...contentRecord.shape, ...times, url: address })
  .meta({ id: "PublicCase" });

const publicSource = z
  .object({
    ...{ id: z.string(), source_id: z.string(), title: z.string(), description: z.string() },
    ...{ url: z.string().nullable(), related_entity_ids: z.array(z.string()) },
    ...{ source_type: z.string().nullable(), publication_date: z.string().nullable() },
    document: z
      .object({ content_type: z.string(), bytes: z.int(), sha256: z.string(), url: address })
      .nullable(),
    archive: z.object({ captured_at: z.string(), sha256: z.string(), bytes: z.int() }).nullable(),
    cases: z.array(z.string()),
    ...times,
  })
  .meta({ id: "PublicSource" });

const publicEntity = z
  .object({
    ...{ id: z.string(), entity_id: z.string(), type: z.string(), subtype: z.string().nullable() },
    ...{ display_name: z.string(), display_name_ne: z.string().nullable() },
    alleged_cases: z.array(z.string()),
    related_cases: z.array(z.string()),
    location_cases: z.array(z.string()),
    url: address,
  })
  .meta({ id: "PublicEntity" });

const wholeCase = publicCase.extend({
  sources: z.array(publicSource),
  entities: z.array(
    z.object({
      entity_id: z.string(),
      display_name: z.string(),
      display_name_ne: z.string().nullable(),
    }),
  ),
  audit_history: z.array(versionInfo.extend({ withdrawn_at: z.string().nullable() })),
  content_sha256: z.string().describe("Lower hex, of the RFC 8785 JSON of case_id, version and the content"),
});
const audited = { audit_history: z.array(versionInfo) };

const pageOf = (item: z.ZodType) =>
  z.object({
    count: z.int(),
    next: address.nullable(),
    previous: address.nullable(),
    results: z.array(item),
  });

const refusal: Answer = { content: { "application/problem+json": null } };
const answers = (success: z.ZodType, ...statuses: number[]): Record<number, Answer> => ({
  ...{ 200: success, 304: null, 401: refusal, 429: refusal, 503: refusal },
  ...Object.fromEntries(statuses.map((status) => [status, refusal])),
});

const text = (about: string) => z.string().optional().describe(about);
const search = text("Each term must occur; at most 10, in at most 200 characters");
const page = z.int().min(1).optional().describe("20 a page");
const id = (about: string) => z.object({ id: z.string().describe(about) });

type Spec = Endpoint["spec"];
const get = (path: string, tag: string, spec: Omit<Spec, "access">): Endpoint => ({
  ...{ method: "get", path, tag, isPage: true },
  spec: { ...spec, access: "public" } as Spec,
});

const caseFilters = z.object({
  page,
  search,
  case_type: z.enum(caseTypes).optional(),
  tags: text("Exact; repeated: all of them"),
  entity: text("An entity id, alleged or related"),
  location: text("An entity id"),
  sounds: text("true: also what sounds alike"),
});

const post = (path: string, tag: string, spec: Omit<Spec, "access">): Endpoint => ({
  ...{ method: "post", path, tag, isPage: true },
  spec: { ...spec, access: "public" } as Spec,
});

const endpoints: Endpoint[] = [
  get("/api/cases/", "Cases", {
    summary: "Public cases, the latest first",
    query: caseFilters,
    responses: answers(pageOf(publicCase), 400, 404),
  }),
  get("/api/cases/:id/", "Cases", {
    summary: "One public case",
    params: id("The public version's id, or its case_id"),
    responses: answers(wholeCase, 404),
  }),
  get("/api/cases/:case_id/versions/:n/", "Cases", {
    summary: "A published version of a public case",
    params: z.object({ case_id: z.string(), n: z.string() }),
    responses: answers(wholeCase, 404),
  }),
  get("/api/sources/", "Sources", {
    summary: "Sources that public cases cite, the latest first",
    query: z.object({ page, search }),
    responses: answers(pageOf(publicSource), 400, 404),
  }),
  get("/api/sources/:id/", "Sources", {
    summary: "One such source",
    params: id("Its id, or its source_id"),
    responses: answers(publicSource.extend(audited), 404),
  }),
  get("/api/entities/", "Entities", {
    summary: "Entities that are alleged or related in public cases, by name",
    query: z.object({ page, search, type: text("A type of entity id") }),
    responses: answers(pageOf(publicEntity), 400, 404),
  }),
  get("/api/entities/:id/", "Entities", {
    summary: "One entity that a public case names",
    params: id("Its id, or its entity id, slashes plain or encoded"),
    responses: answers(publicEntity.extend(audited), 404),
  }),
  get("/api/statistics/", "Statistics", {
    summary: "How many cases there are",
    responses: answers(
      z.object({
        ...{ published_cases: z.int(), cases_under_investigation: z.int(), cases_closed: z.int() },
        ...{ entities_tracked: z.int(), last_updated: z.string() },
      }),
    ),
  }),
  get("/api/oembed", "Embedding", {
    summary: "How another site shows a public case (oEmbed, rich)",
    query: z.object({
      url: z.string().describe("The address of its page"),
      maxwidth: z.int().optional(),
      maxheight: z.int().optional(),
    }),
    responses: answers(
      z.object({
        ...{ version: z.literal("1.0"), type: z.literal("rich"), title: z.string() },
        ...{ provider_name: z.string(), provider_url: address, cache_age: z.int() },
        ...{ width: z.int(), height: z.int(), html: z.string() },
      }),
      404,
    ),
  }),
  post("/api/feedback/", "Readers", {
    summary: "Write to the editors",
    body: newFeedback,
    responses: {
      201: z.object({
        ...{ id: z.string(), feedbackType: z.string(), subject: z.string(), status: z.literal("submitted") },
        ...{ submittedAt: z.string(), message: z.string() },
      }),
      ...{ 400: refusal, 413: refusal, 415: refusal, 429: refusal, 503: refusal },
    },
  }),
  post("/api/subscriptions/", "Readers", {
    summary: "Follow a case, or the archive, by mail: a mail asks to confirm",
    body: newSubscription,
    responses: {
      202: z.object({ message: z.string() }),
      ...{ 400: refusal, 413: refusal, 415: refusal, 429: refusal, 503: refusal },
    },
  }),
];

let written: Omit<OpenApi, "webhooks"> | undefined;

/** `/api/schema/`: the public calls, in OpenAPI 3.1. */
export function publicSchema(): Omit<OpenApi, "webhooks"> {
  if (written) return written;
  const description = "Public cases, the sources they cite, the entities they name";
  const { webhooks: _, ...schema } = describeApi(endpoints, "3.1", { version, description });
  written = schema;
  return schema;
}
