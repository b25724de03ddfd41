import { createExecutionContext } from "cloudflare:test";
import { beforeAll, describe, expect, it, vi } from "vitest";
import worker from "..";
import type { Env } from "../env";
import { pages, api as rooms } from "../product";
import { administrator, request, testEnv } from "./api";
import { checkAnswer } from "./check-answer";

// One after another, what the product stands on is away. Everything answers all the same, and says so in plain words.

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  for (const level of ["log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  admin = await administrator();
  const cookie = `__Host-access=${admin.token}`;
  const page = await request("GET", "/dashboard/settings/profile", { headers: { cookie } });
  csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
});
let csrf = "";

const away = async () => {
  throw new Error("D1_ERROR: Network connection lost.");
};
const statement = (): object => ({ bind: statement, all: away, run: away, raw: away, first: away });
const session = { prepare: statement, batch: away, getBookmark: () => null };
const DB = { withSession: () => session, ...session } as unknown as D1Database;

const gone = async () => {
  throw new Error("We encountered an internal error. Please try again. (10001)");
};
const FILES = { get: gone, put: gone, head: gone, list: gone, delete: gone } as unknown as R2Bucket;
const isQueue = (binding: unknown): boolean =>
  typeof binding === "object" && binding !== null && "sendBatch" in binding;
const queue = { send: gone, sendBatch: gone } as unknown as Queue<unknown>;

/** What is answered, which must be one that the API's document tells. */
async function send(
  method: string,
  path: string,
  env: Partial<Env>,
  headers: Record<string, string>,
  body?: string,
): Promise<Response> {
  const url = `https://milepost.test${path}`;
  const fetchWith = (init: RequestInit, env: Env, at = url) =>
    worker.fetch(new Request(at, init) as never, env, createExecutionContext());
  const init: RequestInit = { method, headers, redirect: "manual", ...(body === undefined ? {} : { body }) };
  const answer = await fetchWith(init, { ...testEnv, ...env });
  await checkAnswer({ method, url }, answer, async (document) => fetchWith({}, testEnv, document));
  return answer;
}

const filled = (path: string) => path.replace(/:\w+(\{[^}]*\})?/g, "unknown");
const routes = pages
  .flatMap(({ hono }) => hono.routes)
  .filter(({ method, path }) => (method === "GET" || method === "POST") && !path.includes("*"))
  .map(({ method, path }) => [method, path] as const);

describe("while D1 is away", () => {
  it.each(routes)("%s %s is a page in plain words, or needs nothing of it", async (method, path) => {
    const headers = {
      ...{ accept: "text/html", cookie: `__Host-access=${admin.token}`, origin: "https://milepost.test" },
      ...(method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {}),
    };
    const form = new URLSearchParams({ csrf, email: "asha@example.org", password: "a password" }).toString();
    const answer = await send(method, filled(path), { DB }, headers, method === "POST" ? form : undefined);
    const text = await answer.text();
    expect([200, 303, 304, 404, 410, 400, 403, 503]).toContain(answer.status);
    expect(text).not.toMatch(/D1_ERROR|SQLITE/);
    if (answer.status !== 503 || path === "/healthz") return;
    expect(text).toContain("Storage does not answer");
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  const calls = rooms.flatMap(({ endpoints }) =>
    endpoints.map(({ method, path }) => [method, path] as const),
  );
  it("each call of the API is 503 with a problem, or needs nothing of it", async () => {
    const wrong: string[] = [];
    for (const [method, path] of calls) {
      const headers = { authorization: `Bearer ${admin.token}`, "content-type": "application/json" };
      const body = method === "get" || method === "delete" ? undefined : "{}";
      const answer = await send(method.toUpperCase(), `/api/v1${filled(path)}`, { DB }, headers, body);
      const isFine = answer.status < 500 || (await answer.text()).includes('"storage_unavailable"');
      if (!isFine) wrong.push(`${method} ${path} ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

it("while the store of files is away, a file is 503 and pages are what they were", async () => {
  const cookie = `__Host-access=${admin.token}`;
  const file = await send("GET", "/files/abc.png", { FILES }, { accept: "text/html" });
  expect([file.status, file.headers.get("retry-after")]).toEqual([503, "5"]);
  for (const path of ["/dashboard", "/dashboard/exports", "/dashboard/settings/health"]) {
    expect([path, (await send("GET", path, { FILES }, { cookie })).status]).toEqual([path, 200]);
  }
});

it("while the queues are away, what waits is written down and answered", async () => {
  const queues = Object.entries(testEnv).filter(([, binding]) => isQueue(binding));
  expect(queues.length).toBeGreaterThan(1);
  const env = Object.fromEntries(queues.map(([name]) => [name, queue]));
  const headers = { authorization: `Bearer ${admin.token}`, "content-type": "application/json" };
  const body = JSON.stringify({ report: "time_series", format: "csv", from: "2026-01-01", to: "2026-01-31" });
  expect((await send("POST", "/api/v1/exports", env, headers, body)).status).toBe(202);
  expect((await send("POST", "/api/v1/health/recount", env, headers)).status).toBe(202);
  const invited = JSON.stringify({ name: "Asha", email: "asha@example.org", grants: [] });
  expect((await send("POST", "/api/v1/users", env, headers, invited)).status).toBeLessThan(500);
  const forgot = JSON.stringify({ email: "asha@example.org" });
  expect((await send("POST", "/api/v1/auth/forgot", env, headers, forgot)).status).toBe(202);
});
