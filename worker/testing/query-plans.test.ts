import { createScheduledController } from "cloudflare:test";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Endpoint } from "../core/http/api";
import { runSchedules, tick } from "../core/jobs/schedule";
import { api as apiRooms, pages as pageRooms, schedules } from "../product";
import { expectedAccess, whoMay } from "./access-matrix";
import { addressesOf } from "./addresses";
import { request, testEnv } from "./api";
import type { Caller, World } from "./suite";
import { suites } from "./suites";
import { validRequest } from "./valid-request";
import { newWorld, recordsFor } from "./world";

// Every query that the product is seen to run, whoever sends it: each endpoint with its example, each page, each
// recurring task. What grows with use is read by key.

const few = new Set(suites.flatMap((suite) => suite.few));
/** What is read whole all the same; a query that is not among these may not. */
const wanted = suites.flatMap((suite) => suite.scans);

/** Records every query until the test ends. */
function recordQueries(): Set<string> {
  const queries = new Set<string>();
  const session = Object.getPrototypeOf(testEnv.DB.withSession());
  const { prepare } = session;
  onTestFinished(() => {
    session.prepare = prepare;
  });
  session.prepare = function (query: string) {
    queries.add(query);
    return prepare.call(this, query);
  };
  return queries;
}

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

/** What the query calls its tables; in its subqueries one alias may stand for several. */
function aliasesOf(query: string, tables: Set<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const word = /(?:\bFROM|\bJOIN|\bUPDATE|\bINTO|,)\s+"?(\w+)"?(?:\s+(?:AS\s+)?"?(\w+)"?)?/gi;
  for (const [, table = "", alias = ""] of query.matchAll(word)) {
    if (!tables.has(table)) continue;
    for (const name of alias === "" ? [table] : [table, alias])
      found.set(name, (found.get(name) ?? new Set()).add(table));
  }
  return found;
}

async function scansOf(query: string, tables: Set<string>): Promise<string[]> {
  const parameters = new Set(query.match(/\?\d+/g) ?? []).size || (query.match(/\?/g) ?? []).length;
  const plan = await testEnv.DB.prepare(`EXPLAIN QUERY PLAN ${query}`)
    .bind(...new Array(parameters).fill(null))
    .all<{ detail: string }>();
  const aliases = aliasesOf(query, tables);
  // Where nothing is sorted, rows are read in the order wanted and no further than the limit.
  const stopsAtLimit =
    /\bLIMIT\b/.test(query) && !plan.results.some(({ detail }) => /TEMP B-TREE/.test(detail));
  if (stopsAtLimit) return [];
  return plan.results.flatMap(({ detail }) => {
    const name = /^SCAN (\w+)/.exec(detail)?.[1] ?? "";
    const growing = [...(aliases.get(name) ?? [])].filter((table) => !few.has(table));
    return growing.map((table) => `${table}: ${detail}`);
  });
}

it("no query reads a table that grows from end to end", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  const world = await newWorld();
  const queries = recordQueries();
  await useEverything(world);
  expect(queries.size).toBeGreaterThan(200);
  const { results } = await testEnv.DB.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all<{
    name: string;
  }>();
  const tables = new Set(results.map(({ name }) => name));
  const scans: { scans: string[]; query: string }[] = [];
  for (const query of queries) {
    if (wanted.some((one) => one.query.test(query))) continue;
    const found = await scansOf(query, tables);
    if (found.length > 0) scans.push({ scans: found, query: query.replace(/\s+/g, " ").slice(0, 300) });
  }
  expect(scans).toEqual([]);
}, 180_000);
