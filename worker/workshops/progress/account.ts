import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { type ParticipantRow, participantColumns, progressOf } from "../participants/participant-row";
import type { Spoken } from "../participants/profile-fields";
import type { WorkshopType } from "../workshop-types";
import type { Mode, Progress, Setting } from "./progress";

/** Which account: of a person in an assessment, or by its own id. */
export type AccountKey = { assessmentId: string; personId: string } | { assessmentId: string; id: string };

export interface WorkshopRow {
  type: WorkshopType;
  title: string;
  starts_at: number | null;
  due_at: number | null;
  questions_version: number;
}

interface AssessmentRow {
  assessment_title: string;
  language: Spoken;
  assessment_status: string;
  advancement: Mode;
  advanced_to: WorkshopType | null;
  remote_synthesis: number;
}

/** Somebody in an assessment, and what the assessment says of how they move on. */
export interface Account {
  row: ParticipantRow & AssessmentRow;
  progress: Progress;
  setting: Setting;
  workshops: WorkshopRow[];
}

const isClosed = (status: string) => status === "completed" || status === "cancelled";

const assessmentColumns: SQL = sql`a.title AS assessment_title, a.language, a.status AS assessment_status, a.advancement,
  a.advanced_to, a.remote_synthesis`;

const settingFrom = (
  row: Pick<AssessmentRow, "advancement" | "advanced_to" | "assessment_status">,
  workshops: readonly WorkshopRow[],
): Setting => ({
  mode: row.advancement,
  advancedTo: row.advanced_to,
  closed: isClosed(row.assessment_status),
  startsAt: Object.fromEntries(workshops.map(({ type, starts_at }) => [type, starts_at])),
});

const readWorkshops = (db: Db, assessmentId: string) =>
  db.all<WorkshopRow>(sql`SELECT type, title, starts_at, due_at, questions_version FROM assessment_workshops
    WHERE assessment_id = ${assessmentId} ORDER BY type`);

/** Null where there is no such account. */
export async function findAccount(db: Db, key: AccountKey): Promise<Account | null> {
  const own = "id" in key ? sql`p.id = ${key.id}` : sql`p.person_id = ${key.personId}`;
  const [row, workshops] = await Promise.all([
    db.get<Account["row"]>(sql`SELECT ${participantColumns}, ${assessmentColumns}
      FROM participants p CROSS JOIN assessments a ON a.id = p.assessment_id
      WHERE p.assessment_id = ${key.assessmentId} AND ${own}`),
    readWorkshops(db, key.assessmentId),
  ]);
  return row ? { row, progress: progressOf(row), setting: settingFrom(row, workshops), workshops } : null;
}

/** What is said of how participants of an assessment move on; null where there is none. */
export async function readSetting(db: Db, assessmentId: string): Promise<Setting | null> {
  const [row, workshops] = await Promise.all([
    db.get<AssessmentRow>(sql`SELECT ${assessmentColumns} FROM assessments a WHERE a.id = ${assessmentId}`),
    readWorkshops(db, assessmentId),
  ]);
  return row ? settingFrom(row, workshops) : null;
}

export interface ActiveRow {
  number: number;
  id: string;
  revision: number;
  progress: Progress;
}

/** All who are onboarded. */
export async function readActive(db: Db, assessmentId: string): Promise<ActiveRow[]> {
  const rows = await db.all<
    Pick<ParticipantRow, "number" | "id" | "revision" | "status" | "opened" | "completed">
  >(sql`SELECT number, id, revision, status, opened, completed FROM participants
    WHERE assessment_id = ${assessmentId} AND status = 'active' ORDER BY number`);
  return rows.map((row) => ({
    number: row.number,
    id: row.id,
    revision: row.revision,
    progress: progressOf(row),
  }));
}
