import { beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import type { Endpoint } from "../core/http/api";
import { api as rooms } from "../product";
import { takenBy } from "./json-schema";
import type { World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { newWorld, tokenIn } from "./world";

// What holds for every list: who adds one gets these without a line.

const lists = rooms
  .flatMap((room) => room.endpoints)
  .filter(({ spec }) => spec.query && "page" in spec.query.shape);
const title = ({ method, path }: Endpoint) => `${method.toUpperCase()} ${path}`;

const withoutSearch = suites.flatMap((suite) => Object.keys(suite.withoutSearch ?? {}));

interface List {
  data: unknown[];
  page: number;
  limit: number;
  total: number;
  total_pages: number;
}

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  world = await newWorld();
  await newWorld();
});

async function read(endpoint: Endpoint, query: Record<string, string>) {
  const records = { ...world.records.other, ...world.records.own };
  const response = await validRequest(endpoint, records, { token: tokenIn(world, "admin"), query });
  return { status: response.status, body: (await response.json()) as List };
}

function sortable({ spec }: Endpoint): string[] {
  const { properties } = takenBy(spec.query ?? z.never());
  return (properties?.sort?.enum ?? []) as string[];
}

describe.each(lists.map((endpoint) => [title(endpoint), endpoint] as const))("%s", (name, endpoint) => {
  it("is turned over page by page, and a page past its end is empty with the true totals", async () => {
    const { status, body } = await read(endpoint, { limit: "1" });
    expect([status, body.page, body.limit]).toEqual([200, 1, 1]);
    expect(body.data.length).toBe(Math.min(1, body.total));
    expect(body.total_pages).toBe(body.total);
    const past = await read(endpoint, { limit: "100", page: "999999" });
    expect(past).toMatchObject({
      status: 200,
      body: {
        data: [],
        page: 999_999,
        limit: 100,
        total: body.total,
        total_pages: Math.ceil(body.total / 100),
      },
    });
  });

  it("takes numbers of the right size and spelling alone", async () => {
    for (const query of [
      ...["0", "101", "-1", "1.5", "1e1", "+5", " 5", "٥", "0x5", "", "9".repeat(40)].map((limit) => ({
        limit,
      })),
      ...["0", "-1", "1.0", "x", "", "9".repeat(40)].map((page) => ({ page })),
    ]) {
      expect((await read(endpoint, query as Record<string, string>)).status, JSON.stringify(query)).toBe(400);
    }
  });

  it("is sorted by each of its fields, both ways", async () => {
    const fields = sortable(endpoint);
    expect(fields.length).toBeGreaterThan(1);
    for (const sort of fields) expect((await read(endpoint, { sort })).status, sort).toBe(200);
    for (const sort of ["", "-", "--name", "nothing"]) {
      expect((await read(endpoint, { sort })).status, sort).toBe(400);
    }
  });

  it("is searched, and empty where nothing is found", async () => {
    const { status, body } = await read(endpoint, { q: "no such words anywhere" });
    if (withoutSearch.includes(name)) expect(status).toBe(400);
    else expect([status, body.data, body.total, body.total_pages]).toEqual([200, [], 0, 0]);
  });
});
