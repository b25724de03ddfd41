import { sql } from "drizzle-orm";
import { all, contains } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { savedViews } from "../db/tables";
import { listPage } from "../http/list";
import { notFound } from "../http/problem";
import { toInstant } from "../time";
import type { SavedView, ViewsQuery } from "./schemas";

type Row = RawRow<typeof savedViews, "id" | "name" | "path" | "query" | "created_at">;

const columns = sql`id, name, path, query, created_at`;
const toRecord = (row: Row): SavedView => ({ ...row, created_at: toInstant(row.created_at) });

/** One of the person's own; 404 for any other. */
export async function findView(db: Db, personId: string, id: string): Promise<SavedView> {
  const row = await db.get<Row>(
    sql`SELECT ${columns} FROM saved_views WHERE id = ${id} AND person_id = ${personId} AND deleted_at IS NULL`,
  );
  if (!row) throw notFound();
  return toRecord(row);
}

/** The person's own. */
export async function listViews(db: Db, personId: string, query: ViewsQuery) {
  const condition = all([
    sql`person_id = ${personId} AND deleted_at IS NULL`,
    query.path === undefined ? null : sql`path = ${query.path}`,
    query.q ? contains({ keys: [sql`name_key`] }, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM saved_views WHERE ${condition}`,
      order: orderBy(query.sort, { name: sql`name_key`, created_at: sql`created_at` }, sql`id`),
    },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

/** Those of a page, or of all pages, by name: for its menu. */
export const viewsOf = (db: Db, personId: string, path: string | null): Promise<Row[]> =>
  db.all<Row>(sql`SELECT ${columns} FROM saved_views
    WHERE person_id = ${personId} AND deleted_at IS NULL${path === null ? sql`` : sql` AND path = ${path}`}
    ORDER BY name_key, id`);
