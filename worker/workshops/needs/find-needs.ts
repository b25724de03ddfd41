import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { isCritical, rank } from "./critical";
import type { NeedRecord, NeedsQuery } from "./schemas";

const columns = sql`n.id, n.assessment_id, n.place_id, n.title, n.description, n.category, n.urgency, n.impact,
  n.feasibility, n.status, n.answer_ids, n.created_at`;

type Row = Omit<NeedRecord, "answer_ids" | "created_at"> & { answer_ids: string; created_at: number };
const shown = (row: Row): NeedRecord => ({
  ...row,
  answer_ids: JSON.parse(row.answer_ids),
  created_at: toInstant(row.created_at),
});

/** 404 where there is none. */
export async function findNeed(db: Db, id: string): Promise<NeedRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM needs n WHERE n.id = ${id}`);
  if (!row) throw notFound("Need not found");
  return shown(row);
}

export async function listNeeds(db: Db, query: NeedsQuery) {
  const { assessment_id, place_id, category, urgency, status, q } = query;
  const condition = all([
    assessment_id ? sql`n.assessment_id = ${assessment_id}` : null,
    place_id ? sql`n.place_id = ${place_id}` : null,
    category ? sql`n.category = ${category}` : null,
    urgency ? sql`n.urgency = ${urgency}` : null,
    status ? sql`n.status = ${status}` : null,
    q ? contains({ keys: [sql`n.title_key`] }, q) : null,
  ]);
  const order = orderBy(
    query.sort,
    { created_at: sql`n.created_at`, title: sql`n.title_key`, impact: sql`n.impact`, rank },
    sql`n.id`,
  );
  const { rows, total } = await selectPage<Row>(
    db,
    { columns, from: sql`FROM needs n WHERE ${condition}`, order },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** Of a province and what stands below it, the most pressing first. */
export async function criticalNeedsIn(db: Db, provinceId: string, most: number): Promise<NeedRecord[]> {
  const rows = await db.all<Row>(sql`
    WITH RECURSIVE within (id) AS (VALUES (${provinceId})
      UNION ALL SELECT p.id FROM within w CROSS JOIN places p ON p.parent_id = w.id)
    SELECT ${columns} FROM within w CROSS JOIN needs n ON n.place_id = w.id WHERE ${isCritical}
    ORDER BY ${rank}, n.id LIMIT cast(${most} as integer)`);
  return rows.map(shown);
}
