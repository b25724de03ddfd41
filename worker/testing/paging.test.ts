import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { selectPage } from "../core/db/select-page";
import type { Endpoint } from "../core/http/api";
import { api as apiRooms, pages as pageRooms } from "../product";
import { whoMay } from "./access-matrix";
import { addressesOf, pathsByPlace } from "./addresses";
import { db, request } from "./api";
import { takenBy } from "./json-schema";
import type { World } from "./suite";
import { validRequest } from "./valid-request";
import { newWorld, recordsFor } from "./world";

// Lists whose address asks for a page that is not there: every one of the API, and every one on a page.

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

interface List {
  data: unknown[];
  page: number;
  total: number;
  total_pages: number;
}

const turnsPages = ({ spec }: Endpoint) => {
  return spec.query !== undefined && "page" in (takenBy(spec.query).properties ?? {});
};
const lists = apiRooms
  .flatMap((room) => room.endpoints)
  .filter(turnsPages)
  .map((endpoint): [string, Endpoint] => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint]);

it("finds the lists of the API", () => {
  expect(lists.length).toBeGreaterThan(10);
});

describe.each(lists)("%s", (_, endpoint) => {
  it("is empty past its end, with the true totals", async () => {
    const caller = whoMay(endpoint, world);
    const read = async (page: string): Promise<List> => {
      const query = { page, limit: "1" };
      const response = await validRequest(endpoint, recordsFor(world, caller, "own"), {
        token: caller.token,
        query,
      });
      expect(response.status).toBe(200);
      return response.json();
    };
    const first = await read("1");
    for (const page of [first.total_pages + 1, 99_999, 999_999_999]) {
      expect(await read(String(page))).toEqual({
        ...{ data: [], page, limit: 1, total: first.total, total_pages: first.total_pages },
      });
    }
    if (first.total > 0) expect((await read(String(first.total_pages))).data).toHaveLength(1);
  });
});

const isList = (html: string) => html.includes('<nav class="pager"');
const found = new Set<string>();
/** How many of the people have seen a page: an administrator and somebody of its own are enough. */
const readers = new Map<string, number>();

it.each(pathsByPlace(pageRooms))(
  "the lists on pages of %s say so past their end, and lead back",
  async (_, paths) => {
    for (const caller of Object.values(world.callers).filter(({ kind }) => kind === "person")) {
      const records = recordsFor(world, caller, "own");
      for (const address of new Set(paths.flatMap((path) => addressesOf(path, records)))) {
        if (found.has(address) || (readers.get(address) ?? 0) > 1) continue;
        const read = async (query: string) => {
          const headers = { accept: "text/html" };
          const response = await request("GET", address + query, { token: caller.token ?? "", headers });
          if (response.status === 200) readers.set(address, (readers.get(address) ?? 0) + 1);
          return response.text();
        };
        if (!isList(await read(""))) continue;
        found.add(address);
        const html = await read("?page=99");
        expect(html, address).toContain("There is no page 99");
        expect(html, address).toMatch(/The list has [\d,]+ (entry|entries) in all\./);
        expect(html, address).toMatch(/href="[^"]*[?;]page=(?!99)\d+"/);
        expect(isList(html), address).toBe(false);
      }
    }
  },
);

it("finds the lists on pages", () => {
  expect(found.size).toBeGreaterThan(10);
});

it("a list that is counted no further than its reach shows nothing behind it, and says that there is more", async () => {
  const numbers = sql`FROM json_each(${JSON.stringify(Array.from({ length: 25 }, (_, i) => i))}) d`;
  const read = (page: number, limit: number) =>
    selectPage<{ value: number }>(
      db,
      { columns: sql`d.value`, from: numbers, order: sql`d.value`, upTo: 20 },
      { page, limit },
    );
  const values = async (page: number, limit: number) =>
    (await read(page, limit)).rows.map(({ value }) => value);
  expect(await values(2, 10)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  expect(await values(3, 8)).toEqual([16, 17, 18, 19]);
  for (const page of [3, 4, 99]) {
    expect(await read(page, 10)).toEqual({ rows: [], total: 20, hasMore: true });
  }
});
