import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import { atomically, type Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { claimKey } from "../../core/http/claim";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { toInstant } from "../../core/time";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { caseFor } from "../access/case-access";
import { nameOf } from "../access/name-of";
import type { CommentRecord, CommentsQuery, NewComment } from "./schemas";

interface Row {
  id: string;
  version: number;
  field: CommentRecord["field"];
  quote: string | null;
  text: string;
  by_id: string;
  by_name: string | null;
  at: number;
  resolved_at: number | null;
  replies: string;
}

const columns: SQL = sql`m.id, m.version, m.field, m.quote, m.text, m.by_id, m.at, m.resolved_at,
  ${nameOf(sql`m.by_id`)} AS by_name,
  (SELECT json_group_array(json_object('id', id, 'text', text, 'by_id', by_id, 'name', name, 'at', at))
    FROM (SELECT r.id, r.text, r.by_id, ${nameOf(sql`r.by_id`)} AS name, r.at FROM casebook_replies r
      WHERE r.comment_id = m.id ORDER BY r.at, r.id)) AS replies`;

type Reply = { id: string; text: string; by_id: string; name: string | null; at: number };

const shown = (row: Row): CommentRecord => ({
  ...{ id: row.id, version: row.version, field: row.field, quote: row.quote, text: row.text },
  by: { id: row.by_id, name: row.by_name ?? "" },
  at: toInstant(row.at),
  resolved_at: row.resolved_at === null ? null : toInstant(row.resolved_at),
  replies: (JSON.parse(row.replies) as Reply[]).map(({ id, text, by_id, name, at }) => ({
    ...{ id, text, by: { id: by_id, name: name ?? "" }, at: toInstant(at) },
  })),
});

const whole = (value: number) => sql`cast(${value} as integer)`;

/** Those of the whole case, the newest first unless told otherwise. */
export async function listComments(db: Db, caseId: string, query: CommentsQuery) {
  const wanted = all([
    sql`m.case_id = ${caseId}`,
    query.q === "" ? null : contains({ keys: [sql`m.text_key`] }, query.q),
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM casebook_comments m WHERE ${wanted}`,
      order: orderBy(query.sort, { at: sql`m.at` }, sql`m.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** Passages that comments on a case quote, at most so many; `place`: that of the comment among all, from 0, the newest first. */
const MOST_PASSAGES = 500;

export const listPassages = (db: Db, caseId: string) =>
  db.all<{ id: string; field: CommentRecord["field"]; quote: string; place: number }>(sql`
    SELECT id, field, quote, place FROM (SELECT id, field, quote,
        row_number() OVER (ORDER BY at DESC, id DESC) - 1 AS place
      FROM casebook_comments WHERE case_id = ${caseId})
    WHERE quote IS NOT NULL ORDER BY place LIMIT ${MOST_PASSAGES}`);

export const commentNotFound = () => notFound("Comment not found");

export async function findComment(db: Db, id: string): Promise<CommentRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM casebook_comments m WHERE m.id = ${id}`);
  if (!row) throw commentNotFound();
  return shown(row);
}

/** The case that a comment is of: 404 for none, 403 for a contributor who is not on it. */
export async function caseOfComment(db: Db, caller: Caller, id: string): Promise<string> {
  const row = await db.get<{ case_id: string }>(sql`SELECT case_id FROM casebook_comments WHERE id = ${id}`);
  if (!row) throw commentNotFound();
  return caseFor(db, caller, row.case_id);
}

/** How many comments on a case nobody has settled. */
export async function openCommentsOf(db: Db, caseId: string): Promise<number> {
  const row = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM casebook_comments WHERE case_id = ${caseId} AND resolved_at IS NULL`,
  );
  return row?.n ?? 0;
}

/** Harmless where `id` exists. */
export async function createComment(
  db: Db,
  by: Author,
  of: { id: string; caseId: string; version: number },
  { field, quote, text }: NewComment,
): Promise<CommentRecord> {
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO casebook_comments (id, case_id, version, field, quote, text, text_key, by_id, at)
      VALUES (${of.id}, ${of.caseId}, ${whole(of.version)}, ${field}, ${quote || null}, ${text}, ${searchKey(text)},
        ${by.actor?.id ?? ""}, ${whole(by.now)}) ON CONFLICT DO NOTHING`,
  ]);
  return findComment(db, of.id);
}

/** Harmless where `id` exists. */
export async function createReply(
  db: Db,
  by: Author,
  commentId: string,
  id: string,
  text: string,
): Promise<CommentRecord> {
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO casebook_replies (comment_id, id, at, by_id, text)
      VALUES (${commentId}, ${id}, ${whole(by.now)}, ${by.actor?.id ?? ""}, ${text}) ON CONFLICT DO NOTHING`,
  ]);
  return findComment(db, commentId);
}

/** Says that a comment is dealt with, or that it is not. Harmless when repeated. */
export async function settleComment(
  db: Db,
  by: Author,
  id: string,
  isResolved: boolean,
): Promise<CommentRecord> {
  await atomically(db, [
    isResolved
      ? sql`UPDATE casebook_comments SET resolved_at = ${whole(by.now)} WHERE id = ${id} AND resolved_at IS NULL`
      : sql`UPDATE casebook_comments SET resolved_at = NULL WHERE id = ${id}`,
  ]);
  return findComment(db, id);
}
