import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Account } from "../progress/account";
import { statusOf } from "../progress/progress";
import type { Question } from "../questions/definition";
import { checkDraft, type Value } from "../questions/draft-check";
import { readQuestions } from "../questions/find-questions";
import type { WorkshopType } from "../workshop-types";
import type { StoredAnswer } from "./plan-save";

interface Row {
  question_id: string;
  id: string;
  value: string;
  revision: number;
  saved_at: number;
  submitted_at: number | null;
  device: string;
  entered_by: string | null;
  entered_by_name: string | null;
}

export type NamedAnswer = StoredAnswer & { enteredByName: string };

/** All that stands of a workshop, with whether these questions take it. */
export async function readStored(
  db: Db,
  { assessment_id, number }: { assessment_id: string; number: number },
  workshop: WorkshopType,
  questions: readonly Question[],
): Promise<Map<string, NamedAnswer>> {
  const rows =
    await db.all<Row>(sql`SELECT a.question_id, a.id, a.value, a.revision, a.saved_at, a.submitted_at, a.device,
      a.entered_by, e.name AS entered_by_name
    FROM participant_answers a LEFT JOIN people e ON e.id = a.entered_by
    WHERE a.assessment_id = ${assessment_id} AND a.number = cast(${number} as integer) AND a.workshop = ${workshop}`);
  return new Map(
    rows.map((row) => {
      const value = JSON.parse(row.value) as Value;
      const question = questions.find(({ id }) => id === row.question_id);
      const answer: NamedAnswer = {
        questionId: row.question_id,
        id: row.id,
        value,
        fits: question !== undefined && "value" in checkDraft(question, value),
        revision: row.revision,
        savedAt: row.saved_at,
        submittedAt: row.submitted_at,
        device: row.device,
        enteredBy: row.entered_by,
        enteredByName: row.entered_by_name ?? "",
      };
      return [row.question_id, answer] as const;
    }),
  );
}

/** The workshop's row: there is one of each type. */
export function workshopOf({ workshops }: Account, type: WorkshopType) {
  const found = workshops.find((one) => one.type === type);
  if (!found) throw new Error(`an assessment without ${type}`);
  return found;
}

/** Of the questions that somebody sees: what is submitted keeps its own. */
export const versionFor = (account: Account, workshop: WorkshopType): number =>
  account.progress.completed[workshop]?.version ?? workshopOf(account, workshop).questions_version;

const instant = (at: number) => new Date(at).toISOString();

/** A workshop as its participant reads it. */
export async function readWorkshop(db: Db, account: Account, workshop: WorkshopType) {
  const version = versionFor(account, workshop);
  const questions = await readQuestions(db, account.row.assessment_id, workshop, version);
  const stored = await readStored(db, account.row, workshop, questions);
  const completion = account.progress.completed[workshop];
  const answers = questions.flatMap(({ id }) => {
    const answer = stored.get(id);
    return answer?.fits ? [[id, toldAnswer(answer, completion?.at ?? null)] as const] : [];
  });
  return {
    type: workshop,
    title: workshopOf(account, workshop).title,
    status: statusOf(account.progress, workshop),
    questions_version: version,
    questions,
    answers: Object.fromEntries(answers),
    submitted_at: completion ? instant(completion.at) : null,
  };
}

const toldAnswer = (answer: NamedAnswer, submittedAt: number | null) => ({
  answer_id: answer.id,
  value: answer.value,
  status: submittedAt === null ? ("draft" as const) : ("submitted" as const),
  revision: answer.revision,
  saved_at: instant(answer.savedAt),
  submitted_at: submittedAt === null ? null : instant(submittedAt),
  entered_by: answer.enteredBy === null ? null : { id: answer.enteredBy, name: answer.enteredByName },
});

interface Past {
  revision: number;
  value: Value;
  saved_at: number;
  device: string;
  submitted_at: number | null;
}

/** What somebody answered to a question before, newest first; the present value is the first. */
export async function readHistory(
  db: Db,
  { assessment_id, number }: { assessment_id: string; number: number },
  workshop: WorkshopType,
  questionId: string,
) {
  const of = sql`assessment_id = ${assessment_id} AND number = cast(${number} as integer) AND workshop = ${workshop}`;
  const path = `$."${questionId}"`;
  const [present, past] = await Promise.all([
    db.get<Row>(sql`SELECT * FROM participant_answers WHERE ${of} AND question_id = ${questionId}`),
    db.all<{ kept: string }>(sql`SELECT replaced -> ${path} AS kept FROM participant_past_answers
      WHERE ${of} AND replaced -> ${path} IS NOT NULL ORDER BY n DESC`),
  ]);
  const older = past.map(({ kept }) => JSON.parse(kept) as Past);
  const now: Past[] = present ? [{ ...present, value: JSON.parse(present.value) as Value }] : [];
  // Where a change of the questions emptied an answer, what was emptied bears the same revision.
  const shown = now.filter(
    ({ revision, value }) => value !== null || !older.some((one) => one.revision === revision),
  );
  return [...shown, ...older].map(({ revision, value, saved_at, device, submitted_at }) => ({
    ...{ revision, value, saved_at: instant(saved_at), device: device === "" ? null : device },
    submitted_at: submitted_at === null ? null : instant(submitted_at),
  }));
}
