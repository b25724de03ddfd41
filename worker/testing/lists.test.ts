import { beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import type { Endpoint } from "../core/http/api";
import { foldText } from "../core/text/fold";
import { api as rooms } from "../product";
import { whoMay } from "./access-matrix";
import { takenBy } from "./json-schema";
import type { World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { filled, newWorld, tokenIn } from "./world";

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
  await writeAccents();
});

const opaque = new Set(suites.flatMap((suite) => suite.opaque ?? []));
const written = /^(?:name|title|label|description|notes?|text|reason|source|region|subject|change_summary)$/;

/** What people write in many lists, so that each holds letters that ASCII lacks: calls that are refused say no more. */
async function writeAccents(): Promise<void> {
  const own = { ...world.records.other, ...world.records.own };
  for (const endpoint of rooms.flatMap((room) => room.endpoints)) {
    const { method, spec } = endpoint;
    if (!spec.body || method === "delete" || spec.access === "public" || spec.access === "signed-in")
      continue;
    const { properties = {} } = takenBy(spec.body);
    const fields = Object.keys(properties).filter((field) => written.test(field) && !opaque.has(field));
    if (fields.length === 0) continue;
    const texts = Object.fromEntries(fields.map((field) => [field, `Élodie Łoś Привет ${field}`]));
    const body = { ...(filled(spec.example?.body ?? {}, own) as object), ...texts };
    await validRequest(endpoint, own, { token: whoMay(endpoint, world).token, body });
  }
}

/** Texts of records with letters beyond ASCII, one of each field. */
function accentedIn(value: unknown, field = "", found = new Map<string, string>()): Map<string, string> {
  if (typeof value === "string" && foldText(value) !== value.toLowerCase() && !found.has(field)) {
    found.set(field, value);
  }
  if (value === null || typeof value !== "object") return found;
  for (const [name, inner] of Object.entries(value)) {
    accentedIn(inner, Array.isArray(value) ? field : `${field}.${name}`, found);
  }
  return found;
}

let searched = 0;

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
    if (body.total > 0) {
      const last = await read(endpoint, { limit: "1", page: String(body.total_pages) });
      expect(last.body.data).toHaveLength(1);
    }
    for (const [page, limit] of [
      [body.total_pages + 1, 1],
      [99_999, 1],
      [999_999_999, 1],
      [999_999, 100],
    ] as const) {
      const past = await read(endpoint, { limit: String(limit), page: String(page) });
      const total_pages = Math.ceil(body.total / limit);
      expect(past).toEqual({
        status: 200,
        body: { data: [], page, limit, total: body.total, total_pages },
      });
    }
  });

  it("takes numbers of the right size and spelling alone", async () => {
    for (const query of [
      ...["0", "101", "-1", "1.5", "1e1", "+5", " 5", "٥", "0x5", "", "9".repeat(40)].map((limit) => ({
        limit,
      })),
      ...["0", "-1", "1.0", "1e3", "x", "", "9".repeat(40)].map((page) => ({ page })),
    ]) {
      expect((await read(endpoint, query as Record<string, string>)).status, JSON.stringify(query)).toBe(400);
    }
  });

  it("is sorted by each of its fields, both ways", async () => {
    const fields = sortable(endpoint);
    expect(fields.length).toBeGreaterThan(1);
    for (const sort of fields) expect((await read(endpoint, { sort })).status, sort).toBe(200);
    for (const sort of ["", "-", "--name", "nothing", "id;drop table people"]) {
      expect((await read(endpoint, { sort })).status, sort).toBe(400);
    }
  });

  it("is searched, and empty where nothing is found", async () => {
    const { status, body } = await read(endpoint, { q: "no such words anywhere" });
    if (withoutSearch.includes(name)) expect(status).toBe(400);
    else expect([status, body.data, body.total, body.total_pages]).toEqual([200, [], 0, 0]);
  });

  it("finds what it holds in any case, with or without accents", async () => {
    if (withoutSearch.includes(name)) return;
    const { body } = await read(endpoint, { limit: "100" });
    for (const [field, text] of accentedIn(body.data)) {
      const words = text.slice(0, 40);
      const { total } = (await read(endpoint, { q: words })).body;
      if (total === 0) continue; // this field is not searched
      searched += 1;
      for (const q of [foldText(words), words.toUpperCase(), foldText(words).toUpperCase()]) {
        expect((await read(endpoint, { q })).body.total, `${field}: ${q}`).toBe(total);
      }
    }
  });
});

it("many lists hold what is written with accents", () => {
  expect(searched).toBeGreaterThan(20);
});
