import type { Identities } from "./event-identity";
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
