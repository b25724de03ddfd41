import { describe, expect, it } from "vitest";
import { type CallToTry, curlOf, type Filled, readCalls, requestOf } from "./calls";

const operation = (id: string, more: object = {}) => ({
  operationId: id,
  summary: id,
  tags: ["Plants"],
  responses: { 200: { content: { "application/json": {} } } },
  ...more,
});

const calls = readCalls({
  components: {},
  paths: {
    "/plants/{id}": {
      get: operation("getPlant", {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "in", in: "query", schema: { type: "string", enum: ["pots", "beds"] } },
          { name: "since", in: "query", schema: { type: "string" }, example: "2026-01-01" },
        ],
      }),
      patch: operation("patchPlant", {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "If-Match", in: "header", schema: { type: "string" } },
        ],
        requestBody: { content: { "application/json": { schema: {}, example: { name: "It's a rose" } } } },
      }),
    },
    "/plants/import": {
      post: operation("importPlants", {
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                properties: { list: { type: "string", format: "binary" }, mapping: { type: "string" } },
                required: ["list"],
              },
            },
          },
        },
      }),
    },
    "/live": { get: operation("live", { responses: { 200: { content: { "text/event-stream": {} } } } }) },
    "/go": { get: operation("go", { responses: { 302: {} } }) },
    "/page": { get: operation("page", { responses: { 200: { content: { "text/html": {} } } } }) },
  },
});

const call = (id: string) => calls.find((each) => each.id === id) as CallToTry;
const filled = (values: Record<string, string>, more: Partial<Filled> = {}): Filled => ({
  values,
  text: "",
  file: null,
  ...more,
});

describe("the calls that can be tried", () => {
  it("are those whose answer can be shown", () => {
    expect(calls.map(({ id }) => id)).toEqual(["getPlant", "patchPlant", "importPlants"]);
  });

  it("begin with the document's examples", () => {
    expect(call("getPlant").fields).toMatchObject([
      { name: "id", isRequired: true, options: [] },
      { name: "in", isRequired: false, options: ["pots", "beds"] },
      { name: "since", initial: "2026-01-01" },
    ]);
    expect(call("patchPlant").body?.example).toBe('{\n  "name": "It\'s a rose"\n}');
    expect(call("importPlants")).toMatchObject({
      body: { kind: "form", field: "list" },
      fields: [{ name: "mapping", place: "form" }],
    });
  });
});

describe("what is sent", () => {
  it("holds what was filled in, encoded, and leaves out what is empty", () => {
    expect(requestOf(call("getPlant"), filled({ id: "a/b c", in: "pots", since: "" }), "key")).toEqual({
      method: "GET",
      address: "/plants/a%2Fb%20c?in=pots",
      headers: { Authorization: "Bearer key" },
    });
    expect(requestOf(call("patchPlant"), filled({ id: "1", "If-Match": '"x"' }), "").headers).toEqual({
      "If-Match": '"x"',
      "Content-Type": "application/json",
    });
    expect(requestOf(call("importPlants"), filled({}), "").headers).toEqual({});
  });

  it("is told for a terminal without the key", () => {
    const text = '{"name":"It\'s a rose"}';
    expect(curlOf(call("patchPlant"), filled({ id: "1" }, { text }), "secret", "https://example.org")).toBe(
      `curl -X PATCH 'https://example.org/plants/1' \\
  -H "Authorization: Bearer $MILEPOST_KEY" \\
  -H 'Content-Type: application/json' \\
  --data-raw '{"name":"It'\\''s a rose"}'`,
    );
    const file = { name: "list.csv" };
    expect(curlOf(call("importPlants"), filled({ mapping: "{}" }, { file }), "", "https://example.org")).toBe(
      `curl -X POST 'https://example.org/plants/import' \\
  -F 'list=@list.csv' \\
  -F 'mapping={}'`,
    );
  });
});
