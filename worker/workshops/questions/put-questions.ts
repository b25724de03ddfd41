import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { dropAnswers, type Judged } from "../answers/drop-answers";
import { tryAgain } from "../progress/try-again";
import type { WorkshopType } from "../workshop-types";
import { areSame, type Question } from "./definition";
import { checkDraft, type Value } from "./draft-check";
import { insertVersion, readQuestions } from "./find-questions";

/** The present version. 409 where nothing changes any more. */
async function presentVersion(db: Db, assessmentId: string, workshop: WorkshopType): Promise<number> {
  const row = await db.get<{ version: number; closed: number }>(sql`
    SELECT w.questions_version AS version, a.status IN ('completed', 'cancelled') AS closed
    FROM assessment_workshops w CROSS JOIN assessments a ON a.id = w.assessment_id
    WHERE w.assessment_id = ${assessmentId} AND w.type = ${workshop}`);
  if (row?.closed !== 0) throw new Problem("assessment_closed", "This assessment is closed.");
  return row.version;
}

/** So many answers are judged at once. */
const AT_ONCE = 500;

/** Drafts that the new version does not take pass into the history. Safe to repeat. */
async function dropUnfit(
  db: Db,
  assessmentId: string,
  workshop: WorkshopType,
  version: number,
  questions: readonly Question[],
): Promise<void> {
  let after: { number: number; question_id: string } = { number: 0, question_id: "" };
  for (;;) {
    const rows = await db.all<{ number: number; question_id: string; revision: number; value: string }>(sql`
      SELECT a.number, a.question_id, a.revision, a.value FROM participants p
      CROSS JOIN participant_answers a ON a.assessment_id = p.assessment_id AND a.number = p.number
        AND a.workshop = ${workshop}
      WHERE p.assessment_id = ${assessmentId} AND p.number >= cast(${after.number} as integer)
        AND (p.number, a.question_id) > (cast(${after.number} as integer), ${after.question_id})
        AND a.version < cast(${version} as integer) AND a.value <> 'null'
        AND p.completed ->> ${`$.${workshop}`} IS NULL
      ORDER BY p.number, a.question_id LIMIT ${AT_ONCE}`);
    const unfit = rows.flatMap(({ number, question_id, revision, value }): Judged[] => {
      const question = questions.find(({ id }) => id === question_id);
      const fits = question && "value" in checkDraft(question, JSON.parse(value) as Value);
      return fits ? [] : [[number, question_id, revision]];
    });
    await atomically(db, dropAnswers(assessmentId, workshop, version, unfit));
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last;
  }
}

/** Publishes the questions as the next version, or nothing where they are those of now. */
export async function putQuestions(
  db: Db,
  by: Author,
  assessmentId: string,
  workshop: WorkshopType,
  questions: Question[],
): Promise<{ version: number; isNew: boolean }> {
  const put = await tryAgain(async () => {
    const present = await presentVersion(db, assessmentId, workshop);
    if (areSame(await readQuestions(db, assessmentId, workshop, present), questions)) {
      return { version: present, isNew: false };
    }
    const version = present + 1;
    const of = sql`assessment_id = ${assessmentId} AND type = ${workshop}`;
    await atomically(db, [
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM assessment_workshops WHERE ${of}
            AND questions_version = cast(${present} as integer))
          OR EXISTS (SELECT 1 FROM assessments WHERE id = ${assessmentId} AND status IN ('completed', 'cancelled'))`,
      ),
      insertVersion(assessmentId, workshop, version, questions, by),
      sql`UPDATE assessment_workshops SET questions_version = cast(${version} as integer) WHERE ${of}`,
    ]);
    return { version, isNew: true };
  });
  // From here on nobody saves to an older version: what stands can be judged at leisure, and once more where that broke off.
  await dropUnfit(db, assessmentId, workshop, put.version, questions);
  return put;
}
