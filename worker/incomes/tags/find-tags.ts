import { type SQL, sql } from "drizzle-orm";
import { contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { casesWith } from "../access/condition";
import type { Caller } from "../access/member";
import type { TagRecord, TagsQuery } from "./schemas";

interface Row {
  id: string;
  name: string;
  description: string;
  cases_count: number;
  created_at: number;
}

const columns = (caller: Caller): SQL => sql`k.id, k.name, k.description, k.created_at,
  (SELECT count(*) FROM case_tags x JOIN incomes_cases c ON c.id = x.case_id
    WHERE x.tag_id = k.id AND ${casesWith(caller, "view")}) AS cases_count`;

const shown = (row: Row): TagRecord => ({ ...row, created_at: toInstant(row.created_at) });

export async function findTag(db: Db, caller: Caller, id: string): Promise<TagRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns(caller)} FROM tags k WHERE k.id = ${id}`);
  if (!row) throw notFound();
  return shown(row);
}

export async function listTags(db: Db, caller: Caller, query: TagsQuery) {
  const found = query.q === "" ? sql`TRUE` : contains({ keys: [sql`k.name_key`] }, query.q);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(caller),
      from: sql`FROM tags k WHERE ${found}`,
      order: orderBy(query.sort, { name: sql`k.name_key`, created_at: sql`k.created_at` }, sql`k.id`),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** All of them by name, for choices. */
export const allTags = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT k.id, k.name FROM tags k ORDER BY k.name_key, k.id`);
