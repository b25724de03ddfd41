import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../scripts/start/free-port.ts";
import { load } from "./load.ts";
import { type BenchLink, type Call, makeLinks, signIn } from "./product.ts";

const root = resolve(import.meta.dirname, "..");
const admin = { email: "kill@milepost.test", password: "a password to be killed with" };
/** What the product may lose: clicks answered this shortly before it was killed. */
const graceMs = 250;
/** By when, after it started again, everything is to be read. */
const patienceMs = 10_000;

/** The product as `npm start` runs it, in a process group of its own. */
async function start(port: number, state: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      MILEPOST_STATE: state,
      MILEPOST_DEMO: "0",
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ENVIRONMENT: "development",
    },
  });
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return child;
    await sleep(100);
  }
  throw new Error("The product did not start.");
}

export interface Ending {
  signal: "SIGKILL" | "SIGTERM" | "SIGINT";
  /** As a service manager or a terminal sends it, or to the started process alone. */
  to: "group" | "process";
}

const kill: Ending = { signal: "SIGKILL", to: "group" };

async function end(child: ChildProcess, { signal, to }: Ending): Promise<void> {
  if (child.pid && child.exitCode === null && child.signalCode === null) {
    process.kill(to === "group" ? -child.pid : child.pid, signal);
    await once(child, "exit");
  }
}

/** Whether anything that the start began is still there. */
function isGroupAlive({ pid }: ChildProcess): boolean {
  try {
    return process.kill(-(pid ?? 0), 0);
  } catch {
    return false;
  }
}

/** Clicks and signs up, one after another, until the product is gone; answers the sign-ups that were accepted. */
async function signUpUntilItDies(url: string, key: string, link: BenchLink): Promise<string[]> {
  const accepted: string[] = [];
  for (let i = 0; ; i++) {
    try {
      const click = await fetch(`${url}/r/${link.code}`, {
        redirect: "manual",
        headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0 Safari/537.36" },
      });
      const clickId = new URL(click.headers.get("location") ?? "").searchParams.get("click_id");
      const answer = await fetch(`${url}/api/v1/track/signup`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
        body: JSON.stringify({ email: `person${i}@example.org`, click_id: clickId }),
      });
      const { signup_id } = (await answer.json()) as { signup_id: string };
      if (answer.status === 202) accepted.push(signup_id);
      await sleep(20);
    } catch {
      return accepted;
    }
  }
}

async function attributed(call: Call): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    const list = await call<{ data: { id: string; referral_id: string | null }[]; total_pages: number }>(
      "GET",
      `/signups?limit=100&page=${page}`,
    );
    for (const signup of list.data) if (signup.referral_id) ids.add(signup.id);
    if (page >= list.total_pages) return ids;
  }
}

export interface Outcome {
  /** Milliseconds from the signal to the end of all processes. */
  endedAfter: number;
  answered: number;
  /** Of these, answered in the last 250 ms before the signal. */
  late: number;
  inFlight: number;
  counted: number;
  accepted: number;
  /** Accepted sign-ups that were not there and attributed within 10 s. */
  missing: number;
}

/** Ends the product under load, starts it again and tells what it still knows. */
export async function endUnderLoad(
  options: { links: number; connections: number; ms: number; rate?: number },
  ending: Ending = kill,
): Promise<Outcome> {
  const state = mkdtempSync(join(tmpdir(), "milepost-kill-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = await start(port, state);
  try {
    const { call } = await signIn(url, admin);
    const links = await makeLinks(call, options.links + 1);
    const { key } = await call<{ key: string }>("POST", "/api-keys", { name: "k", scopes: ["track:write"] });
    // The last link's clicks and sign-ups are one visitor's after another; the others bear the load.
    const [quiet, ...busy] = links.toReversed();
    if (!quiet) throw new Error("no link");
    const paths = busy.map(({ code }) => `/r/${code}`);
    const { connections, ms, rate } = options;
    const order = { port, paths, connections, untilItDies: true, ...(rate ? { rate } : {}) };
    const [clicking, signingUp] = [load(order), signUpUntilItDies(url, key, quiet)];
    await sleep(ms);
    const endedAt = Date.now();
    await end(child, ending);
    while (isGroupAlive(child) && Date.now() < endedAt + patienceMs) await sleep(20);
    const endedAfter = Date.now() - endedAt;
    const [report, accepted] = [await clicking, await signingUp];

    child = await start(port, state);
    const { call: again } = await signIn(url, admin);
    const answered = report.answeredAt.length;
    const late = report.answeredAt.filter((at) => at > endedAt - graceMs).length;
    let counted = 0;
    let missing = accepted.length;
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(250)) {
      const { data } = await again<{ data: { id: string; clicks: number }[] }>("GET", "/referrals?limit=100");
      counted = data.filter(({ id }) => id !== quiet.id).reduce((sum, { clicks }) => sum + clicks, 0);
      const known = await attributed(again);
      missing = accepted.filter((id) => !known.has(id)).length;
      if (counted >= answered && missing === 0) break;
    }
    return {
      endedAfter,
      answered,
      late,
      inFlight: report.unanswered,
      counted,
      accepted: accepted.length,
      missing,
    };
  } finally {
    await end(child, kill);
    rmSync(state, { recursive: true, force: true });
  }
}
