import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { CommentRecord, CommentsQuery } from "./schemas";

interface Row {
  id: string;
  text: string;
  segment_id: string | null;
  key: string | null;
  author_id: string | null;
  author_name: string | null;
  created_at: number;
  edited_at: number | null;
  resolved_at: number | null;
  resolved_by: string | null;
  resolved_by_name: string | null;
}

const columns = sql`m.id, m.text, m.segment_id, m.key, m.author_id, a.name AS author_name, m.created_at, m.edited_at,
  m.resolved_at, m.resolved_by, r.name AS resolved_by_name`;
const joined = sql`FROM case_comments m LEFT JOIN people a ON a.id = m.author_id LEFT JOIN people r ON r.id = m.resolved_by`;

const person = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });
const instant = (at: number | null) => (at === null ? null : toInstant(at));

const shown = (row: Row): CommentRecord => ({
  ...{ id: row.id, text: row.text, segment_id: row.segment_id, key: row.key },
  author: person(row.author_id, row.author_name),
  created_at: toInstant(row.created_at),
  edited_at: instant(row.edited_at),
  resolved: row.resolved_at !== null,
  resolved_at: instant(row.resolved_at),
  resolved_by: person(row.resolved_by, row.resolved_by_name),
});

/** What people wrote of a case, the newest first unless told otherwise. */
export async function listComments(db: Db, caseId: string, query: CommentsQuery) {
  const wanted = all([
    sql`m.case_id = ${caseId}`,
    query.segment_id === undefined ? null : sql`m.segment_id = ${query.segment_id}`,
    query.key === undefined ? null : sql`m.key = ${query.key}`,
    query.status ? sql`(m.resolved_at IS NOT NULL) = ${query.status === "resolved" ? 1 : 0}` : null,
    query.q === "" ? null : contains({ keys: [sql`m.text_key`] }, query.q),
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`${joined} WHERE ${wanted}`,
      counted: sql`FROM case_comments m WHERE ${wanted}`,
      order: orderBy(query.sort, { created_at: sql`m.created_at` }, sql`m.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** 404 where the case has no such comment. */
export async function findComment(db: Db, caseId: string, id: string): Promise<CommentRecord> {
  const row = await db.get<Row>(
    sql`SELECT ${columns} ${joined} WHERE m.case_id = ${caseId} AND m.id = ${id}`,
  );
  if (!row) throw notFound();
  return shown(row);
}

/** How many are not resolved yet. */
export async function countOpen(db: Db, caseId: string): Promise<number> {
  const row = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM case_comments WHERE case_id = ${caseId} AND resolved_at IS NULL`,
  );
  return row?.n ?? 0;
}
