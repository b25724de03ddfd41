import { sql } from "drizzle-orm";
import { guard, type Statement } from "../../core/db/db";
import { idFromKey } from "../../core/db/ids";
import type { ParticipantRow } from "../participants/participant-row";
import { isAnswered } from "../questions/draft-check";
import type { WorkshopType } from "../workshop-types";
import { countAnswered } from "./drop-answers";
import type { StoredAnswer, Write, Writer } from "./plan-save";

/** A parameter holds so many characters of answers; one that is longer goes by itself. */
const CHARACTERS = 300_000;

/** Items in parts that fit a parameter. */
function inParts<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  let length = 0;
  for (const item of items) {
    const own = JSON.stringify(item).length;
    const last = parts.at(-1);
    if (last && length + own <= CHARACTERS) last.push(item);
    else {
      parts.push([item]);
      length = 0;
    }
    length += own;
  }
  return parts;
}

type Participant = Pick<ParticipantRow, "assessment_id" | "number" | "id">;

const belongsTo = ({ assessment_id, number }: Participant, workshop: WorkshopType) =>
  sql`assessment_id = ${assessment_id} AND number = cast(${number} as integer) AND workshop = ${workshop}`;

/** Aborts the batch where one of these answers is another by now. */
export const sameAnswers = (
  participant: Participant,
  workshop: WorkshopType,
  revisions: readonly (readonly [questionId: string, revision: number])[],
): Statement =>
  guard(
    "conflict",
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(revisions)}) j
      WHERE coalesce((SELECT revision FROM participant_answers
        WHERE ${belongsTo(participant, workshop)} AND question_id = j.value ->> 0), 0) <> j.value ->> 1)`,
  );

/** Aborts the batch where questions were answered that nobody had answered when it was judged. */
export const asManyAnswers = (participant: Participant, workshop: WorkshopType, many: number): Statement =>
  guard(
    "conflict",
    sql`(SELECT count(*) FROM participant_answers WHERE ${belongsTo(participant, workshop)})
      <> cast(${many} as integer)`,
  );

/** Aborts the batch where the questions are others by now, or all is closed. */
export const sameQuestions = (assessmentId: string, workshop: WorkshopType, version: number): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM assessment_workshops w CROSS JOIN assessments a ON a.id = w.assessment_id
      WHERE w.assessment_id = ${assessmentId} AND w.type = ${workshop}
        AND w.questions_version = cast(${version} as integer) AND a.status NOT IN ('completed', 'cancelled'))`,
  );

const past = ({ revision, value, savedAt, device, submittedAt }: StoredAnswer) => ({
  ...{ revision, value, saved_at: savedAt, device, submitted_at: submittedAt },
});

/** Stores what is written, and what is kept of that which it replaces. Guards stand ahead of it. */
export async function writeAnswers(
  participant: Participant,
  workshop: WorkshopType,
  version: number,
  writes: readonly Write[],
  { device, enteredBy, now }: Writer,
): Promise<Statement[]> {
  const { assessment_id: assessment, number } = participant;
  const kept = writes.flatMap((write) => (write.kept ? [[write.questionId, past(write.kept)] as const] : []));
  const rows = await Promise.all(
    writes.map(async ({ questionId, value, revision }) => [
      ...[
        questionId,
        await idFromKey("answer", participant.id, `${workshop}\n${questionId}`),
        value,
        revision,
      ],
      isAnswered(value) ? 1 : 0,
    ]),
  );
  return [
    ...inParts(kept).map(
      (part) => sql`INSERT INTO participant_past_answers (assessment_id, number, workshop, n, replaced)
        SELECT ${assessment}, cast(${number} as integer), ${workshop},
          coalesce((SELECT max(n) FROM participant_past_answers WHERE ${belongsTo(participant, workshop)}), 0) + 1,
          ${JSON.stringify(Object.fromEntries(part))}`,
    ),
    ...inParts(rows).map(
      (
        part,
      ) => sql`INSERT INTO participant_answers (assessment_id, number, workshop, question_id, id, value, revision,
          says, version, saved_at, device, entered_by)
        SELECT ${assessment}, cast(${number} as integer), ${workshop}, value ->> 0, value ->> 1, value -> 2, value ->> 3,
          value ->> 4, cast(${version} as integer), cast(${now} as integer), ${device}, ${enteredBy}
        FROM json_each(${JSON.stringify(part)}) WHERE TRUE
        ON CONFLICT (assessment_id, number, workshop, question_id) DO UPDATE SET value = excluded.value,
          revision = excluded.revision, says = excluded.says, version = excluded.version, saved_at = excluded.saved_at,
          submitted_at = NULL, device = excluded.device, entered_by = excluded.entered_by`,
    ),
    ...(writes.length > 0 ? [countAnswered(assessment, workshop, [number])] : []),
  ];
}

/** The values that stand are submitted. */
export const submitAnswers = (participant: Participant, workshop: WorkshopType, now: number): Statement =>
  sql`UPDATE participant_answers SET submitted_at = cast(${now} as integer)
    WHERE ${belongsTo(participant, workshop)} AND value <> 'null'`;
