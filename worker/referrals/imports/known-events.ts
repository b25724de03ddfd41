import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Identities } from "./event-identity";
import { ownBefore } from "./own-events";
import type { PlacedEvent } from "./place-events";
import type { Fault, FaultyLine, StatedClick, StatedSignup } from "./read-events";

/** An event with what it is known again by. */
export type KnownEvent<E = StatedClick | StatedSignup> = E & {
  link: PlacedEvent["link"];
  /** The click's id, or the sign-up's idempotency key. */
  key: string;
  /** Hashed; empty where none is named. */
  visitorHash: string;
  /** Other lines of the file that state the same event. */
  repeats: number[];
};
export type KnownClick = KnownEvent<StatedClick>;
export type KnownSignup = KnownEvent<StatedSignup>;

const visitors = new WeakMap<Identities, Map<string, string>>();

/** A history names a visitor many times: each is hashed once. */
function visitorOf(identity: Identities, stated: string): string {
  const known = visitors.get(identity) ?? new Map<string, string>();
  visitors.set(identity, known);
  const hash = known.get(stated) ?? identity.visitor(stated);
  known.set(stated, hash);
  return hash;
}

export function identified(identity: Identities, event: PlacedEvent): KnownEvent {
  const visitorHash = visitorOf(identity, event.visitor);
  const { link, us } = event;
  return event.kind === "click"
    ? { ...event, visitorHash, repeats: [], key: identity.click(link.id, us, visitorHash) }
    : { ...event, visitorHash, repeats: [], key: identity.signup(link.id, us, event.userEmail) };
}

/** Each event once, the first of the file, which knows the lines that repeat it. */
export function withoutRepeats(events: readonly KnownEvent[]): KnownEvent[] {
  const first = new Map<string, KnownEvent>();
  for (const event of events) {
    const found = first.get(event.key);
    if (found) found.repeats.push(event.line);
    else first.set(event.key, event);
  }
  return [...first.values()];
}

/** The lines that are left out with an event, and why. */
export const leftOut = ({ line, repeats }: KnownEvent, fault: Fault): FaultyLine[] =>
  [line, ...repeats].map((one) => ({ line: one, fault }));

/** The keys of those that are there: an import has brought them before, or our own raw events have them. */
export async function knownBefore(db: Db, events: readonly KnownEvent[]): Promise<Set<string>> {
  const clicks = events.filter((event) => event.kind === "click");
  const signups = events.filter((event) => event.kind === "signup");
  const [clicksFound, signupsFound, own] = await Promise.all([
    clicks.length === 0
      ? []
      : db.all<{ at: number }>(sql`
          SELECT d.key AS at FROM json_each(${JSON.stringify(clicks.map((c) => [c.link.id, c.visitorHash, c.us]))}) d
            CROSS JOIN imported_clicks i ON i.referral_id = d.value ->> 0 AND i.visitor = d.value ->> 1
              AND i.stated_us = d.value ->> 2`),
    signups.length === 0
      ? []
      : db.all<{ at: number }>(sql`
          SELECT d.key AS at FROM json_each(${JSON.stringify(signups.map((s) => s.key))}) d
            CROSS JOIN signups s ON s.import_key = d.value AND s.import_key IS NOT NULL`),
    ownBefore(db, clicks, signups),
  ]);
  return new Set([
    ...own,
    ...clicksFound.map(({ at }) => clicks[at]?.key ?? ""),
    ...signupsFound.map(({ at }) => signups[at]?.key ?? ""),
  ]);
}
