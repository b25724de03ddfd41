import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { WorkshopRecord } from "./workshop-schemas";

const columns: SQL = sql`type, title, description, status, starts_at, ends_at, due_at, target_participants,
  methodology, materials, expected_outputs, key_findings, recommendations, challenges, questions_version`;

type Times = "starts_at" | "ends_at" | "due_at";
type Row = Omit<WorkshopRecord, Times> & Record<Times, number | null>;

const shown = (row: Row): WorkshopRecord => ({
  ...row,
  starts_at: toInstant(row.starts_at),
  ends_at: toInstant(row.ends_at),
  due_at: toInstant(row.due_at),
});

/** The five workshops of an assessment, in their order. */
export async function findWorkshops(db: Db, assessmentId: string): Promise<WorkshopRecord[]> {
  const rows = await db.all<Row>(
    sql`SELECT ${columns} FROM assessment_workshops WHERE assessment_id = ${assessmentId} ORDER BY type`,
  );
  return rows.map(shown);
}

/** 404 for what is none of the five. */
export async function findWorkshop(db: Db, assessmentId: string, type: string): Promise<WorkshopRecord> {
  const row = await db.get<Row>(sql`
    SELECT ${columns} FROM assessment_workshops WHERE assessment_id = ${assessmentId} AND type = ${type}`);
  if (!row) throw notFound("Workshop not found");
  return shown(row);
}
