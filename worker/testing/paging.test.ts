import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { selectPage } from "../core/db/select-page";
import type { Endpoint } from "../core/http/api";
import { api as apiRooms } from "../product";
import { db, request } from "./api";
import type { World } from "./suite";
import { validRequest } from "./valid-request";
import { newWorld, tokenIn } from "./world";

// Lists whose address asks for a page that is not there: every one of the API, and every one on a page.

let world: World;
beforeAll(async () => {
  world = await newWorld();
  const click = {
    timestamp: new Date(Date.now() - 60_000).toISOString(),
    ...{ eventType: "click", referralID: world.records.own.referral_code },
  };
  const imported = await request("POST", "/api/v1/imports/events", {
    token: tokenIn(world, "admin"),
    headers: { "content-type": "application/x-ndjson" },
    body: JSON.stringify(click),
  });
  expect(await imported.json()).toMatchObject({ accepted: 1 });
});

interface List {
  data: unknown[];
  page: number;
  total: number;
  total_pages: number;
}

const turnsPages = ({ spec }: Endpoint) => {
  const query =
    spec.query &&
    (z.toJSONSchema(spec.query, { io: "input", unrepresentable: "any" }) as { properties?: object });
  return "page" in (query?.properties ?? {});
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
    const read = async (page: string): Promise<List> => {
      const query = { page, limit: "1" };
      const response = await validRequest(
        endpoint,
        { ...world.records.other, ...world.records.own },
        {
          token: tokenIn(world, "admin"),
          query,
        },
      );
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

describe("a page past the end of its list", () => {
  it.each([
    ...["links", "officers", "campaigns", "signups", "follow-ups"].map(
      (name) => [`/dashboard/${name}`, "admin"] as const,
    ),
    ...["users", "api-keys", "audit-log", "dead-letters"].map(
      (name) => [`/dashboard/settings/${name}`, "admin"] as const,
    ),
    ["/dashboard/insight/matrix", "admin"] as const,
    ["/dashboard/campaigns/{campaign_id}", "admin"] as const,
    ["/dashboard/campaigns/{campaign_id}/targets", "admin"] as const,
    ...["links", "campaigns"].map((name) => [`/dashboard/${name}`, "officer"] as const),
  ])("%s says so to an %s, and leads back", async (path, who) => {
    const filled = path.replace("{campaign_id}", world.records.own.campaign_id ?? "");
    const response = await request("GET", `${filled}?page=99`, {
      token: tokenIn(world, who),
      headers: { accept: "text/html" },
    });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain("There is no page 99");
    expect(html).toMatch(/in all\./);
    const back = /href="([^"]*[?&](?:amp;)?page=1)"[^>]*>[^<]*<?[^>]*>?Go to page 1, the last/.exec(html);
    expect(back, "the way back").not.toBeNull();
    expect(html).not.toMatch(/No links yet|No sign-ups yet|Nobody/);
  });
});

it("a list that is counted no further than its reach shows nothing behind it, and says that there is more", async () => {
  const numbers = sql`FROM json_each(${JSON.stringify(Array.from({ length: 25 }, (_, i) => i))}) d`;
  const read = (page: number, limit: number) =>
    selectPage<{ value: number }>(
      db,
      { columns: sql`d.value`, from: numbers, order: sql`d.value`, upTo: 20 },
      { page, limit },
    );
  expect((await read(2, 10)).rows.map(({ value }) => value)).toEqual([
    10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
  ]);
  expect((await read(3, 8)).rows.map(({ value }) => value)).toEqual([16, 17, 18, 19]);
  for (const page of [3, 4, 99]) {
    expect(await read(page, 10)).toEqual({ rows: [], total: 20, hasMore: true });
  }
});
