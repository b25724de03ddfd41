import type { Env } from "../../env";
import type { AppContext } from "./context";
import { log } from "./log";
import { Problem } from "./problem";
import type { Window } from "./request-counter";

const usual = 3000;

/** Null: no limit. */
export function quotaOf({ API_REQUESTS_A_MINUTE: told }: Pick<Env, "API_REQUESTS_A_MINUTE">): number | null {
  const quota = told && /^\d+$/.test(told) ? Number(told) : usual;
  return quota === 0 ? null : quota;
}

/** Whose minute is used up, and until when: this isolate need not ask the counter again. */
const usedUp = new Map<string, number>();
const mostRemembered = 1000;

function remember(actorId: string, endsAt: number): void {
  if (usedUp.size >= mostRemembered) usedUp.clear();
  usedUp.set(actorId, endsAt);
}

async function count(env: Env, actorId: string): Promise<Window | null> {
  try {
    return await env.REQUEST_COUNTER.getByName(actorId).count();
  } catch (error) {
    // Who counts is away: nobody is kept from their work for that.
    log("warn", "requests.not_counted", { error: error instanceof Error ? error.name : "unknown error" });
    return null;
  }
}

/** Counts an API request of this person or key; 429 with Retry-After where their minute is used up. */
export async function limitRequests(c: AppContext, actorId: string): Promise<void> {
  const quota = quotaOf(c.env);
  if (quota === null) return;
  const until = usedUp.get(actorId) ?? 0;
  const window = until > Date.now() ? { endsAt: until, count: quota + 1 } : await count(c.env, actorId);
  if (!window) return;
  const reset = Math.min(60, Math.max(1, Math.ceil((window.endsAt - Date.now()) / 1000)));
  c.set("rateLimit", { quota, remaining: Math.max(0, quota - window.count), reset });
  if (window.count <= quota) return;
  remember(actorId, window.endsAt);
  throw new Problem("too_many_requests", "Too many requests. Try again in a minute.", {
    headers: { "retry-after": String(reset) },
  });
}
