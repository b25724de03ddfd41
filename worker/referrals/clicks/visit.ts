import { maskIp } from "../../core/http/client";
import { localDay } from "../../core/time";
import type { ClickEvent } from "./event-log";
import type { Source } from "./sources";
import { hashOf, tracesOf, type Visitor } from "./visitor";

/** A visitor on a link. */
export interface Visit {
  visitor: Visitor;
  isBot: boolean;
  source: Source;
}

/** A click that waits in memory for its batch to leave. */
export interface Click {
  /** Milliseconds UTC. */
  at: number;
  nonce: string;
  visit: Visit;
}

/** What may be kept of a click: its address masked, and the visitor hashed with the key of the local day. */
export function eventOf({ at, nonce, visit }: Click, timeZone: string, dataKey: string): ClickEvent {
  const { visitor, isBot, source } = visit;
  return {
    us: at * 1000,
    kind: isBot ? "bot" : "click",
    unique: false, // the counter decides
    visitor: hashOf(visitor, dataKey, localDay(at, timeZone)),
    ip: maskIp(visitor.ip),
    userAgent: visitor.userAgent,
    country: visitor.country,
    referrer: visitor.referrer,
    source,
    nonce,
    ...tracesOf(visitor, dataKey),
  };
}
