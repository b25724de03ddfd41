// Pure.
import type { PartialLanguage } from "../../../web/i18n/translate";
import type { Db } from "../db/db";
import type { Author } from "../trail/record";
import type { Person } from "./actor";
import { matchesPath } from "./path-pattern";

/** Where somebody is led who is turned away at a page, and what the page that they reach at last says, once. */
export interface Denied {
  to: string;
  says: string;
}

/**
 * What a module sets after sign-in for persons of a kind: they reach what is named here and what needs no sign-in. All
 * else is closed to them, on the day it is added, of whatever module.
 */
export interface Gate {
  /** Whether it holds this person. */
  holds(person: Person): boolean;
  /** Paths of pages, without a slash at their end: `:id` is any one place, a last `*` is whatever is below, and nothing too. */
  pages: readonly string[];
  /** The same of calls under /api/v1; with a verb before the path (`GET /places`) of that verb alone. */
  calls: readonly string[];
  denied: Denied;
  /** Languages complete for what they reach, though not for the product: they may choose one as their own. */
  languages?: readonly PartialLanguage[];
  /** What the module writes down when somebody is turned away at a page. */
  whenDenied?(db: Db, by: Author & { actor: Person }): Promise<void>;
}

/** The gate that holds this person, if any does. */
export const gateOf = (gates: readonly Gate[], person: Person): Gate | undefined =>
  gates.find((gate) => gate.holds(person));

/** What everybody reaches who is signed in: who they are, sign-in's own pages, and the way out. */
const own = {
  pages: ["/dashboard", "/profile/*", "/logout", "/change-password"],
  calls: ["/auth/*", "/me"],
};

const base = "/api/v1";

/** Whether a person whom the gate holds reaches this path, of a page or of a call. */
export function reaches(gate: Pick<Gate, "pages" | "calls">, verb: string, path: string): boolean {
  if (path !== base && !path.startsWith(`${base}/`)) {
    return [...own.pages, ...gate.pages].some((pattern) => matchesPath(pattern, path));
  }
  const asked = path.slice(base.length);
  return [...own.calls, ...gate.calls].some((pattern) => {
    const [first = "", second] = pattern.split(" ");
    if (second === undefined) return matchesPath(first, asked);
    return first === (verb === "HEAD" ? "GET" : verb) && matchesPath(second, asked);
  });
}
