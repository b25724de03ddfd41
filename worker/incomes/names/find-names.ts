import { sql } from "drizzle-orm";
import { contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { NameKind } from "./kinds";
import type { NamedRecord, NamesQuery } from "./schemas";

interface Row {
  id: string;
  name: string;
  created_at: number;
}

const columns = sql`n.id, n.name, n.created_at`;
const shown = (row: Row): NamedRecord => ({ ...row, created_at: toInstant(row.created_at) });

export async function findName(db: Db, { table }: NameKind, id: string): Promise<NamedRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM ${table} n WHERE n.id = ${id}`);
  if (!row) throw notFound();
  return shown(row);
}

export async function listNames(db: Db, { table }: NameKind, query: NamesQuery) {
  const found = query.q === "" ? sql`TRUE` : contains({ keys: [sql`n.name_key`] }, query.q);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM ${table} n WHERE ${found}`,
      order: orderBy(query.sort, { name: sql`n.name_key`, created_at: sql`n.created_at` }, sql`n.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** All of them by name, for choices. */
export const allNames = (db: Db, { table }: NameKind): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT n.id, n.name FROM ${table} n ORDER BY n.name_key, n.id`);
