import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { RecordRecord, RecordsQuery } from "./schemas";

const columns: SQL = sql`r.id, r.kind, r.assessment_id, r.place_id, r.title, r.details, r.document, r.created_by,
  r.created_at`;

/** As it is stored; the name of a document's file is told to nobody. */
interface Row
  extends Pick<RecordRecord, "id" | "kind" | "assessment_id" | "place_id" | "title" | "created_by"> {
  details: string;
  document: string | null;
  created_at: number;
}

/** A document as its record keeps it. */
export interface KeptDocument {
  file: string;
  content_type: string;
  size: number;
}

function told(document: string | null): RecordRecord["document"] {
  if (document === null) return null;
  const { content_type, size } = JSON.parse(document) as KeptDocument;
  return { content_type, size };
}

const shown = ({ id, kind, assessment_id, place_id, title, details, ...row }: Row): RecordRecord => ({
  ...{ id, kind, assessment_id, place_id, title },
  ...(JSON.parse(details) as Partial<RecordRecord>),
  document: told(row.document),
  created_by: row.created_by,
  created_at: toInstant(row.created_at),
});

/** 404 where there is none. */
export async function findRecord(db: Db, id: string): Promise<RecordRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM staff_records r WHERE r.id = ${id}`);
  if (!row) throw notFound("Record not found");
  return shown(row);
}

/** The document of a record, with the name of its file; null for none. 404 without the record. */
export async function findDocument(db: Db, id: string): Promise<KeptDocument | null> {
  const row = await db.get<{ document: string | null }>(
    sql`SELECT document FROM staff_records WHERE id = ${id}`,
  );
  if (!row) throw notFound("Record not found");
  return row.document === null ? null : (JSON.parse(row.document) as KeptDocument);
}

/** The documents of all records of an assessment. */
export async function documentsOf(db: Db, assessmentId: string): Promise<KeptDocument[]> {
  const rows = await db.all<{ document: string }>(sql`SELECT document FROM staff_records
    WHERE assessment_id = ${assessmentId} AND document IS NOT NULL`);
  return rows.map(({ document }) => JSON.parse(document) as KeptDocument);
}

/** `q` finds titles. */
export async function listRecords(db: Db, { kind, assessment_id, place_id, q, ...query }: RecordsQuery) {
  const condition = all([
    kind ? sql`r.kind = ${kind}` : null,
    assessment_id ? sql`r.assessment_id = ${assessment_id}` : null,
    place_id ? sql`r.place_id = ${place_id}` : null,
    q ? contains({ keys: [sql`r.title_key`] }, q) : null,
  ]);
  const order = orderBy(query.sort, { created_at: sql`r.created_at`, title: sql`r.title_key` }, sql`r.id`);
  const from = sql`FROM staff_records r WHERE ${condition}`;
  const { rows, total } = await selectPage<Row>(db, { columns, from, order }, query);
  return listPage(rows.map(shown), query, total);
}

/** The latest that fit, at most so many. `a`: the record's assessment. */
export async function latestRecords(db: Db, condition: SQL, most: number): Promise<RecordRecord[]> {
  const rows = await db.all<Row>(sql`
    SELECT ${columns} FROM staff_records r JOIN assessments a ON a.id = r.assessment_id WHERE ${condition}
    ORDER BY r.created_at DESC, r.id DESC LIMIT cast(${most} as integer)`);
  return rows.map(shown);
}
