import type { AppContext } from "../http/context";
import { siteOrigin } from "../http/origin";
import { Pages } from "../http/pages";
import { notFound } from "../http/problem";
import { textStream } from "../http/text-stream";
import { siteMapEntry, siteMapFrame, siteMapIndex } from "./site-map";
import type { SitePart } from "./site-part";

/** Addresses of one file at most, as sitemaps.org allows; of a file of several, so that each stays small. */
export const siteMapLimits = { alone: 50_000, each: 10_000, atOnce: 1000 };

type Limits = typeof siteMapLimits;

/** The entries from one place of all parts to another, read some at a time. */
async function* entries(
  c: AppContext,
  parts: readonly Required<SitePart>["pages"][],
  counts: readonly number[],
  [from, to]: [number, number],
  atOnce: number,
): AsyncGenerator<string> {
  const [db, origin] = [c.get("db"), siteOrigin(c)];
  yield siteMapFrame.begin;
  let before = 0;
  for (const [at, part] of parts.entries()) {
    const count = counts[at] ?? 0;
    const end = Math.min(to - before, count);
    for (let offset = Math.max(0, from - before); offset < end; offset += atOnce) {
      const pages = await part.read(db, offset, Math.min(atOnce, end - offset));
      yield pages.map((page) => siteMapEntry(origin, page, part.languages)).join("");
    }
    before += count;
  }
  yield siteMapFrame.end;
}

/** `/robots.txt` and `/sitemap.xml`, put together of what the modules tell. */
export function findingPages(parts: readonly SitePart[], limits: Limits = siteMapLimits): Pages {
  const told = parts.flatMap(({ pages }) => (pages ? [pages] : []));
  const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, no-cache" };

  async function siteMap(c: AppContext): Promise<Response> {
    const counts = await Promise.all(told.map((part) => part.count(c.get("db"))));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const isSplit = total > limits.alone;
    const asked = c.req.query("part");
    if (asked === undefined && isSplit) {
      const numbers = Array.from({ length: Math.ceil(total / limits.each) }, (_, i) => i + 1);
      const index = siteMapIndex(numbers.map((n) => `${siteOrigin(c)}/sitemap.xml?part=${n}`));
      return new Response(index, { headers });
    }
    if (asked !== undefined && !/^[1-9]\d{0,5}$/.test(asked)) throw notFound();
    const from = asked === undefined ? 0 : (Number(asked) - 1) * limits.each;
    if (asked !== undefined && from >= total) throw notFound();
    const to = asked === undefined ? total : from + limits.each;
    return new Response(textStream(entries(c, told, counts, [from, to], limits.atOnce)), { headers });
  }

  const pages = new Pages();
  pages.hono
    .get("/robots.txt", (c) => {
      const rules = ["Disallow: /dashboard", ...parts.flatMap(({ robots = [] }) => robots)];
      const text = ["User-agent: *", ...rules, "", `Sitemap: ${siteOrigin(c)}/sitemap.xml`, ""].join("\n");
      return new Response(text, {
        headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
      });
    })
    .get("/sitemap.xml", siteMap);
  return pages;
}
