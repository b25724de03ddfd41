import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { contentOf } from "../core/http/openapi-answers";
import { jsonLimit } from "../core/http/read-body";
import { cookieNames } from "../core/identity/cookies";
import { api as rooms } from "../product";
import { whoMay } from "./access-matrix";
import { changes } from "./changes";
import { type KeptWorld, keptWorld } from "./kept-world";
import { inTurn, thirdInTurn } from "./runs";
import type { Suite, World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { filled, tokenIn } from "./world";
import { wrongBodies } from "./wrong-bodies";

// What holds for every endpoint, told by its own description: who adds an endpoint gets these without a line.

const endpoints = rooms.flatMap((room) => room.endpoints);
const lineOf = ({ method, path }: Endpoint) => `${method.toUpperCase()} ${path}`;
const title = ({ method, path }: Endpoint) => `${method.toUpperCase()} /api/v1${path}`;
const error = vi.fn();

let world: World;
let restore: KeptWorld["restore"];
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(error);
  ({ world, restore } = await keptWorld());
});
afterEach(() => {
  expect(error, "something unhandled in the log").not.toHaveBeenCalled();
  error.mockClear();
});

async function refusal(response: Response) {
  const problem = (await response.json()) as { code: string; status: number; request_id: string };
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(problem.status).toBe(response.status);
  expect(problem.request_id).toBe(response.headers.get("x-request-id"));
  return { status: response.status, code: problem.code };
}

const caller = (endpoint: Endpoint) => whoMay(endpoint, world).token;
const own = () => ({ ...world.records.other, ...world.records.own });

const threeMegabytes = `"${"x".repeat(3 * 1024 * 1024)}"`;
const oneTooMany = `"${"x".repeat(jsonLimit - 1)}"`;

/** Names and values that a query of this shape must refuse; those of a list's pages and order: lists.test.ts. */
function wrongQueries(schema: Endpoint["spec"]["query"]): [name: string, value: string][] {
  const shape = schema?.shape ?? {};
  const isList = "page" in shape;
  const wrong: Record<string, string[]> = {
    limit: isList ? [] : ["0", "101", "x", ""],
    sort: isList ? [] : ["nothing", "id;drop table people", "--name"],
    from: ["2026-13-01", "2026-02-30", "yesterday", ""],
    to: ["01/02/2026"],
  };
  return Object.entries(wrong).flatMap(([name, values]) =>
    name in shape ? values.map((value): [string, string] => [name, value]) : [],
  );
}

/** Every other example succeeds. */
const refusedExamples = Object.assign({}, ...suites.map(({ refused }) => refused)) as NonNullable<
  Suite["refused"]
>;

/** Texts that may be as long as they are: `POST /events token: too long`. */
const cut = new Set(suites.flatMap(({ cuts = {} }) => Object.keys(cuts).map((name) => `${name}: too long`)));

/** Calls that do not tell whether there is what they are asked for. */
const hidden = Object.assign({}, ...suites.map(({ hides }) => hides)) as NonNullable<Suite["hides"]>;

const each = endpoints.map((endpoint, turn) => [title(endpoint), endpoint, turn] as const);

