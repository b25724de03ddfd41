import { Pages } from "./pages";
import { notFound } from "./problem";

/**
 * Built files, whose names change with their bytes: browsers keep them for a year. They pass through the Worker so
 * that they carry what every answer carries, and so that one which is missing (of a release before, or of the next
 * one) is kept by nobody.
 */
export const assetPages = new Pages().get(
  "/assets/*",
  { access: "public", readsNothing: true },
  async ({ c, env }) => {
    const file = await env.ASSETS.fetch(c.req.raw);
    if (!file.ok && file.status !== 304) throw notFound("There is no such file.");
    const headers = new Headers(file.headers);
    headers.set("cache-control", "public, max-age=31536000, immutable");
    return new Response(file.body, { status: file.status, headers });
  },
);
