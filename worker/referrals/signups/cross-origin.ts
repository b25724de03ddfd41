import type { MiddlewareHandler } from "hono";
import type { App, AppContext } from "../../core/http/context";
import { isKnownOrigin } from "./publishable-key";

/** CORS (Fetch standard) for sign-ups that a campaign's own pages send: one origin at a time, without cookies. */

/** What our own script sends. */
const ownHeaders = ["authorization", "content-type", "idempotency-key"];
const maxHeaders = 50;

/**
 * The headers that a page may send: ours, and what others put on every request of the page, as tracing does
 * (`traceparent`, `baggage`). None of them opens anything here: the page is told by its origin, and sends no cookies.
 */
function allowedHeaders(requested: string): string {
  const names = requested.toLowerCase().split(",");
  const own = names.map((name) => name.trim()).filter((name) => /^[a-z\d-]{1,100}$/.test(name));
  return [...new Set([...ownHeaders, ...own.slice(0, maxHeaders)])].join(", ");
}

export async function answerPreflight(c: AppContext): Promise<Response> {
  const origin = c.req.header("origin") ?? "";
  const headers = new Headers({ vary: "Origin, Access-Control-Request-Headers" });
  if (await isKnownOrigin(c.get("db"), origin)) {
    headers.set("access-control-allow-origin", origin);
    headers.set("access-control-allow-methods", "POST");
    const requested = c.req.header("access-control-request-headers") ?? "";
    headers.set("access-control-allow-headers", allowedHeaders(requested));
    headers.set("access-control-max-age", "600");
  }
  return new Response(null, { status: 204, headers });
}

/** Lets the page whose publishable key was accepted read the answer, whatever it is. */
export const shareAnswer: MiddlewareHandler<App> = async (c, next) => {
  await next();
  const origin = c.req.header("origin");
  if (origin && c.get("actor")?.kind === "module") {
    c.res.headers.set("access-control-allow-origin", origin);
    c.res.headers.set("access-control-expose-headers", "retry-after, x-request-id");
    c.res.headers.append("vary", "Origin");
  }
};