describe.each(each)("%s", (_, endpoint, turn) => {
  const { spec, method, path } = endpoint;
  const hasOwnCredential = typeof spec.access === "function";
  const isPublic = spec.access === "public";
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);

  it("describes a valid request", () => {
    expect(Object.keys(spec.example?.params ?? {})).toEqual(names);
    if (spec.body) expect(spec.body.safeParse(filled(spec.example?.body, own())).error).toBeUndefined();
    if (spec.query)
      expect(spec.query.safeParse(filled(spec.example?.query ?? {}, own())).error).toBeUndefined();
  });

  // Without a credential, and by each role: access-matrix.test.ts.
  if (!isPublic)
    it("is 401 with a credential that is no good", async () => {
      for (const credential of inTurn(turn, [
        "Bearer x",
        "Bearer mp_unknown",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
        "Basic YWRtaW46YWRtaW4=",
      ])) {
        const response = await validRequest(endpoint, own(), { headers: { authorization: credential } });
        expect(await refusal(response), credential).toEqual({ status: 401, code: "unauthenticated" });
      }
    });

  if (!isPublic)
    it("settles who calls, and whether they may, before it looks at what is sent", async () => {
      const wrong = { more: "campaign=x", headers: { "content-type": "text/plain" } };
      const unsigned = method === "get" ? wrong : { ...wrong, body: "{" };
      const nobody = await refusal(await validRequest(endpoint, own(), unsigned));
      expect(nobody).toEqual({ status: 401, code: "unauthenticated" });
      if (hasOwnCredential || spec.access === "signed-in") return;
      const stranger = await validRequest(endpoint, own(), { ...unsigned, token: tokenIn(world, "member") });
      expect(await refusal(stranger)).toEqual({ status: 403, code: "forbidden" });
    });

  if (spec.body) {
    const { body: schema } = spec;

    it("refuses JSON that is none", async () => {
      const empty = spec.bodyIsOptional ? [] : [""];
      for (const body of inTurn(turn, [
        ...empty,
        "{",
        '{"a":1,}',
        "\u0000",
        '{"a":NaN}',
        "[".repeat(20_000),
      ])) {
        const response = await validRequest(endpoint, own(), { token: caller(endpoint), body });
        expect(await refusal(response)).toEqual({ status: 400, code: "malformed_json" });
      }
    });

    it("refuses each field that is missing, of another type or over-long, and changes nothing", async () => {
      const before = await changes();
      const wrong = wrongBodies(schema, filled(spec.example?.body, own())).filter(
        ({ fault }) => !cut.has(`${lineOf(endpoint)} ${fault}`),
      );
      for (const { fault, body } of thirdInTurn(turn, wrong)) {
        const sent = JSON.stringify(body);
        const response = await validRequest(endpoint, own(), { token: caller(endpoint), body: sent });
        expect(response.status, fault).toBe(400);
        expect(await refusal(response), fault).toEqual({ status: 400, code: "validation_failed" });
      }
      expect(await changes()).toEqual(before);
    });
  }

  if (spec.body ?? spec.rawBody)
    it("refuses another content type", async () => {
      for (const type of inTurn(turn, [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
      ])) {
        const response = await validRequest(endpoint, own(), {
          token: caller(endpoint),
          body: "{}",
          headers: { "content-type": type },
        });
        expect(await refusal(response)).toEqual({ status: 415, code: "unsupported_media_type" });
      }
    });

  if (spec.body ?? spec.rawBody)
    it("refuses a body that is compressed, in words", async () => {
      const before = await changes();
      for (const encoding of inTurn(turn, ["gzip", "br", "identity, GZIP"])) {
        const response = await validRequest(endpoint, own(), {
          token: caller(endpoint),
          headers: { "content-encoding": encoding },
        });
        expect(response.headers.get("accept-encoding")).toBe("identity");
        expect(await refusal(response)).toEqual({ status: 415, code: "unsupported_media_type" });
      }
      expect(await changes()).toEqual(before);
    });

  if (method !== "get" && (spec.rawBody?.limit ?? 0) <= 3_000_000)
    it("refuses a byte more than JSON may have, and 3 MB of a file", async () => {
      const type = spec.rawBody?.type ?? "application/json";
      const body = spec.rawBody ? threeMegabytes : oneTooMany;
      const response = await validRequest(endpoint, own(), {
        token: caller(endpoint),
        headers: {
          "content-type": type === "multipart/form-data" ? `${type}; boundary=b` : type,
          "content-length": String(body.length),
        },
        body,
      });
      expect(await refusal(response)).toEqual({ status: 413, code: "payload_too_large" });
    });

  const wrong = wrongQueries(spec.query);
  if (wrong.length > 0)
    it("refuses a query that is out of bounds", async () => {
      for (const [name, value] of thirdInTurn(turn, wrong)) {
        const response = await validRequest(endpoint, own(), {
          token: caller(endpoint),
          query: { [name]: value },
        });
        expect(response.status, `${name}=${value}`).toBe(400);
      }
    });

  it("refuses a parameter that it does not know, and one that comes twice", async () => {
    const known = Object.keys(spec.query?.shape ?? {});
    const wrong = [
      { query: "campaign=x", path: "campaign" },
      { query: "__proto__=x", path: "__proto__" },
      { query: "%00=x", path: "\uFFFD" },
      ...(known[0] ? [{ query: `${known[0]}=1&${known[0]}=1`, path: known[0] }] : []),
    ];
    for (const { query, path: named } of inTurn(turn, wrong)) {
      const response = await validRequest(endpoint, own(), { token: caller(endpoint), more: query });
      const problem = (await response.json()) as { code: string; errors: { path: string }[] };
      expect([response.status, problem.code], query).toEqual([400, "validation_failed"]);
      expect(
        problem.errors.map((error) => error.path),
        query,
      ).toContain(named);
    }
  });

  if (names.length > 0)
    it("is 404 for what does not exist", async () => {
      for (const id of inTurn(turn, [
        "unknown",
        "' OR 1=1 --",
        "../../me",
        "\u0000",
        "%",
        "x".repeat(500),
        "नेपाल",
      ])) {
        const params = Object.fromEntries(names.map((name) => [name, id]));
        const response = await validRequest(endpoint, own(), { token: caller(endpoint), params });
        // An id that can be none is 404 there, too.
        if (lineOf(endpoint) in hidden && response.status === 403) continue;
        expect([id, await refusal(response)]).toEqual([id, { status: 404, code: "not_found" }]);
      }
    });

  const takesCookie = !isPublic && !hasOwnCredential;
  if (takesCookie && method !== "get")
    it("refuses a cookie that comes from another site", async () => {
      const before = await changes();
      for (const from of inTurn(turn, [
        {},
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site", origin: "https://milepost.test" },
        { origin: "https://evil.example" },
        { origin: "http://milepost.test" },
        { origin: "null" },
      ])) {
        const cookie = `${cookieNames.access}=${caller(endpoint)}`;
        const response = await validRequest(endpoint, own(), { headers: { cookie, ...from } });
        expect(await refusal(response)).toEqual({ status: 403, code: "cross_site_request" });
      }
      expect(await changes()).toEqual(before);
    });

  it(`answers ${takesCookie ? "a page of this site " : ""}as it is described, no field more or less`, async () => {
    const token = caller(endpoint);
    const asPage = { cookie: `${cookieNames.access}=${token}`, "sec-fetch-site": "same-origin" };
    const response = await validRequest(endpoint, own(), takesCookie ? { headers: asPage } : { token });
    const text = await response.text();
    // What a call does may take away what the next one names.
    if (method !== "get") await restore();
    const refused = refusedExamples[lineOf(endpoint)];
    if (refused) {
      expect(response.status, text).toBe(refused.status);
      return;
    }
    expect(Object.keys(spec.responses), text).toContain(String(response.status));
    const schema = contentOf(spec.responses[response.status] ?? null)["application/json"];
    if (!schema) return;
    const body: unknown = JSON.parse(text);
    expect(schema.safeParse(body).error).toBeUndefined();
    expect(schema.parse(body)).toEqual(body);
  });
});

it("lists no refused example of an endpoint that is gone", () => {
  const lines = endpoints.map(lineOf);
  expect(Object.keys(refusedExamples).filter((name) => !lines.includes(name))).toEqual([]);
});
