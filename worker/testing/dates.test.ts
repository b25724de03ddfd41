import { beforeAll, describe, expect, it, vi } from "vitest";
import type * as z from "zod";
import type { Endpoint } from "../core/http/api";
import { api as apiRooms } from "../product";
import { whoMay } from "./access-matrix";
import { takenBy } from "./json-schema";
import { thirdInTurn } from "./runs";
import type { World } from "./suite";
import { validRequest } from "./valid-request";
import { filled, newWorld, recordsFor } from "./world";

// Every date that a call takes, whatever module it is of: a new one is tried without being listed here.

/** The fields of a schema that are dates, or instants. */
function fieldsOf(schema: z.ZodType | undefined, format: "date" | "date-time"): string[] {
  if (!schema) return [];
  const { properties = {} } = takenBy(schema);
  return Object.entries(properties)
    .filter(([, field]) => [field, ...(field.anyOf ?? [])].some((one) => one.format === format))
    .map(([name]) => name);
}

/** Each third holds one that no calendar has and one of a year far away. */
const noDates = {
  date: [
    ...["2026-02-30", "2026-13-01", "2026-2-3", "20260203", "1899-12-31", "3000-01-01", "9999-12-31"],
    "0001-01-01",
  ],
  "date-time": [
    ...["2026-02-30T00:00:00.000Z", "2026-01-01T25:00:00Z", "9999-12-31T23:59:59-12:00"],
    ...["0001-01-01T00:00:00Z", "+010000-01-01T00:00:00Z", "2026-01-01"],
  ],
};

const endpoints = apiRooms.flatMap((room) => room.endpoints);
/** A field may take either: then a day is none of its faults. */
const faultsOf = (format: keyof typeof noDates, isDayToo: boolean) =>
  noDates[format].filter((value) => !isDayToo || value !== "2026-01-01");
const taking = (part: "query" | "body") =>
  (["date", "date-time"] as const).flatMap((format) =>
    endpoints.flatMap((endpoint) =>
      fieldsOf(endpoint.spec[part], format).map((field): [string, Endpoint, string, string[]] => [
        `${endpoint.method.toUpperCase()} ${endpoint.path} ${field}`,
        endpoint,
        field,
        faultsOf(format, fieldsOf(endpoint.spec[part], "date").includes(field)),
      ]),
    ),
  );

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
});

async function refusal(response: Response, field: string) {
  const body = (await response.json()) as { errors?: { path: string }[] };
  return { status: response.status, field: (body.errors ?? []).some(({ path }) => path === field) };
}

it("finds the calls that take dates", () => {
  expect(taking("query").length).toBeGreaterThan(20);
  expect(taking("body").length).toBeGreaterThan(5);
});

describe.each([
  ...taking("query").map((one, turn) => [...one, "query", turn] as const),
  ...taking("body").map((one, turn) => [...one, "body", turn] as const),
])("%s", (_, endpoint, field, wrong, part, turn) => {
  it("refuses what no calendar has, and years far away", async () => {
    const caller = whoMay(endpoint, world);
    const records = recordsFor(world, caller, "own");
    const body = filled(endpoint.spec.example?.body ?? {}, records) as object;
    for (const value of thirdInTurn(turn, wrong)) {
      const response = await validRequest(endpoint, records, {
        token: caller.token,
        ...(part === "query" ? { query: { [field]: value } } : { body: { ...body, [field]: value } }),
      });
      expect(await refusal(response, field), value).toEqual({ status: 400, field: true });
    }
  });
});
