import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../scripts/start/free-port.ts";
import { lostSaves, makeAutosaved, saveUntilItDies } from "./incomes/autosave.ts";
import { load as sendLoad } from "./load.ts";
import { type BenchLink, type Call, makeLinks, signIn } from "./product.ts";
import { type Ending, end, start } from "./started.ts";

const admin = { email: "kill@milepost.test", password: "a password to be killed with" };
/** Of what is asked one after another, what is accepted before the end: a slow machine is given time for it. */
const leastAccepted = 10;
/** By when, after it started again, everything is to be read, and how long nothing more may come of it. */
const patienceMs = 10_000;
const settledMs = 2000;

const kill: Ending = { signal: "SIGKILL", to: "group" };

/** Whether anything that the start began is still there. */
function isGroupAlive({ pid }: ChildProcess): boolean {
  try {
    return process.kill(-(pid ?? 0), 0);
  } catch {
    return false;
  }
}

/** Clicks and signs up, one after another, until the product is gone, and lists the sign-ups that were accepted. */
async function signUpUntilItDies(url: string, key: string, link: BenchLink, accepted: string[]) {
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
        body: JSON.stringify({ email: `${link.code}-${i}@example.org`.toLowerCase(), click_id: clickId }),
      });
      const { signup_id } = (await answer.json()) as { signup_id: string };
      if (answer.status === 202) accepted.push(signup_id);
      await sleep(20);
    } catch {
      return;
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

export interface Load {
  links: number;
  connections: number;
  ms: number;
  rate?: number;
  /** How shortly before a kill an answered click may be lost. */
  graceMs: number;
}

export interface Outcome {
  /** Milliseconds from the signal to the end of all processes. */
  endedAfter: number;
  answered: number;
  /** Of these, answered so shortly before the signal that a kill may lose them. */
  late: number;
  inFlight: number;
  counted: number;
  accepted: number;
  /** Accepted sign-ups that were not there and attributed within 10 s. */
  missing: number;
  /** Numbers of a case that were answered 200, and of these keys whose last one is gone. */
  saves: number;
  lostSaves: number;
}

interface Read {
  counted: number;
  missing: number;
}

/** What is still known of the busy links' clicks and of accepted sign-ups, once it is enough and stays as it is. */
async function readSettled(read: () => Promise<Read>, isEnough: (read: Read) => boolean): Promise<Read> {
  const until = Date.now() + patienceMs;
  let last = await read();
  for (let since = Date.now(); Date.now() < until; await sleep(250)) {
    const now = await read();
    if (now.counted !== last.counted || now.missing !== last.missing) since = Date.now();
    last = now;
    if (isEnough(last) && Date.now() - since >= settledMs) break;
  }
  return last;
}

/** The product with a state of its own, to be ended under load again and again: each time it is started anew. */
export async function startMortal() {
  const state = mkdtempSync(join(tmpdir(), "milepost-kill-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(child, kill);
    rmSync(state, { recursive: true, force: true });
  };
  let child = await start(port, state, admin);

  /** Ends the product under load, starts it again and tells what it still knows. */
  async function endUnderLoad({ graceMs, ms, ...load }: Load, ending: Ending = kill): Promise<Outcome> {
    const { call } = await signIn(url, admin);
    // The last link's clicks and sign-ups are one visitor's after another; the others bear the load.
    const [quiet, ...busy] = (await makeLinks(call, load.links + 1)).toReversed();
    if (!quiet) throw new Error("no link");
    const { key } = await call<{ key: string }>("POST", "/api-keys", { name: "k", scopes: ["track:write"] });
    const { connections, rate } = load;
    const paths = busy.map(({ code }) => `/r/${code}`);
    const accepted: string[] = [];
    const clicking = sendLoad({ port, paths, connections, untilItDies: true, ...(rate ? { rate } : {}) });
    const signingUp = signUpUntilItDies(url, key, quiet, accepted);
    const saved = await makeAutosaved(call);
    const saving = saveUntilItDies(call, saved);
    for (const until = Date.now() + patienceMs; accepted.length < leastAccepted && Date.now() < until; )
      await sleep(50);
    await sleep(ms); // of a product that is awake: its first answers take longer than all that follow
    const endedAt = Date.now();
    await end(child, ending);
    while (isGroupAlive(child) && Date.now() < endedAt + patienceMs) await sleep(20);
    const endedAfter = Date.now() - endedAt;
    const [report] = await Promise.all([clicking, signingUp, saving]);

    child = await start(port, state, admin);
    const { call: again } = await signIn(url, admin);
    const answered = report.answeredAt.length;
    const late = report.answeredAt.filter((at) => at > endedAt - graceMs).length;
    const least = answered - (ending.signal === "SIGKILL" ? late : 0);
    const { counted, missing } = await readSettled(
      async () => {
        const { data } = await again<{ data: { id: string; clicks: number }[] }>(
          "GET",
          "/referrals?limit=100",
        );
        const clicks = data.filter(({ id }) => busy.some((link) => link.id === id)).map((one) => one.clicks);
        const known = await attributed(again);
        return {
          counted: clicks.reduce((sum, one) => sum + one, 0),
          missing: accepted.filter((id) => !known.has(id)).length,
        };
      },
      (read) => read.counted >= least && read.missing === 0,
    );
    return {
      endedAfter,
      answered,
      late,
      inFlight: report.unanswered,
      counted,
      accepted: accepted.length,
      missing,
      ...{ saves: saved.saves, lostSaves: await lostSaves(again, saved) },
    };
  }
  return { endUnderLoad, stop };
}
