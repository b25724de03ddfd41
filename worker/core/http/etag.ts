import type { MiddlewareHandler } from "hono";
import type { App } from "./context";

/** The strong ETag of these bytes. */
export async function tagOf(body: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return `"${btoa(String.fromCharCode(...digest.subarray(0, 18)))}"`;
}

/**
 * Gives JSON answers of reads a strong ETag of their bytes, and answers 304 where the client holds them. Nothing else
 * is touched: a stream of live events has no end to wait for, and a file is tagged by whoever serves it.
 */
export const etagged: MiddlewareHandler<App> = async (c, next) => {
  await next();
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const type = c.res.headers.get("content-type") ?? "";
  if (!isRead || c.res.status !== 200 || !type.startsWith("application/json") || c.res.headers.has("etag"))
    return;
  const body = await c.res.arrayBuffer();
  const tag = await tagOf(body);
  const held = (c.req.header("if-none-match") ?? "")
    .split(",")
    .map((given) => given.trim().replace(/^W\//, ""));
  const isHeld = held.includes(tag) || held.includes("*");
  const headers = new Headers(c.res.headers);
  headers.set("etag", tag);
  if (isHeld) headers.delete("content-type");
  c.res = undefined;
  c.res = new Response(isHeld ? null : body, { status: isHeld ? 304 : 200, headers });
};
