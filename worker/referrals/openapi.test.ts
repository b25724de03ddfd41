import { beforeAll, expect, it } from "vitest";
import type { OpenApi } from "../core/http/openapi";
import { request } from "../testing/api";

interface Described {
  content?: Record<string, { schema: { allOf: { properties: { code: { enum: string[] } } }[] } }>;
  $ref?: string;
}

let document: OpenApi;
beforeAll(async () => {
  document = (await (await request("GET", "/api/v1/openapi.json")).json()) as OpenApi;
});

const operationAt = (path: string, method: string) => document.paths[`/api/v1${path}`]?.[method];

function answerAt(path: string, method: string, status: number): Described | undefined {
  const { responses } = document.components as { responses: Record<string, Described> };
  const listed = operationAt(path, method)?.responses[status] as Described | undefined;
  return listed?.$ref ? responses[listed.$ref.split("/").at(-1) ?? ""] : listed;
}

const codesOf = (path: string, method: string, status: number) =>
  answerAt(path, method, status)?.content?.["application/problem+json"]?.schema.allOf[1]?.properties.code
    .enum;

it("the tracker's refusals are described by their codes, and an import's by its report", () => {
  expect(codesOf("/referrals", "post", 409)).toEqual(["conflict", "link_limit_reached", "campaign_closed"]);
  expect(codesOf("/officers", "post", 422)).toEqual(["idempotency_mismatch"]);
  expect(codesOf("/track/click", "post", 410)).toEqual(["gone"]);
  const report = JSON.stringify(operationAt("/officers/import", "post")?.responses[400]);
  expect(report).toContain("#/components/schemas/ImportReport");
});

it("answers that are no JSON are described by their media types", () => {
  const typesOf = (path: string) => Object.keys(answerAt(path, "get", 200)?.content ?? {});
  expect(typesOf("/referrals/{id}/qr.svg")).toEqual(["image/svg+xml"]);
  expect(typesOf("/referrals/{id}/qr.png")).toEqual(["image/png"]);
  expect(typesOf("/stats/live")).toEqual(["application/json", "text/event-stream"]);
  const sent = (path: string) => Object.keys(operationAt(path, "post")?.requestBody?.content ?? {});
  expect(sent("/officers/import")).toEqual(["multipart/form-data"]);
  expect(sent("/imports/events")).toContain("application/x-ndjson");
});

it("events that webhooks are sent are described, each with the record that its GET answers", () => {
  const { webhooks = {} } = document as unknown as { webhooks?: Record<string, { post: object }> };
  expect(Object.keys(webhooks)).toEqual([
    ...["click.counted", "signup.attributed", "signup.enrolled", "fraud.flagged", "export.done"],
  ]);
  expect(JSON.stringify(webhooks["fraud.flagged"])).toContain("#/components/schemas/FraudFlag");
  expect(JSON.stringify(webhooks["signup.enrolled"])).toContain("#/components/schemas/Signup");
});
