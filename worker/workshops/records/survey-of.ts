import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Spoken } from "../participants/profile-fields";
import type { Question } from "../questions/definition";
import { readSurvey } from "../survey-questions/survey-questions";

/** What an assessment's survey asks, and in which language it asks it; nothing of none. */
export async function surveyOf(
  db: Db,
  assessmentId: string | null,
): Promise<{ questions: Question[]; language: Spoken }> {
  if (assessmentId === null) return { questions: [], language: "en" };
  const [{ questions }, row] = await Promise.all([
    readSurvey(db, assessmentId),
    db.get<{ language: Spoken }>(sql`SELECT language FROM assessments WHERE id = ${assessmentId}`),
  ]);
  return { questions, language: row?.language ?? "en" };
}
