import { createScheduledController } from "cloudflare:test";
import { expect, it, onTestFinished, vi } from "vitest";
import { insightViews } from "../../web/pages/referrals/insight/views";
import { runSchedules, tick } from "../core/jobs/schedule";
import { api as apiRooms, pages as pageRooms, schedules } from "../rooms";
import { request, testEnv } from "./api";
import { validRequest } from "./valid-request";
import { newWorld, type World } from "./world";

// Every query that the product is seen to run, whoever sends it: each endpoint with its example, each page, each
// recurring task. What grows with use is read by key.

/** Tables with a row for each person, campaign or setting of the organisation, not for each thing that happens. */
const few = new Set([
  ...["organisation", "people", "grants", "settings", "guards", "api_keys", "compaction"],
  ...["officers", "campaigns", "campaign_officers", "targets"],
]);

/** What is read whole all the same, each with its reason; a query that is not among these may not. */
const wanted: { query: RegExp; because: string }[] = [
  {
    query: /FROM referrals AS r WHERE .* GROUP BY r\.officer_id/s,
    because: "totals of every officer's links",
  },
  { query: /SELECT DISTINCT campaign_id, officer_id FROM referrals/, because: "who has links of what" },
  {
    query: /sum\(r\.clicks\).* FROM .*referrals r/s,
    because: "the totals under a list of links: every link's",
  },
  { query: /^SELECT count\(\*\) AS n FROM referrals r/, because: "the total of a list of links" },
  {
    query: /^SELECT count\(\*\) AS n FROM signups s/,
    because: "the exact total that the API's list promises",
  },
  {
    query: /^SELECT count\(\*\) AS n FROM audit_events/,
    because: "the exact total that the API's list promises",
  },
  {
    query: /^SELECT (count\(\*\) AS n|d\.id, .*) FROM (dead_letters|outbox)/s,
    because: "rare: letters that failed, mail of development",
  },
  {
    query: /FROM \(SELECT r\.\* FROM referrals r WHERE .* LIMIT .*\) r CROSS JOIN/s,
    because: "a page of links by a figure that no index has: every link's, as the totals below it",
  },
  { query: /^INSERT OR REPLACE INTO officer_standings/, because: "nightly: each link's totals of the day" },
  { query: /\(SELECT \* FROM import_batches ORDER BY number DESC LIMIT/, because: "stops at its limit" },
  {
    query: /^DELETE FROM (sessions|sign_in_failures|credential_tokens) /,
    because: "nightly; it keeps them few",
  },
  {
    query: /^UPDATE api_keys SET revoked_at/,
    because: "rare: somebody leaves; an organisation has few keys",
  },
  { query: /INDEXED BY signups_unsettled/, because: "the index holds none but those that wait" },
];

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

async function useEverything({ tokens, records }: World): Promise<void> {
  const endpoints = apiRooms.flatMap((room) => room.endpoints);
  const own = { ...records.other, ...records.own };
  const last = (method: string) => (method === "get" ? 0 : method === "delete" ? 2 : 1);
  const inOrder = endpoints.toSorted((a, b) => last(a.method) - last(b.method));
  for (const endpoint of inOrder) {
    if (/live$|logout|auth\/password/.test(endpoint.path)) continue;
    const token = typeof endpoint.spec.access === "function" ? tokens["track:write"] : tokens.admin;
    for (const who of [tokens.officer, token]) {
      await (await validRequest(endpoint, own, { token: who })).arrayBuffer();
    }
  }
  const paths = pageRooms.flatMap((room) =>
    room.hono.routes
      .filter(({ method, path }) => method === "GET" && !path.includes("*"))
      .flatMap(({ path }) =>
        path.endsWith("/:view") ? insightViews.map((view) => path.replace(":view", view)) : [path],
      ),
  );
  for (const path of new Set(paths)) {
    const id = (name: string) =>
      path.includes("/campaigns")
        ? own.campaign_id
        : path.includes("/officers")
          ? own.officer_id
          : path.includes("/links")
            ? own.referral_id
            : path.includes("/signups")
              ? own.signup_id
              : (own[name] ?? own.campaign_id);
    const filled = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => id(name) ?? "unknown");
    for (const token of [tokens.officer, tokens.admin]) {
      for (const query of [
        "",
        `?officer_id=${own.officer_id}`,
        `?campaign_id=${own.campaign_id}&q=a&days=365`,
      ]) {
        await (await request("GET", filled + query, { token })).arrayBuffer();
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
