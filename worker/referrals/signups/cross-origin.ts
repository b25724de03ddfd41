import type { MiddlewareHandler } from "hono";
import type { App, AppContext } from "../../core/http/context";
import { isKnownOrigin } from "./publishable-key";

/** CORS (Fetch standard) for sign-ups that a campaign's own pages send: one origin at a time, without cookies. */

export async function answerPreflight(c: AppContext): Promise<Response> {
  const origin = c.req.header("origin") ?? "";
  const headers = new Headers({ vary: "Origin" });
  if (await isKnownOrigin(c.get("db"), origin)) {
    headers.set("access-control-allow-origin", origin);
    headers.set("access-control-allow-methods", "POST");
    headers.set("access-control-allow-headers", "authorization, content-type, idempotency-key");
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
