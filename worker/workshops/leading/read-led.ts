import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { assessmentNotFound } from "../access/assessment-access";
import type { Status } from "../assessments/values";
import { isClosed } from "../assessments/values";
import type { Spoken } from "../participants/profile-fields";
import type { WorkshopType } from "../workshop-types";
import type { Led } from "./views/led";

interface Row {
  title: string;
  status: Status;
  language: Spoken;
  target_rate: number;
  advanced_to: WorkshopType | null;
  onboarding_due_at: number | null;
}

/** What every page of an assessment's facilitators knows of it. */
export async function readLed(db: Db, id: string): Promise<Led> {
  const [row, workshops] = await Promise.all([
    db.get<Row>(sql`SELECT title, status, language, target_rate, advanced_to, onboarding_due_at FROM assessments
      WHERE id = ${id}`),
    db.all<
      Led["workshops"][number]
    >(sql`SELECT type, title, due_at, questions_version FROM assessment_workshops
      WHERE assessment_id = ${id} ORDER BY type`),
  ]);
  if (!row) throw assessmentNotFound();
  const { status, ...rest } = row;
  return { id, ...rest, isClosed: isClosed(status), workshops };
}
