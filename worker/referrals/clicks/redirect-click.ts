import { securityHeaders } from "../../core/http/security-headers";
import type { Env } from "../../env";
import { isNobody } from "./bots";
import { withClick } from "./click-cookie";
import { countClick } from "./count-click";
import { findLink } from "./find-link";
import { writeTally } from "./forgeries";
import { type KnownLink, recallLink } from "./known-links";
import { whyClosed } from "./link";
import { sourceOf } from "./sources";
import { referrerHost } from "./visitor";

type Context = Pick<ExecutionContext, "waitUntil">;

const headersOfEvery302 = { "cache-control": "private, no-store", ...securityHeaders };
const maxUserAgent = 512;

/**
 * The code and the query of `/r/<code>` and `/track/<code>`, as they are spelt: a code that is percent-encoded is
 * none. Null for any other address.
 */
export function readAddress(url: string): { origin: string; code: string; query: string } | null {
  const path = url.indexOf("/", 8);
  const start = url.startsWith("/r/", path) ? path + 3 : url.startsWith("/track/", path) ? path + 7 : 0;
  if (start === 0) return null;
  const mark = url.indexOf("?", start);
  return {
    origin: url.slice(0, path),
    code: mark < 0 ? url.slice(start) : url.slice(start, mark),
    query: mark < 0 ? "" : url.slice(mark + 1),
  };
}

/**
 * The hot path: a valid, open link's 302, at once. `otherwise` where the answer is another, or not ours to give; then
 * nothing was counted. It stands before the router because a click is the one thing that the product does thousands
 * of times a second (bench/).
 */
export function redirectClick(
  request: Request,
  env: Env,
  ctx: Context,
  otherwise: () => Response | Promise<Response>,
): Response | Promise<Response> {
  const { method } = request;
  const address = method === "GET" || method === "HEAD" ? readAddress(request.url) : null;
  if (!address || !env.LINK_KEYS || !env.DATA_KEY) return otherwise();
  const now = Date.now();
  const link = recallLink(address.code, now);
  if (link !== undefined) return answer(request, env, ctx, address, link, now) ?? otherwise();
  return findLink(env, ctx, address.code, now).then(
    (found) => answer(request, env, ctx, address, found, now) ?? otherwise(),
    otherwise, // the router meets the same failure, and tells of it
  );
}

function answer(
  request: Request,
  env: Env,
  ctx: Context,
  { origin, query }: { origin: string; query: string },
  link: KnownLink | null,
  now: number,
): Response | null {
  if (!link || whyClosed(link, now)) return null;
  const { headers } = request;
  const userAgent = (headers.get("user-agent") ?? "").slice(0, maxUserAgent);
  const country = request.cf?.country;
  const visit = {
    address: headers.get("cf-connecting-ip") ?? "",
    userAgent,
    country: typeof country === "string" ? country : "",
    referrer: referrerHost(headers.get("referer")),
    isBot: isNobody(request, userAgent),
    source: sourceOf(query),
    isKnown: true,
  };
  const id = countClick(env, ctx, link, visit, now);
  writeTally(env, ctx, now);
  const { before, after } = link.destination;
  return new Response(null, {
    status: 302,
    headers: {
      ...headersOfEvery302,
      location: `${before.startsWith("/") ? origin : ""}${before}${id}${after}`,
      "set-cookie": withClick(headers.get("cookie"), id, link.windowDays, now),
      "x-request-id": crypto.randomUUID(),
    },
  });
}
