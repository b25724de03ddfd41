import { createScheduledController } from "cloudflare:test";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { runSchedules, tick } from "../core/jobs/schedule";
import { api as apiRooms, pages as pageRooms, schedules } from "../product";
import { expectedAccess, whoMay } from "./access-matrix";
import { addressesOf, pathsByPlace } from "./addresses";
import { request, testEnv } from "./api";
import type { Caller, World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { type Recording, recordQueries, wholeReads } from "./whole-reads";
import { newWorld, recordsFor } from "./world";

// Every query that the product is seen to run, whoever sends it: each endpoint with its example, each page, each
// recurring task. What grows with use is read by key.

/** What is read whole all the same; a query that is not among these may not. */
const wanted = suites.flatMap((suite) => suite.scans);

/** People whom an endpoint hears; of those whom it turns away by their role it asks nothing. */
function heardBy({ method, path }: Endpoint, { callers }: World): Caller[] {
  const row = expectedAccess.get(`${method.toUpperCase()} ${path}`) ?? [];
  const outcomeFor = (name: string) =>
    row.find(({ caller, side }) => caller === name && side === "own")?.outcome;
  return Object.entries(callers).flatMap(([name, caller]) =>
    caller.kind === "person" && !["401", "403"].includes(outcomeFor(name) ?? outcomeFor("member") ?? "")
      ? [caller]
      : [],
  );
}

const endpoints = apiRooms.flatMap((room) => room.endpoints);
const last = (method: string) => (method === "get" ? 0 : method === "delete" ? 2 : 1);
const inOrder = endpoints
  .filter(({ path }) => !/live$|logout|auth\/password/.test(path))
  .toSorted((a, b) => last(a.method) - last(b.method));
const rooms = [...Map.groupBy(inOrder, ({ method, path }) => `${last(method)} ${path.split("/")[1]}`)];

let world: World;
let recording: Recording;
beforeAll(async () => {
  world = await newWorld();
  recording = recordQueries();
});
afterAll(() => recording.end());

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

describe("everything is used", () => {
  it.each(rooms)("calls: %s", async (_, calls) => {
    for (const endpoint of calls) {
      for (const caller of new Set([...heardBy(endpoint, world), whoMay(endpoint, world)])) {
        const records = recordsFor(world, caller, "own");
        await (await validRequest(endpoint, records, { token: caller.token })).arrayBuffer();
      }
    }
  });

  it("the page of what is not there, or not open, by each person", async () => {
    for (const { kind, token = "" } of Object.values(world.callers)) {
      if (kind === "person") await (await request("GET", "/dashboard/nowhere", { token })).arrayBuffer();
    }
  });

  // To be turned away from a page is a page of its own, the same each time: a problem spares the making of it.
  const headers = { accept: "application/json" };
  const chosen = new Map<string, Set<Caller>>();
  it.each(pathsByPlace(pageRooms))("pages of %s", async (_, paths) => {
    for (const caller of Object.values(world.callers).filter(({ kind }) => kind === "person")) {
      const records = recordsFor(world, caller, "own");
      const queries = ["", ...suites.flatMap(({ pages }) => pages?.queries?.(records) ?? [])];
      for (const path of new Set(paths)) {
        for (const address of addressesOf(path, records)) {
          for (const query of queries) {
            const answer = await request("GET", address + query, { token: caller.token ?? "", headers });
            await answer.arrayBuffer();
            // Whoever is turned away, or led elsewhere, is so whatever the address chooses.
            if (query === "" && answer.status !== 200) break;
            // What an address chooses is asked by the first two who see the page: an administrator, somebody of its own.
            const by = chosen.get(path) ?? new Set();
            chosen.set(path, by);
            if (!by.has(caller) && by.size === 2) break;
            by.add(caller);
          }
        }
      }
    }
  });

  // The first tick begins with the periods, those of 40 days later are due then.
  it.each([0, 40])("what is due in %i days", async (later) => {
    const scheduledTime = new Date(Date.now() + later * 86_400_000);
    await runSchedules(schedules)(createScheduledController({ cron: tick, scheduledTime }), testEnv);
  });
});

it("no query reads a table that grows from end to end", async () => {
  const { queries } = recording;
  recording.end();
  expect(queries.size).toBeGreaterThan(200);
  const asked = [...queries].filter((query) => !wanted.some((one) => one.query.test(query)));
  expect(await wholeReads(asked)).toEqual([]);
});
