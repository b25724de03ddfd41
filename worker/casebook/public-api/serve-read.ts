import { getCookie } from "hono/cookie";
import type { Actor } from "../../core/access/actor";
import { authenticate } from "../../core/http/authenticate";
import type { AppContext } from "../../core/http/context";
import { tagOf } from "../../core/http/etag";
import { keptByEpoch } from "../../core/http/kept-by-epoch";
import { Problem } from "../../core/http/problem";
import { cookieNames } from "../../core/identity/cookies";
import { findPerson } from "../../core/identity/sessions";
import { readSettings } from "../settings/settings";
import { limitReads } from "./limits";

/** Who reads: a bad bearer is 401, a stale cookie is nobody. */
async function readerOf(c: AppContext): Promise<Actor | null> {
  if (c.req.header("authorization") === undefined) {
    const cookie = getCookie(c, cookieNames.access);
    return cookie ? findPerson(c.env, c.get("db"), cookie, "cookie") : null;
  }
  const actor = await authenticate(c);
  if (actor) return actor;
  throw new Problem(
    "unauthenticated",
    "Authentication required: send a valid access token or API key, or none.",
    {
      headers: { "www-authenticate": "Bearer" },
    },
  );
}

let lastOrigins: readonly string[] | null = null;

/** As the settings say; while storage is away, as they said last. */
async function originsOf(c: AppContext): Promise<readonly string[]> {
  try {
    lastOrigins = (await readSettings(c.get("db"))).cors_origins;
  } catch (error) {
    if (lastOrigins === null) throw error;
  }
  return lastOrigins;
}

/** Which other sites may read: any, or those of the settings. */
export async function allowOrigins(c: AppContext, headers: Headers): Promise<void> {
  const origins = await originsOf(c);
  headers.set("cross-origin-resource-policy", "cross-origin");
  if (origins.includes("*")) {
    headers.set("access-control-allow-origin", "*");
    return;
  }
  headers.set("vary", "Origin");
  const origin = c.req.header("origin");
  if (origin && origins.includes(origin)) headers.set("access-control-allow-origin", origin);
}

const exposed = "ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

/** What another site may ask, before it does. */
export async function preflight(c: AppContext): Promise<Response> {
  const headers = new Headers({
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "Authorization, If-None-Match",
  });
  await allowOrigins(c, headers);
  return new Response(null, { status: 204, headers });
}

const isHeld = (c: AppContext, tag: string): boolean =>
  (c.req.header("if-none-match") ?? "")
    .split(",")
    .map((given) => given.trim().replace(/^W\//, ""))
    .some((given) => given === tag || given === "*");

/** How an answer is kept: under its address, for so many seconds while nothing public changes. */
export interface KeptFor {
  address: string;
  seconds: number;
}

/** The answer to a read: JSON with a strong ETag, 304 where the reader holds it. */
async function answerOf(c: AppContext, { address, seconds }: KeptFor, read: () => Promise<unknown>) {
  const { body, headers: kept } = await keptByEpoch(
    c,
    { of: "casebook", key: address, seconds },
    async () => {
      const text = JSON.stringify(await read());
      return { body: text, headers: { etag: await tagOf(new TextEncoder().encode(text)) } };
    },
  );
  const headers = { etag: kept.etag ?? "", "cache-control": "public, no-cache" };
  if (isHeld(c, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(c.req.method === "HEAD" ? null : body, {
    headers: { ...headers, "content-type": "application/json" },
  });
}

function away(c: AppContext): Response {
  const problem = new Problem("storage_unavailable", "Service temporarily unavailable", {
    headers: { "retry-after": "5" },
  });
  return problem.toResponse(c.get("requestId"));
}

const isAway = (error: unknown): boolean => {
  const text = error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : "";
  return (
    /D1_ERROR|D1_EXEC_ERROR|storage|network connection lost/i.test(text) &&
    !/SQLITE_CONSTRAINT|SQLITE_ERROR/.test(text)
  );
};

/** A read of the public API, whatever becomes of it: every answer may be read by other sites. */
export async function serveRead(
  c: AppContext,
  { isLimited, kept }: { isLimited: boolean; kept: KeptFor },
  read: () => Promise<unknown>,
): Promise<Response> {
  const headers = new Headers({ "access-control-expose-headers": exposed });
  let answer: Response;
  // Who may read is looked up meanwhile: it changes nothing of the answer but its headers.
  const allowed = allowOrigins(c, headers);
  allowed.catch(() => undefined);
  try {
    const actor = await readerOf(c);
    c.set("actor", actor);
    // What is kept is looked for while the read is counted; one too many makes nothing, and is told so.
    const counted = isLimited ? limitReads(c, actor, headers) : Promise.resolve();
    counted.catch(() => undefined);
    answer = await answerOf(c, kept, async () => {
      await counted;
      return read();
    });
    await counted;
    await allowed;
  } catch (error) {
    await allowed.catch(() => undefined);
    if (error instanceof Problem) answer = error.toResponse(c.get("requestId"));
    else if (isAway(error)) answer = away(c);
    else throw error;
    if (!headers.has("vary") && !headers.has("access-control-allow-origin")) {
      headers.set("access-control-allow-origin", "*");
    }
  }
  const result = new Response(c.req.method === "HEAD" ? null : answer.body, answer);
  for (const [name, value] of headers) result.headers.set(name, value);
  return result;
}
