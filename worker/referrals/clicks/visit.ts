import { localDay } from "../../core/time";
import type { ClickEvent } from "./event-log";
import type { Source } from "./sources";
import { maskAddress, visitorOf } from "./visitor";

/** What is known of who clicked, before it is made less. It never leaves the memory of the isolate. */
export interface Visit {
  address: string;
  userAgent: string;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** The host of the page before, or empty. */
  referrer: string;
  isBot: boolean;
  source: Source;
  /** Whether address and user agent tell this visitor from others. */
  isKnown: boolean;
}

/** A click that waits in memory for its batch to leave. */
export interface Click {
  /** Milliseconds UTC. */
  at: number;
  nonce: string;
  visit: Visit;
}

/** What may be kept of a click: the address masked, and hashed with the key of its local day. */
export function eventOf({ at, nonce, visit }: Click, timeZone: string, dataKey: string): ClickEvent {
  const { address, userAgent, isKnown } = visit;
  return {
    us: at * 1000,
    kind: visit.isBot ? "bot" : "click",
    unique: false, // the counter decides
    visitor: isKnown ? visitorOf(dataKey, localDay(at, timeZone), address, userAgent) : "",
    ip: maskAddress(address),
    userAgent,
    country: visit.country,
    referrer: visit.referrer,
    source: visit.source,
    nonce,
  };
}
