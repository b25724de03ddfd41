import type { AppContext } from "../../core/http/context";
import { tagOf } from "../../core/http/etag";
import { keptByEpoch } from "../../core/http/kept-by-epoch";
import { languageFor } from "../../core/http/language";
import { anybody } from "../public-pages/show-archive";

/** Of answers that every reader gets the same. They are asked for again each time, so that nothing old shows. */
export const publicly = { "cache-control": "public, no-cache" } as const;

/** A file of the archive: what refuses it is a page, in the languages of the archive's. */
export const archiveFile =
  (serve: (c: AppContext) => Promise<Response>) =>
  (c: AppContext): Promise<Response> =>
    serve(c).catch(async (error: unknown) => {
      await languageFor(c, null, { alsoIn: anybody.alsoIn });
      throw error;
    });

/** A text for everybody, kept while nothing public changes, with a strong ETag; 304 where the reader holds it. */
export async function servePublicText(
  c: AppContext,
  headers: Readonly<Record<string, string>>,
  make: () => Promise<string>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const keeping = { of: "casebook", key: pathname + search, seconds: 300 };
  const { body: text, headers: kept } = await keptByEpoch(c, keeping, async () => {
    const made = await make();
    return { body: made, headers: { etag: await tagOf(new TextEncoder().encode(made)) } };
  });
  const etag = kept.etag ?? "";
  const given = (c.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (given.includes(etag) || given.includes("*")) {
    return new Response(null, { status: 304, headers: { ...publicly, etag } });
  }
  return new Response(text, { headers: { ...publicly, etag, ...headers } });
}
