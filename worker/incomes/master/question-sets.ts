import { notFound } from "../../core/http/problem";
import type { Question } from "../engine/question";
import { QUESTION_SET_1 } from "../engine/question-set-1";

/** The version that new cases take. */
export const NEWEST_QUESTION_SET = 1;

/** The questions of a version; 404 where there is none. */
export function questionsOf(version: number): readonly Question[] {
  if (version !== NEWEST_QUESTION_SET) throw notFound("There is no such version.");
  return QUESTION_SET_1;
}
