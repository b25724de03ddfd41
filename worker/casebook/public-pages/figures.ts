import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { countOf } from "../public-rows/count";
import { firstByMonth } from "./first-by-month";
import type { ShownEntity } from "./shown-case";

/** How many of the public cases there are of each kind. */
export interface ArchiveFigures {
  count: number;
  /** By the month of their first publication, `YYYY-MM`, each month since the first one. */
  months: { month: string; count: number }[];
  types: { type: string; count: number }[];
  /** The most frequent first; a case counts under each of its tags. */
  tags: { tag: string; count: number }[];
  districts: (ShownEntity & { count: number })[];
}

const MOST_ROWS = 20;

/** Counted from what is public now. */
export async function archiveFigures(db: Db, timeZone: string): Promise<ArchiveFigures> {
  const [all, months, types, tags, districts] = await Promise.all([
    db.get<{ n: number }>(sql`SELECT ${countOf("cases")} AS n`),
    firstByMonth(db, timeZone),
    db.all<{ type: string; count: number }>(sql`SELECT substr(key, 6) AS type, n AS count
      FROM casebook_public_counts WHERE key >= 'type:' AND key < 'type;' ORDER BY 2 DESC, 1`),
    db.all<{ tag: string; count: number }>(sql`SELECT substr(key, 5) AS tag, n AS count
      FROM casebook_public_counts WHERE key >= 'tag:' AND key < 'tag;' ORDER BY 2 DESC, 1 LIMIT ${MOST_ROWS}`),
    db.all<ShownEntity & { count: number }>(sql`
      SELECT e.entity_id, e.display_name, e.display_name_ne, n.n AS count
      FROM casebook_public_counts n JOIN casebook_entities e ON e.entity_id = substr(n.key, 10)
      WHERE n.key >= 'location:entity:location/district/' AND n.key < 'location:entity:location/district0'
      ORDER BY 4 DESC, e.display_name LIMIT 100`),
  ]);
  return { count: all?.n ?? 0, months, types, tags, districts };
}
