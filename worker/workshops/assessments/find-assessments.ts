import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { toInstant } from "../../core/time";
import { assessmentNotFound } from "../access/assessment-access";
import { roleOf } from "../roles";
import type { AssessmentRecord, AssessmentsQuery } from "./schemas";
import { isClosed } from "./values";

const columns: SQL = sql`a.id, a.title, a.description, a.objectives, a.location_details, a.key_findings,
  a.recommendations, a.region_id, a.province_id, a.municipality_id, a.barangay_id, a.level, a.category, a.status,
  a.priority, a.primary_methodology, a.secondary_methodologies, a.planned_start_date, a.planned_end_date,
  a.actual_start_date, a.actual_end_date, a.estimated_budget, a.actual_budget, a.funding_source, a.impact_level,
  a.progress, a.advancement, a.target_rate, a.onboarding_due_at, a.language, a.consent_text, a.remote_synthesis,
  a.advanced_to, a.created_at, a.created_by, a.updated_at,
  (SELECT json_group_array(json_object('person_id', person_id, 'name', name, 'role', role)) FROM (
    SELECT t.person_id, p.name, t.role FROM assessment_team t JOIN people p ON p.id = t.person_id
    WHERE t.assessment_id = a.id ORDER BY t.n)) AS team`;

type Row = Omit<
  AssessmentRecord,
  | ("secondary_methodologies" | "team" | "remote_synthesis" | "onboarding_due_at" | "closed")
  | ("created_at" | "updated_at")
> & {
  secondary_methodologies: string;
  team: string;
  remote_synthesis: number;
  onboarding_due_at: number | null;
  created_at: number;
  updated_at: number;
};

const shown = (row: Row): AssessmentRecord => ({
  ...row,
  secondary_methodologies: JSON.parse(row.secondary_methodologies),
  team: JSON.parse(row.team),
  remote_synthesis: row.remote_synthesis === 1,
  onboarding_due_at: toInstant(row.onboarding_due_at),
  closed: isClosed(row.status),
  created_at: toInstant(row.created_at),
  updated_at: toInstant(row.updated_at),
});

/** 404 where there is none. Who may read it is judged before. */
export async function findAssessment(db: Db, id: string): Promise<AssessmentRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM assessments a WHERE a.id = ${id}`);
  if (!row) throw assessmentNotFound();
  return shown(row);
}

/** Staff sees all, a facilitator theirs. `q` finds titles. */
export async function listAssessments(db: Db, actor: Actor | null, query: AssessmentsQuery) {
  const { status, level, primary_methodology, region_id, province_id, q } = query;
  const condition = all([
    roleOf(actor) === "staff"
      ? null
      : sql`a.id IN (SELECT assessment_id FROM assessment_team
          WHERE person_id = ${actor?.id ?? ""} AND role = 'facilitator')`,
    status ? sql`a.status = ${status}` : null,
    level ? sql`a.level = ${level}` : null,
    primary_methodology ? sql`a.primary_methodology = ${primary_methodology}` : null,
    region_id ? sql`a.region_id = ${region_id}` : null,
    province_id ? sql`a.province_id = ${province_id}` : null,
    q ? contains({ keys: [sql`a.title_key`] }, q) : null,
  ]);
  const order = orderBy(
    query.sort,
    {
      created_at: sql`a.created_at`,
      title: sql`a.title_key`,
      planned_start_date: sql`a.planned_start_date`,
    },
    sql`a.id`,
  );
  const { rows, total } = await selectPage<Row>(
    db,
    { columns, from: sql`FROM assessments a WHERE ${condition}`, order },
    query,
  );
  return listPage(rows.map(shown), query, total);
}
