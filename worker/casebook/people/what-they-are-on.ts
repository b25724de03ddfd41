import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { State } from "../states/states";

/** Cases and sources that somebody is on, cases that they review; the latest changed first, at most a hundred of each. */
export interface OnWhat {
  cases: { case_id: string; title: string; state: State }[];
  reviews: { case_id: string; title: string; state: State }[];
  sources: { id: string; title: string }[];
}

const cases = (db: Db, from: ReturnType<typeof sql>): Promise<OnWhat["cases"]> =>
  db.all(sql`SELECT c.case_id, v.content ->> 'title' AS title, v.state FROM ${from}
    JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = c.highest
    ORDER BY v.updated_at DESC, v.id LIMIT 100`);

export async function whatTheyAreOn(db: Db, personId: string): Promise<OnWhat> {
  return {
    cases: await cases(
      db,
      sql`(SELECT k.* FROM casebook_case_people p JOIN casebook_cases k ON k.case_id = p.case_id
        WHERE p.person_id = ${personId}) c`,
    ),
    reviews: await cases(db, sql`(SELECT * FROM casebook_cases WHERE reviewer_id = ${personId}) c`),
    sources: await db.all(sql`SELECT s.id, s.title FROM casebook_source_people p
      JOIN casebook_sources s ON s.id = p.source
      WHERE p.person_id = ${personId} ORDER BY s.updated_at DESC, s.id LIMIT 100`),
  };
}
