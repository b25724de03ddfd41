import type { Db } from "../db/db";
import type { AppContext } from "../http/context";
import { withinOneEpoch } from "../http/kept-by-epoch";
import { siteOrigin } from "../http/origin";
import { Pages } from "../http/pages";
import { notFound } from "../http/problem";
import { textStream } from "../http/text-stream";
import { siteMapEntry, siteMapFrame, siteMapIndex } from "./site-map";
import type { SitePage, SitePart } from "./site-part";

/**
 * Addresses of one file at most, as sitemaps.org allows; of a file of several, so that each stays small; and as many as
 * are read at once.
 */
export const siteMapLimits = { alone: 50_000, each: 10_000, atOnce: 10_000 };

type Limits = typeof siteMapLimits;
type Part = Required<SitePart>["pages"];

/** A page, and the languages that it is written in. */
interface Entry {
  page: SitePage;
  languages: readonly string[];
}

/** The entries from one place of all parts to another. */
async function readEntries(
  db: Db,
  parts: readonly Part[],
  counts: readonly number[],
  [from, to]: [number, number],
  atOnce: number,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let before = 0;
  for (const [at, part] of parts.entries()) {
    const count = counts[at] ?? 0;
    const end = Math.min(to - before, count);
    for (let offset = Math.max(0, from - before); offset < end; offset += atOnce) {
      const pages = await part.read(db, offset, Math.min(atOnce, end - offset));
      for (const page of pages) entries.push({ page, languages: part.languages });
    }
    before += count;
  }
  return entries;
}

async function* fileOf(origin: string, entries: readonly Entry[]): AsyncGenerator<string> {
  yield siteMapFrame.begin;
  for (let at = 0; at < entries.length; at += 1000) {
    const some = entries.slice(at, at + 1000);
    yield some.map(({ page, languages }) => siteMapEntry(origin, page, languages)).join("");
  }
  yield siteMapFrame.end;
}

/** What `make` makes of all parts, none of which has changed meanwhile. */
const ofOneState = <T>(db: Db, parts: readonly Part[], make: () => Promise<T>): Promise<T> =>
  [...new Set(parts.map(({ epoch }) => epoch))].reduce(
    (inner, epoch) => () => withinOneEpoch(db, epoch, inner),
    make,
  )();

/** `/robots.txt` and `/sitemap.xml`, put together of what the modules tell. */
export function findingPages(parts: readonly SitePart[], limits: Limits = siteMapLimits): Pages {
  const told = parts.flatMap(({ pages }) => (pages ? [pages] : []));
  const headers = { "content-type": "application/xml; charset=utf-8", "cache-control": "public, no-cache" };

  async function siteMap(c: AppContext): Promise<Response> {
    const [db, origin] = [c.get("db"), siteOrigin(c)];
    const asked = c.req.query("part");
    if (asked !== undefined && !/^[1-9]\d{0,5}$/.test(asked)) throw notFound();
    const from = asked === undefined ? 0 : (Number(asked) - 1) * limits.each;
    // The entries are held until it is known that nothing has changed meanwhile; their XML, ten times as long, is not.
    const { total, entries } = await ofOneState(db, told, async () => {
      const counts = await Promise.all(told.map((part) => part.count(db)));
      const sum = counts.reduce((all, count) => all + count, 0);
      if (asked === undefined && sum > limits.alone) return { total: sum, entries: null };
      const to = asked === undefined ? sum : from + limits.each;
      return { total: sum, entries: await readEntries(db, told, counts, [from, to], limits.atOnce) };
    });
    if (entries === null) {
      const numbers = Array.from({ length: Math.ceil(total / limits.each) }, (_, i) => i + 1);
      const index = siteMapIndex(numbers.map((n) => `${origin}/sitemap.xml?part=${n}`));
      return new Response(index, { headers });
    }
    if (asked !== undefined && from >= total) throw notFound();
    return new Response(textStream(fileOf(origin, entries)), { headers });
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
