import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { tryAgain } from "../progress/try-again";
import { areSame, type Question } from "../questions/definition";

export interface SurveyVersion {
  /** 0 while none was put. */
  version: number;
  questions: Question[];
}

/** What an assessment's survey asks, now or in another version: nothing at first. 404 where there is no such version. */
export async function readSurvey(db: Db, assessmentId: string, version?: number): Promise<SurveyVersion> {
  const row = await db.get<{ version: number; questions: string }>(sql`
    SELECT version, questions FROM survey_questions WHERE assessment_id = ${assessmentId}
      ${version === undefined ? sql`` : sql`AND version = cast(${version} as integer)`}
    ORDER BY version DESC LIMIT 1`);
  if (row) return { version: row.version, questions: JSON.parse(row.questions) as Question[] };
  if (version === undefined) return { version: 0, questions: [] };
  throw notFound("There is no such version of the questions.");
}

/** All that its survey ever asked, each as it was asked last: sheets of before are still read. */
export async function readSurveyEver(db: Db, assessmentId: string): Promise<Question[]> {
  const rows = await db.all<{ questions: string }>(sql`SELECT questions FROM survey_questions
    WHERE assessment_id = ${assessmentId} ORDER BY version DESC`);
  const asked = new Map<string, Question>();
  for (const { questions } of rows) {
    for (const question of JSON.parse(questions) as Question[]) {
      if (!asked.has(question.id)) asked.set(question.id, question);
    }
  }
  return [...asked.values()];
}

const isClosed = (assessmentId: string) =>
  sql`EXISTS (SELECT 1 FROM assessments WHERE id = ${assessmentId} AND status IN ('completed', 'cancelled'))`;

/** Publishes the questions as the next version, or nothing where they are those of now. 409 where nothing changes. */
export const putSurvey = (
  db: Db,
  by: Author,
  assessmentId: string,
  questions: Question[],
): Promise<SurveyVersion & { isNew: boolean }> =>
  tryAgain(async () => {
    if (await db.get(sql`SELECT 1 WHERE ${isClosed(assessmentId)}`)) {
      throw new Problem("assessment_closed", "This assessment is closed.");
    }
    const present = await readSurvey(db, assessmentId);
    if (present.version > 0 && areSame(present.questions, questions)) return { ...present, isNew: false };
    const version = present.version + 1;
    await atomically(db, [
      guard(
        "conflict",
        sql`${isClosed(assessmentId)} OR EXISTS (SELECT 1 FROM survey_questions
          WHERE assessment_id = ${assessmentId} AND version >= cast(${version} as integer))`,
      ),
      sql`INSERT INTO survey_questions (assessment_id, version, questions, created_at, created_by)
        VALUES (${assessmentId}, cast(${version} as integer), ${JSON.stringify(questions)},
          cast(${by.now} as integer), ${by.actor?.id ?? ""})`,
      record(db, by, "assessment.survey_changed", assessmentId, { version }),
    ]);
    return { version, questions, isNew: true };
  });
