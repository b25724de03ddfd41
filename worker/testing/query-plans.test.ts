import { createScheduledController } from "cloudflare:test";
import { expect, it, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { runSchedules, tick } from "../core/jobs/schedule";
import { api as apiRooms, pages as pageRooms, schedules } from "../product";
import { expectedAccess, whoMay } from "./access-matrix";
import { addressesOf } from "./addresses";
import { request, testEnv } from "./api";
import type { Caller, World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { recordQueries, wholeReads } from "./whole-reads";
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

async function useEverything(world: World): Promise<void> {
  const people = Object.values(world.callers).filter(({ kind }) => kind === "person");
  const endpoints = apiRooms.flatMap((room) => room.endpoints);
  const last = (method: string) => (method === "get" ? 0 : method === "delete" ? 2 : 1);
  const inOrder = endpoints.toSorted((a, b) => last(a.method) - last(b.method));
  for (const endpoint of inOrder) {
    if (/live$|logout|auth\/password/.test(endpoint.path)) continue;
    for (const caller of new Set([...heardBy(endpoint, world), whoMay(endpoint, world)])) {
      const records = recordsFor(world, caller, "own");
      await (await validRequest(endpoint, records, { token: caller.token })).arrayBuffer();
    }
  }
  const paths = pageRooms.flatMap((room) =>
    room.hono.routes
      .filter(({ method, path }) => method === "GET" && !path.includes("*"))
      .map(({ path }) => path),
  );
  const chosen = new Map<string, Set<Caller>>();
  for (const caller of people) {
    const records = recordsFor(world, caller, "own");
    const queries = ["", ...suites.flatMap(({ pages }) => pages?.queries?.(records) ?? [])];
    for (const path of new Set(paths)) {
      for (const address of addressesOf(path, records)) {
        for (const query of queries) {
          const answer = await request("GET", address + query, { token: caller.token ?? "" });
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
  // The first tick begins with the periods, those of 40 days later are due then.
  for (const later of [0, 40]) {
    const scheduledTime = new Date(Date.now() + later * 86_400_000);
    await runSchedules(schedules)(createScheduledController({ cron: tick, scheduledTime }), testEnv);
  }
}

it("no query reads a table that grows from end to end", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  const world = await newWorld();
  const queries = recordQueries();
  await useEverything(world);
  expect(queries.size).toBeGreaterThan(200);
  const asked = [...queries].filter((query) => !wanted.some((one) => one.query.test(query)));
  expect(await wholeReads(asked)).toEqual([]);
}, 600_000);
