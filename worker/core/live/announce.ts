import { waitUntil } from "cloudflare:workers";
import type { Env } from "../../env";
import { log } from "../http/log";
import { untilTaken } from "../jobs/until-taken";

/** Changes of this isolate that come within so long go together. */
const gatherMs = 50;
/** A carrier that is this late was left behind by its request. */
const graceMs = 500;
const retries = 5; // about 1.6 s in all

// Shared by the requests and objects of this isolate: data may be, promises may not.
const waiting = new Map<string, Set<string>>();
let leavesAt = 0;

/** The one feed of this installation. */
export const liveFeed = (env: Env) => env.LIVE_FEED.getByName("feed");

/**
 * Tells the feed what has changed, once it is written. Nothing waits for it: what is lost shows with the next change
 * or with the next page.
 */
export function announce(env: Env, module: string, changes: string[]): void {
  if (changes.length === 0) return;
  const known = waiting.get(module) ?? new Set();
  waiting.set(module, known);
  for (const change of changes) known.add(change);
  const now = Date.now();
  if (now < leavesAt + graceMs) return;
  leavesAt = now + gatherMs;
  waitUntil(carry(env));
}

async function carry(env: Env): Promise<void> {
  await scheduler.wait(gatherMs);
  leavesAt = 0;
  const gathered = new Map(waiting);
  waiting.clear();
  for (const [module, changes] of gathered) await tell(env, module, [...changes]);
}

async function tell(env: Env, module: string, changes: string[]): Promise<void> {
  const delivery = await untilTaken(() => liveFeed(env).notify(module, changes), retries);
  if (delivery.taken) return;
  const error = delivery.error instanceof Error ? delivery.error.name : typeof delivery.error;
  log("warn", "live.untold", { module, error });
}
