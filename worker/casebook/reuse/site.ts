import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { SitePage, SitePart } from "../../core/finding/site-part";
import { countOf } from "../public-rows/count";
import { pageLanguages } from "./views/page-tags";

/** Pages that are there whatever is published. */
const standing = [
  ...["/cases", "/cases/corrections", "/cases/statistics", "/cases/about", "/entities"],
  ...["/feedback", "/follow"],
];

/** Places that nothing is alleged of, and nothing related: the others are among the entities. */
const onlyPlaces = sql`FROM casebook_public_counts n WHERE n.key >= 'location:' AND n.key < 'location;'
  AND NOT EXISTS (SELECT 1 FROM casebook_public_counts o WHERE o.key = 'names:' || substr(n.key, 10))`;

interface Kind {
  count: SQL;
  /** `id, changed_at`, in an order that the database keeps by itself: no more rows are read than are wanted. */
  rows: SQL;
  pathOf(id: string): string;
}

const entityPath = (id: string) => `/entities/${id.slice("entity:".length)}`;

const kinds: readonly Kind[] = [
  {
    count: countOf("cases"),
    rows: sql`SELECT p.case_id AS id, p.published_at AS changed_at FROM casebook_public p ORDER BY p.case_id`,
    pathOf: (id) => `/cases/${id}`,
  },
  {
    count: countOf("entities"),
    rows: sql`SELECT substr(n.key, 7) AS id, NULL AS changed_at FROM casebook_public_counts n
      WHERE n.key >= 'names:' AND n.key < 'names;' ORDER BY n.key`,
    pathOf: entityPath,
  },
  {
    count: sql`(SELECT count(*) ${onlyPlaces})`,
    rows: sql`SELECT substr(n.key, 10) AS id, NULL AS changed_at ${onlyPlaces} ORDER BY n.key`,
    pathOf: entityPath,
  },
  {
    count: countOf("sources"),
    rows: sql`SELECT c.source_id AS id, NULL AS changed_at FROM casebook_public_sources c
      CROSS JOIN casebook_sources s ON s.source_id = c.source_id
      WHERE s.deleted_at IS NULL ORDER BY c.source_id`,
    pathOf: (id) => `/sources/${id}`,
  },
];

/** How many pages there are of each kind. */
async function counts(db: Db): Promise<number[]> {
  const columns = kinds.map(({ count }, at) => sql`${count} AS ${sql.raw(`n${at}`)}`);
  const row = await db.get<Record<string, number>>(sql`SELECT ${sql.join(columns, sql`, `)}`);
  return kinds.map((_, at) => row?.[`n${at}`] ?? 0);
}

async function count(db: Db): Promise<number> {
  return (await counts(db)).reduce((sum, n) => sum + n, standing.length);
}

async function read(db: Db, offset: number, limit: number): Promise<SitePage[]> {
  const pages: SitePage[] = standing.slice(offset, offset + limit).map((path) => ({ path, changedAt: null }));
  let before = standing.length;
  for (const [at, n] of (await counts(db)).entries()) {
    const from = Math.max(0, offset - before);
    const wanted = Math.min(limit - pages.length, n - from);
    const kind = kinds[at];
    before += n;
    if (!kind || wanted <= 0) continue;
    const rows = await db.all<{ id: string; changed_at: number | null }>(
      sql`${kind.rows} LIMIT cast(${wanted} as integer) OFFSET cast(${from} as integer)`,
    );
    pages.push(...rows.map(({ id, changed_at }) => ({ path: kind.pathOf(id), changedAt: changed_at })));
  }
  return pages;
}

/** What search engines are told of the archive. */
export const site: SitePart = {
  robots: ["Disallow: /cases.csv", "Disallow: /cases/*/compare"],
  pages: { epoch: "casebook", count, read, languages: pageLanguages },
};
