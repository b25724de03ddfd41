import { nextRequestId } from "../../core/http/request-id";
import { securityHeaders, unlisted } from "../../core/http/security-headers";
import type { Env } from "../../env";
import { readAddress } from "../links/address";
import { isEmbedded, isFetchedAhead, isRobot } from "./bots";
import { withClick } from "./click-cookie";
import { countClick } from "./count-click";
import { refusesTracking } from "./do-not-track";
import { lookUpLink } from "./find-link";
import { writeTally } from "./forgeries";
import { type KnownLink, recallLink } from "./known-links";
import { whyClosed } from "./link";
import { sourceOf } from "./sources";
import { visitorIn } from "./visitor";

type Context = Pick<ExecutionContext, "waitUntil">;

const headersOfEvery302 = { "cache-control": "private, no-store", ...unlisted, ...securityHeaders };
const headersOfAheadAnswer = { "cache-control": "no-store", ...unlisted, ...securityHeaders };

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
  now = Date.now(),
): Response | Promise<Response> {
  const { method } = request;
  const address = method === "GET" || method === "HEAD" ? readAddress(request.url) : null;
  if (!address || !env.LINK_KEYS || !env.DATA_KEY) return otherwise();
  const link = recallLink(address.code, now);
  if (link !== undefined) return answer(request, env, ctx, address, link, now) ?? otherwise();
  return lookUpLink(env, ctx, address.code, now).then(
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
  const visitor = visitorIn(request, "referer");
  const isAhead = isFetchedAhead(headers);
  const isPart = isEmbedded(headers);
  const isBot = request.method === "HEAD" || isAhead || isPart || isRobot(visitor.userAgent);
  const id = countClick(env, ctx, link, { visitor, isBot, source: sourceOf(query) }, now);
  writeTally(env, ctx, now);
  const requestId = nextRequestId();
  if (isAhead) {
    // Sent away, the browser asks again when its person comes: a click that was answered ahead would never be seen.
    return new Response(null, {
      status: 503,
      headers: { ...headersOfAheadAnswer, "x-request-id": requestId },
    });
  }
  const { before, after } = link.destination;
  const answerHeaders: Record<string, string> = {
    ...headersOfEvery302,
    location: `${before.startsWith("/") ? origin : ""}${before}${id}${after}`,
    "x-request-id": requestId,
  };
  // A page that shows the link as a picture must not give its visitors a click to sign up with. Who wants no tracking
  // is remembered by no cookie: the token in the address is all.
  if (!isPart && !refusesTracking(headers)) {
    answerHeaders["set-cookie"] = withClick(headers.get("cookie"), id, link.windowDays, now);
  }
  return new Response(null, { status: 302, headers: answerHeaders });
}
