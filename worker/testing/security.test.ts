import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { cookieNames } from "../core/identity/cookies";
import { api as rooms } from "../product";
import { keyLetIn } from "./access-matrix";
import { db } from "./api";
import type { World } from "./suite";
import { validRequest } from "./valid-request";
import { filled, newWorld, tokenIn } from "./world";
import { wrongBodies } from "./wrong-bodies";

// What holds for every endpoint, told by its own description: who adds an endpoint gets these without a line.

const endpoints = rooms.flatMap((room) => room.endpoints);
const title = ({ method, path }: Endpoint) => `${method.toUpperCase()} /api/v1${path}`;
const error = vi.fn();

let world: World;
beforeAll(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(error);
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

/** How much callers have done so far: each change leaves an event. Jobs go on meanwhile. */
const changes = () => db.get(sql`SELECT count(*) FROM audit_events WHERE actor_kind <> 'system'`);

/** Who may call: the admin, or where a module knows credentials of its own, the key that its table lets in. */
function caller(endpoint: Endpoint): string | undefined {
  if (endpoint.spec.access === "public") return undefined;
  return tokenIn(world, typeof endpoint.spec.access === "function" ? keyLetIn(endpoint, world) : "admin");
}
const own = () => ({ ...world.records.other, ...world.records.own });

describe.each(endpoints.map((endpoint) => [title(endpoint), endpoint] as const))("%s", (_, endpoint) => {
  const { spec, method, path } = endpoint;
  const isPublic = spec.access === "public";
  const takesBody = spec.body !== undefined || spec.rawBody !== undefined;
  beforeAll(async () => {
    world = await newWorld();
  });

  it("describes a valid request", () => {
    const named = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    expect(Object.keys(spec.example?.params ?? {})).toEqual(named);
    if (spec.body) expect(spec.body.safeParse(filled(spec.example?.body, own())).error).toBeUndefined();
    if (spec.query)
      expect(spec.query.safeParse(filled(spec.example?.query ?? {}, own())).error).toBeUndefined();
  });

  it.skipIf(isPublic)("is 401 without a credential, and with one that is no good", async () => {
    for (const token of [undefined, "x", "mp_unknown", "eyJhbGciOiJub25lIn0.e30."]) {
      const response = await validRequest(endpoint, own(), { token });
      expect(await refusal(response)).toEqual({ status: 401, code: "unauthenticated" });
    }
    const basic = await validRequest(endpoint, own(), {
      headers: { authorization: "Basic YWRtaW46YWRtaW4=" },
    });
    expect(basic.status).toBe(401);
  });

  it.skipIf(isPublic || spec.access === "signed-in" || typeof spec.access === "function")(
    "is 403 for a role that is not let in",
    async () => {
      const response = await validRequest(endpoint, own(), { token: tokenIn(world, "member") });
      expect(await refusal(response)).toEqual({ status: 403, code: "forbidden" });
    },
  );

  it.skipIf(!spec.body)("refuses JSON that is none", async () => {
    for (const body of ["", "{", '{"a":1,}', "\u0000", '{"a":NaN}', "[".repeat(20_000)]) {
      const response = await validRequest(endpoint, own(), { token: caller(endpoint), body });
      expect(await refusal(response)).toEqual({ status: 400, code: "malformed_json" });
    }
  });

  it.skipIf(!takesBody)("refuses another content type", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"]) {
      const response = await validRequest(endpoint, own(), {
        token: caller(endpoint),
        body: "{}",
        headers: { "content-type": type },
      });
      expect(await refusal(response)).toEqual({ status: 415, code: "unsupported_media_type" });
    }
  });

  it.skipIf(method === "get" || (spec.rawBody?.limit ?? 0) > 3_000_000)("refuses 3 MB", async () => {
    const type = spec.rawBody?.type ?? "application/json";
    const body = `"${"x".repeat(3 * 1024 * 1024)}"`;
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

  it.skipIf(!spec.body)(
    "refuses each field that is missing, of another type or over-long, and changes nothing",
    async () => {
      const before = await changes();
      for (const { fault, body } of spec.body
        ? wrongBodies(spec.body, filled(spec.example?.body, own()))
        : []) {
        const sent = JSON.stringify(body);
        const response = await validRequest(endpoint, own(), { token: caller(endpoint), body: sent });
        expect(response.status, fault).toBe(400);
        expect(await refusal(response), fault).toEqual({ status: 400, code: "validation_failed" });
      }
      expect(await changes()).toEqual(before);
    },
  );

  it.skipIf(!spec.query)("refuses a query that is out of bounds", async () => {
    const known = Object.keys((spec.query as unknown as { shape?: object })?.shape ?? {});
    const wrong = {
      page: ["0", "-1", "1.5", "x", "1e3", "9".repeat(30)],
      limit: ["0", "101", "x", ""],
      sort: ["nothing", "id;drop table people", "--name"],
      from: ["2026-13-01", "2026-02-30", "yesterday", ""],
      to: ["01/02/2026"],
    };
    for (const [name, values] of Object.entries(wrong).filter(([name]) => known.includes(name))) {
      for (const value of values) {
        const response = await validRequest(endpoint, own(), {
          token: caller(endpoint),
          query: { [name]: value },
        });
        expect(response.status, `${name}=${value}`).toBe(400);
      }
    }
  });

  it.skipIf(!path.includes(":"))("is 404 for what does not exist", async () => {
    for (const id of ["unknown", "' OR 1=1 --", "../../me", "\u0000", "%", "x".repeat(500), "नेपाल"]) {
      const params = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, id]));
      const response = await validRequest(endpoint, own(), { token: caller(endpoint), params });
      expect([400, 404], id).toContain(response.status);
      await refusal(response);
    }
  });

  it.skipIf(isPublic || method === "get" || typeof spec.access === "function")(
    "refuses a cookie that comes from another site, and takes it from a page of this one",
    async () => {
      const cookie = `${cookieNames.access}=${tokenIn(world, "admin")}`;
      const before = await changes();
      for (const from of [
        {},
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site", origin: "https://milepost.test" },
        { origin: "https://evil.example" },
        { origin: "http://milepost.test" },
        { origin: "null" },
      ]) {
        const response = await validRequest(endpoint, own(), { headers: { cookie, ...from } });
        expect(await refusal(response)).toEqual({ status: 403, code: "cross_site_request" });
      }
      expect(await changes()).toEqual(before);
      const response = await validRequest(endpoint, own(), {
        headers: { cookie, "sec-fetch-site": "same-origin" },
      });
      expect([401, 403]).not.toContain(response.status);
    },
  );

  it("answers as it is described, with no field more or less", async () => {
    world = await newWorld();
    const response = await validRequest(endpoint, own(), { token: caller(endpoint) });
    const text = await response.text();
    expect(response.status, text).toBeLessThan(500);
    if (!response.ok) return; // the example names what is not there, or is refused for what it says
    expect(Object.keys(spec.responses)).toContain(String(response.status));
    const schema = spec.responses[response.status];
    if (!schema) return;
    const body: unknown = JSON.parse(text);
    expect(schema.safeParse(body).error).toBeUndefined();
    expect(schema.parse(body)).toEqual(body);
  });
});
