import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import type { Question } from "../engine/question";
import { QUESTION_SET_1 } from "../engine/question-set-1";

/** The version that comes with the product; later ones are stored. */
export const FIRST_QUESTION_SET = 1;

// A version never changes, so what was read once stands for good.
const known = new Map<number, readonly Question[]>([[FIRST_QUESTION_SET, QUESTION_SET_1]]);

/** The questions of a version, read where nobody here has read them; null where there is none. */
export async function readQuestionSet(db: Db, version: number): Promise<readonly Question[] | null> {
  const found = known.get(version);
  if (found) return found;
  const row = await db.get<{ questions: string }>(
    sql`SELECT questions FROM question_sets WHERE version = ${version}`,
  );
  if (!row) return null;
  const questions = JSON.parse(row.questions) as Question[];
  known.set(version, questions);
  return questions;
}

/** The questions of a version that was read: whoever finds a case reads those of its own (`findCase`). */
export function questionsOf(version: number): readonly Question[] {
  const found = known.get(version);
  if (!found) throw notFound("There is no such version.");
  return found;
}

/** The version that new cases take; its questions are read with it. */
export async function newestQuestionSet(db: Db): Promise<number> {
  const row = await db.get<{ version: number | null }>(
    sql`SELECT max(version) AS version FROM question_sets`,
  );
  const version = row?.version ?? FIRST_QUESTION_SET;
  await readQuestionSet(db, version);
  return version;
}
