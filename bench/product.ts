import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildUnlessFresh, bundleEntry } from "../scripts/start/build.ts";
import { readConfiguration } from "../scripts/start/configuration.ts";
import { prepareState } from "../scripts/start/prepare.ts";
import { startRuntime, tieRuntimeToThisProcess } from "../scripts/start/runtime.ts";
import { workerdPidFile } from "../scripts/start/state-lock.ts";

export const administrator = { email: "bench@milepost.test", password: "a password for the bench" };

export interface Costs {
  /** Requests to Durable Objects, alarms included. */
  objectRequests: number;
  /** Rows written and read inside them. */
  objectRows: number;
  objectReads: number;
  /** Alarms of counters, and other calls that have them write to D1. */
  flushes: number;
  /** Milliseconds of the objects, waits among them: in flushes, taking batches, telling pages. */
  flushMs: number;
  recordMs: number;
  feedMs: number;
  /** Lines of the log. */
  logLines: number;
  /** Rows of D1. */
  reads: number;
  queries: number;
  writes: number;
  /** Calls of D1, a batch being one. */
  roundTrips: number;
}

/** An API call of the administrator; throws where it fails. */
export type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** An access token of the administrator of a product that runs at `url`. */
export async function accessToken(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(administrator),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Signs in as the administrator of a product that runs at `url`. */
export async function signIn(url: string, who = administrator): Promise<{ call: Call; token: string }> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  const call: Call = async (method, path, body) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url}/api/v1${path}`, { method, headers, ...init });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { access_token } = await call<{ access_token: string }>("POST", "/auth/login", who);
  headers.authorization = `Bearer ${access_token}`;
  return { call, token: access_token };
}

export interface BenchLink {
  id: string;
  code: string;
}

/** A campaign with so many links. */
export async function makeLinks(call: Call, count: number): Promise<BenchLink[]> {
  const officer = await call<{ id: string }>("POST", "/officers", {
    name: "Bench",
    email: `bench-${crypto.randomUUID()}@milepost.test`,
    max_links: count,
  });
  const campaign = await call<{ id: string }>("POST", "/campaigns", {
    name: "Bench",
    starts_on: "2020-01-01",
    landing_url: "https://example.org/join?campaign=bench",
    max_links_per_officer: count,
    officer_ids: [officer.id],
  });
  const links: BenchLink[] = [];
  for (let i = 0; i < count; i++) {
    const body = { officer_id: officer.id, campaign_id: campaign.id };
    links.push(await call<BenchLink>("POST", "/referrals", body));
  }
  return links;
}

/** The deployed bundle on Miniflare, without the development proxy, its state in a folder that goes with it. */
export async function startProduct(fill?: (state: string) => Promise<void>, { inspected = false } = {}) {
  // In memory where there is such a folder: how fast this disk syncs is not what is measured. What is filled first may
  // be larger than memory.
  const folderOfState = existsSync("/dev/shm") && !fill ? "/dev/shm" : tmpdir();
  const state = mkdtempSync(join(folderOfState, "milepost-bench-"));
  await buildUnlessFresh();
  const configuration = readConfiguration({
    MILEPOST_STATE: state,
    MILEPOST_DEMO: "0",
    API_REQUESTS_A_MINUTE: "0", // what is measured here is not the limit
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  });
  tieRuntimeToThisProcess(state);
  await prepareState(configuration);
  const folder = dirname(bundleEntry);
  const entry = {
    type: "ESModule" as const,
    path: join(folder, "around-bundle.js"),
    contents: readFileSync(join(import.meta.dirname, "around-bundle.js"), "utf8"),
  };
  const start = () =>
    startRuntime(
      configuration,
      { modules: [entry, { type: "ESModule", path: bundleEntry }] },
      {
        port: 0,
        modulesRoot: folder,
        handleStructuredLogs: tellErrors,
        ...(inspected ? { inspectorPort: 0 } : {}),
      },
    );
  if (fill) {
    const once = await start();
    await signIn((await once.ready).origin); // which makes the administrator
    await once.dispose();
    await fill(state);
  }
  const miniflare = await start();
  const url = (await miniflare.ready).origin;
  const costs = async (path = "/costs") => (await (await fetch(url + path)).json()) as Costs;
  return {
    url,
    port: Number(new URL(url).port),
    ...(await signIn(url)),
    db: await miniflare.getD1Database("DB"),
    /** From now on D1 and the objects are watched, which takes its time: not while measuring throughput. */
    watchCosts: () => costs("/costs/count"),
    /** What was spent since the last call. */
    costs: () => costs(),
    /** Milliseconds of processor time that the runtime, database included, has used; null where it is not told. */
    processorTime: () => processorTime(workerdPidFile(state)),
    /** Where debuggers look into the runtime, if it was started for them. */
    inspector: async () => (await miniflare.getInspectorURL()).origin.replace("ws:", "http:"),
    /** Fires a cron's tasks and waits for them. */
    schedule: async (cron: string) => {
      const query = new URLSearchParams({ cron, time: String(Date.now()) });
      const answer = await fetch(`${url}/cdn-cgi/local/scheduled?${query}`);
      if (!answer.ok) throw new Error(await answer.text());
    },
    stop: async () => {
      await miniflare.dispose();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

const ticksPerSecond = 100; // of /proc, on every Linux of today

function processorTime(pidFile: string): number | null {
  try {
    const stat = readFileSync(`/proc/${readFileSync(pidFile, "utf8").trim()}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
  } catch {
    return null;
  }
}

export type Product = Awaited<ReturnType<typeof startProduct>>;

function tellErrors({ level, message }: { level: string; message: string }): void {
  if (level === "error" || message.includes('"level":"error"')) process.stderr.write(`${message}\n`);
}
