import { clientOf, maskIp } from "../../core/http/client";
import { localDay } from "../../core/time";
import { referrerHost, visitorOf } from "../clicks/visitor";
import type { Visitor } from "./evidence";
import type { SignupRequest } from "./schemas";

/** ISO 3166 alpha-2, or empty: Tor (`T1`) is no country, nor is one that is not known (`XX`). */
export function readCountry(text: string): string {
  const code = text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && code !== "XX" ? code : "";
}

interface Seen {
  ip: string;
  userAgent: string;
  country: string;
  referrer: string;
}

/** What may be kept of a visitor: the address masked, and hashed with the day's salt as the counter hashes it. */
function keep(dataKey: string, day: string, seen: Seen): Visitor {
  return {
    ip_masked: maskIp(seen.ip),
    visitor: seen.ip && visitorOf(dataKey, day, seen.ip, seen.userAgent),
    user_agent: seen.userAgent.replace(/\p{Cc}/gu, "").slice(0, 200),
    country: seen.country,
    referrer: referrerHost(seen.referrer),
  };
}

/** As an API client describes its visitor; null where it says nothing. */
export function describedVisitor(
  dataKey: string,
  at: { now: number; timeZone: string },
  body: Pick<SignupRequest, "visitor_ip" | "user_agent" | "country" | "referrer">,
): Visitor | null {
  const { visitor_ip: ip, user_agent: userAgent, country, referrer } = body;
  if (!ip && !userAgent && !country && !referrer) return null;
  return keep(dataKey, localDay(at.now, at.timeZone), { ip, userAgent, country, referrer });
}

/** As the visitor's own request shows them. */
export function requestVisitor(
  dataKey: string,
  at: { now: number; timeZone: string },
  request: Request,
): Visitor {
  const { ip, userAgent } = clientOf(request);
  const country = (request as { cf?: { country?: unknown } }).cf?.country;
  return keep(dataKey, localDay(at.now, at.timeZone), {
    ip,
    userAgent,
    country: typeof country === "string" ? readCountry(country) : "",
    referrer: request.headers.get("origin") ?? "",
  });
}
