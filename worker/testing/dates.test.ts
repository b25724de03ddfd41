import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Endpoint } from "../core/http/api";
import { api as apiRooms, pages as pageRooms } from "../product";
import { db, request } from "./api";
import type { World } from "./suite";
import { validRequest } from "./valid-request";
import { filled, newWorld, tokenIn } from "./world";

// Every date that a call takes, whoever takes it: a new one is tried without being listed here.

interface JsonSchema {
  format?: string;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
}

/** The fields of a schema that are dates, or instants. */
function fieldsOf(schema: z.ZodType | undefined, format: "date" | "date-time"): string[] {
  if (!schema) return [];
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return Object.entries(properties)
    .filter(([, field]) => [field, ...(field.anyOf ?? [])].some((one) => one.format === format))
    .map(([name]) => name);
}

const noDates = {
  date: [
    "2026-02-30",
    "2026-13-01",
    "2026-2-3",
    "20260203",
    "1899-12-31",
    "3000-01-01",
    "9999-12-31",
    "0001-01-01",
  ],
  "date-time": [
    ...["2026-02-30T00:00:00.000Z", "2026-01-01", "2026-01-01T25:00:00Z", "9999-12-31T23:59:59-12:00"],
    ...["0001-01-01T00:00:00Z", "+010000-01-01T00:00:00Z"],
  ],
};

const endpoints = apiRooms.flatMap((room) => room.endpoints);
const formats = ["date", "date-time"] as const;
const taking = (part: "query" | "body") =>
  formats.flatMap((format) =>
    endpoints.flatMap((endpoint) =>
      fieldsOf(endpoint.spec[part], format).map((field): [string, Endpoint, string, typeof format] => [
        `${endpoint.method.toUpperCase()} ${endpoint.path} ${field}`,
        endpoint,
        field,
        format,
      ]),
    ),
  );

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

const tokenFor = ({ spec }: Endpoint) =>
  typeof spec.access === "function" ? tokenIn(world, "track") : tokenIn(world, "admin");

async function refusal(response: Response, field: string) {
  const body = (await response.json()) as { errors?: { path: string }[] };
  return { status: response.status, field: (body.errors ?? []).some(({ path }) => path === field) };
}

it("finds the calls that take dates", () => {
  expect(taking("query").length).toBeGreaterThan(20);
  expect(taking("body").length).toBeGreaterThan(5);
});

describe.each(taking("query"))("%s", (_, endpoint, field, format) => {
  it("refuses what no calendar has, and years far away", async () => {
    for (const value of noDates[format]) {
      const response = await validRequest(
        endpoint,
        { ...world.records.other, ...world.records.own },
        {
          token: tokenFor(endpoint),
          query: { [field]: value },
        },
      );
      expect(await refusal(response, field), value).toEqual({ status: 400, field: true });
    }
  });
});

describe.each(taking("body"))("%s", (_, endpoint, field, format) => {
  it("refuses what no calendar has, and years far away", async () => {
    const body = filled(endpoint.spec.example?.body ?? {}, world.records.own) as object;
    for (const value of noDates[format]) {
      const response = await validRequest(
        endpoint,
        { ...world.records.other, ...world.records.own },
        {
          token: tokenFor(endpoint),
          body: { ...body, [field]: value },
        },
      );
      expect(await refusal(response, field), value).toEqual({ status: 400, field: true });
    }
  });
});

describe("an organisation whose clocks skipped 30 December 2011", () => {
  const days = "from=2011-12-28&to=2012-01-02";
  beforeAll(async () => {
    await db.run(sql`UPDATE organisation SET time_zone = 'Pacific/Apia'`);
    const at = ["2011-12-29T22:00:00.000Z", "2011-12-30T09:59:59.999Z", "2011-12-30T10:00:00.000Z"];
    const lines = at.map((timestamp) =>
      JSON.stringify({
        timestamp,
        eventType: "click",
        referralID: world.records.own.referral_code,
        visitor: timestamp,
      }),
    );
    const imported = await request("POST", "/api/v1/imports/events", {
      token: tokenIn(world, "admin"),
      headers: { "content-type": "application/x-ndjson" },
      body: lines.join("\n"),
    });
    expect(await imported.json()).toMatchObject({ accepted: 3 });
  });

  const stats = async <T>(path: string) =>
    (await (await request("GET", `/api/v1/stats/${path}`, { token: tokenIn(world, "admin") })).json()) as T;
  const points = (query: string) =>
    stats<{ points: { t: string; clicks: number; rolling_7: number | null }[] }>(`timeseries?${query}`).then(
      (body) => body.points,
    );

  it("has no point of that day, and every total is the sum of its points", async () => {
    const total = await stats<{ clicks: number }>(`overview?${days}`);
    expect(total.clicks).toBe(3);
    for (const interval of ["hour", "day", "week", "month"]) {
      const series = await points(`${days}&interval=${interval}`);
      expect(series.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(3);
      expect(series.filter(({ t }) => t.startsWith("2011-12-30"))).toEqual([]);
    }
    expect((await points(`${days}&interval=day`)).map(({ t, clicks }) => [t.slice(5), clicks])).toEqual([
      ...[
        ["12-28", 0],
        ["12-29", 2],
        ["12-31", 1],
        ["01-01", 0],
        ["01-02", 0],
      ],
    ]);
    expect(await points(`${days}&interval=hour`)).toHaveLength(5 * 24);
    expect(await points("from=2011-12-30&to=2011-12-30&interval=hour")).toEqual([]);
    expect(await points("from=2011-12-30&to=2012-01-02&interval=week")).toMatchObject([
      { t: "2011-12-31", clicks: 1 },
      { t: "2012-01-02", clicks: 0 },
    ]);
    const peaks = await stats<{ hours: { clicks: number }[] }>(`peaks?${days}`);
    expect(peaks.hours.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(3);
  });

  it("takes the day as an end of every range, and as a day of a campaign", async () => {
    for (const [name, endpoint, field, format] of taking("query")) {
      if (format !== "date") continue;
      const response = await validRequest(
        endpoint,
        { ...world.records.other, ...world.records.own },
        {
          token: tokenFor(endpoint),
          query:
            field === "from"
              ? { from: "2011-12-30", to: "2012-01-02" }
              : { from: "2011-12-28", [field]: "2011-12-30" },
        },
      );
      expect(response.status, name).toBe(200);
      await response.body?.cancel();
    }
    const signups = await request("GET", "/api/v1/signups?from=2011-12-30&to=2011-12-30", {
      token: tokenIn(world, "admin"),
    });
    expect(await signups.json()).toMatchObject({ total: 0 });
  });

  it("is shown pages whatever days their addresses ask for", async () => {
    const paths = pageRooms
      .flatMap((room) => room.hono.routes)
      .filter(({ method, path }) => method === "GET" && path.startsWith("/dashboard") && !/[:*]/.test(path))
      .map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of new Set(paths)) {
      for (const range of [
        "from=2011-12-30&to=2011-12-30",
        "from=2026-02-30",
        "from=0001-01-01&to=9999-12-31",
      ]) {
        const response = await request("GET", `${path}?${range}`, {
          token: tokenIn(world, "admin"),
          headers: { accept: "text/html" },
        });
        expect(response.status, `${path}?${range}`).toBeLessThan(400);
        await response.arrayBuffer();
      }
    }
  });
});
