import { sql } from "drizzle-orm";
import type { Db, Statement } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { type WorkshopType, workshopTypes } from "../workshop-types";
import type { Question } from "./definition";
import { firstQuestions } from "./question-set";

/** A workshop's questions in one of their versions. */
export type VersionKey = readonly [workshop: WorkshopType, version: number];

// A version never changes: what one request has read serves the next ones.
const known = new Map<string, Question[]>();
const MOST = 500;

const keyOf = (assessmentId: string, [workshop, version]: VersionKey) =>
  `${assessmentId} ${workshop} ${version}`;

function keep(key: string, questions: Question[]): void {
  if (known.size >= MOST) known.delete(known.keys().next().value ?? "");
  known.set(key, questions);
}

/** Several versions at once, in the order asked for. 404 where one is none. */
export async function readVersions(
  db: Db,
  assessmentId: string,
  asked: readonly VersionKey[],
): Promise<Question[][]> {
  const missing = asked.filter((one) => !known.has(keyOf(assessmentId, one)));
  const rows =
    missing.length === 0
      ? []
      : await db.all<{ workshop: WorkshopType; version: number; questions: string }>(sql`
          SELECT q.workshop, q.version, q.questions FROM json_each(${JSON.stringify(missing)}) j
          CROSS JOIN workshop_questions q ON q.assessment_id = ${assessmentId} AND q.workshop = j.value ->> 0
            AND q.version = j.value ->> 1`);
  const read = new Map(
    rows.map(({ workshop, version, questions }) => [
      keyOf(assessmentId, [workshop, version]),
      JSON.parse(questions) as Question[],
    ]),
  );
  return asked.map((one) => {
    const key = keyOf(assessmentId, one);
    const questions = known.get(key) ?? read.get(key);
    if (!questions) throw notFound("There is no such version of the questions.");
    if (!known.has(key)) keep(key, questions);
    return questions;
  });
}

export async function readQuestions(
  db: Db,
  assessmentId: string,
  workshop: WorkshopType,
  version: number,
): Promise<Question[]> {
  const [questions = []] = await readVersions(db, assessmentId, [[workshop, version]]);
  return questions;
}

/** A version, as a row. */
export const insertVersion = (
  assessmentId: string,
  workshop: WorkshopType,
  version: number,
  questions: readonly Question[],
  by: { now: number; actor: { id: string } | null },
): Statement =>
  sql`INSERT INTO workshop_questions (assessment_id, workshop, version, questions, created_at, created_by)
    VALUES (${assessmentId}, ${workshop}, cast(${version} as integer), ${JSON.stringify(questions)},
      cast(${by.now} as integer), ${by.actor?.id ?? ""})`;

/** What an assessment begins with: part of the batch that makes it. */
export const firstVersions = (
  assessmentId: string,
  by: { now: number; actor: { id: string } | null },
): Statement[] =>
  workshopTypes.map((workshop) => insertVersion(assessmentId, workshop, 1, firstQuestions(workshop), by));
