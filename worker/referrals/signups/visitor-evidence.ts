import { maskIp } from "../../core/http/client";
import { localDay } from "../../core/time";
import {
  type Visitor as ClickVisitor,
  describedVisitor,
  hashOf,
  tracesOf,
  visitorIn,
} from "../clicks/visitor";
import type { Visitor } from "./evidence";
import type { SignupRequest } from "./schemas";

interface At {
  /** Milliseconds. */
  now: number;
  timeZone: string;
}

/** What may be kept of a visitor: the address masked, and hashed as a click's is, with the day's salt and without. */
function keep(dataKey: string, { now, timeZone }: At, visitor: ClickVisitor): Visitor {
  const { ip, userAgent, country, referrer } = visitor;
  const hash = hashOf(visitor, dataKey, localDay(now, timeZone));
  return {
    ...{ ip_masked: maskIp(ip), visitor: hash, user_agent: userAgent, country, referrer },
    ...tracesOf(visitor, dataKey),
  };
}

/** As an API client describes its visitor; null where it says nothing that can be read. */
export function descriptionOf(dataKey: string, at: At, body: SignupRequest): Visitor | null {
  const visitor = describedVisitor(body);
  const { ip, userAgent, country, referrer } = visitor;
  return ip || userAgent || country || referrer ? keep(dataKey, at, visitor) : null;
}

/** As the visitor's own request shows them. */
export const requestVisitor = (dataKey: string, at: At, request: Request): Visitor =>
  keep(dataKey, at, visitorIn(request, "origin"));
