import { Pages } from "../../core/http/pages";
import { notFound } from "../../core/http/problem";

/**
 * The script for external sign-up pages, at an address that does not change: pages that were written once go on
 * getting the present one, within the hour.
 */
export const snippetPages = new Pages().get("/milepost.js", { access: "public" }, async ({ c, env }) => {
  const file = await env.ASSETS.fetch(new URL("/milepost.js", c.req.url));
  if (!file.ok) throw notFound();
  const headers = new Headers({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=3600",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
  });
  const etag = file.headers.get("etag");
  if (etag) headers.set("etag", etag);
  return new Response(file.body, { status: file.status, headers });
});
