import type { Actor } from "../access/actor";

/** What one socket follows, and for whom. It is kept with the socket while the feed sleeps: at most 2 KB. */
export interface Subscription {
  module: string;
  topic: string;
  who: { kind: "person"; sessionId: string } | { kind: "key"; id: string };
  /** What they may do, as it was when they subscribed: whoever may do other things now has to ask again. */
  rights: string;
  /** Where the person reaches the site. */
  origin: string;
  /** Not longer than until then, ms: who stays asks again. */
  until: number;
  /** What a page of ours told: its address, and the id of the part that follows. */
  page?: string;
  part?: string;
}

const longest = 30 * 60_000;

export function rightsOf(actor: Actor): string {
  if (actor.kind === "person") {
    const grants = actor.grants.map(({ module, role }) => `${module}:${role}`);
    const { mustChangePassword, secondFactor } = actor;
    const isHeldUp = mustChangePassword || secondFactor === "due";
    return [...grants.sort(), ...(isHeldUp ? ["temporary"] : [])].join(" ");
  }
  return actor.kind === "key" ? [...actor.scopes].sort().join(" ") : "";
}

/** Null for callers that have nothing to follow. */
export function subscriptionOf(
  actor: Actor | null,
  of: Pick<Subscription, "module" | "topic" | "origin">,
  now: number,
): Subscription | null {
  const rest = { ...of, until: now + longest };
  if (actor?.kind === "person") {
    return { ...rest, who: { kind: "person", sessionId: actor.sessionId }, rights: rightsOf(actor) };
  }
  if (actor?.kind === "key") return { ...rest, who: { kind: "key", id: actor.id }, rights: rightsOf(actor) };
  return null;
}

/** What a page says of itself: `{"page": "/dashboard?days=7", "part": "figures"}`; null for anything else. */
export function readPageMessage(message: string): { page: string; part: string; stale: boolean } | null {
  if (message.length > 1000) return null;
  let said: unknown;
  try {
    said = JSON.parse(message);
  } catch {
    return null;
  }
  if (said === null || typeof said !== "object") return null;
  const { page, part, stale } = said as Record<string, unknown>;
  const isOurs = typeof page === "string" && /^\/dashboard(?![\w-])[!-~]*$/.test(page) && page.length <= 500;
  const isPart = typeof part === "string" && /^[\w-]{1,40}$/.test(part);
  return isOurs && isPart ? { page, part, stale: stale === true } : null;
}
