import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { WorkshopType } from "../workshop-types";

/** An answer of a participant, as it was when it was judged. */
export type Judged = readonly [number: number, questionId: string, revision: number];

/**
 * Answers that the questions of now do not take stand in the history alone. Those that were changed since they were
 * judged stay.
 */
export function dropAnswers(
  assessmentId: string,
  workshop: WorkshopType,
  version: number,
  judged: readonly Judged[],
): Statement[] {
  if (judged.length === 0) return [];
  const list = JSON.stringify(judged);
  return [
    sql`INSERT INTO participant_past_answers (assessment_id, number, workshop, n, replaced)
      SELECT a.assessment_id, a.number, a.workshop,
        coalesce((SELECT max(n) FROM participant_past_answers t WHERE t.assessment_id = a.assessment_id
          AND t.number = a.number AND t.workshop = a.workshop), 0) + 1,
        json_group_object(a.question_id, json_object('revision', a.revision, 'value', json(a.value),
          'saved_at', a.saved_at, 'device', a.device, 'submitted_at', a.submitted_at))
      FROM json_each(${list}) j CROSS JOIN participant_answers a ON a.assessment_id = ${assessmentId}
        AND a.number = j.value ->> 0 AND a.workshop = ${workshop} AND a.question_id = j.value ->> 1
      WHERE a.revision = j.value ->> 2 AND a.value <> 'null' GROUP BY a.assessment_id, a.number, a.workshop`,
    // Found by number: joined with the list alone, all answers of the assessment would be read.
    sql`UPDATE participant_answers SET value = 'null', says = 0, version = cast(${version} as integer),
        submitted_at = NULL
      FROM json_each(${list}) j
      WHERE participant_answers.assessment_id = ${assessmentId} AND participant_answers.number = j.value ->> 0
        AND participant_answers.number IN (SELECT value ->> 0 FROM json_each(${list}))
        AND participant_answers.workshop = ${workshop} AND participant_answers.question_id = j.value ->> 1
        AND participant_answers.revision = j.value ->> 2`,
    countAnswered(assessmentId, workshop, [...new Set(judged.map(([number]) => number))]),
  ];
}

/** Keeps how many answers of a workshop say something beside each participant: a row is written where that changed. */
export function countAnswered(
  assessmentId: string,
  workshop: WorkshopType,
  numbers: readonly number[],
): Statement {
  const path = `$.${workshop}`;
  const count = sql`(SELECT count(*) FROM participant_answers a WHERE a.assessment_id = participants.assessment_id
    AND a.number = participants.number AND a.workshop = ${workshop} AND a.says = 1)`;
  return sql`UPDATE participants SET answered = json_set(answered, ${path}, ${count})
    WHERE assessment_id = ${assessmentId} AND number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))
      AND coalesce(answered ->> ${path}, 0) <> ${count}`;
}
