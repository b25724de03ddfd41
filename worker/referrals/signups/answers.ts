import { check, fieldErrors } from "../../core/http/parse";
import type { FieldError } from "../../core/http/problem";
import { answerField, type InLanguages, type Question } from "../campaigns/signup-form";
import { decryptAddress, encryptAddress } from "./address";
import { answerSchema } from "./answer-schema";

/** An answer to one of the campaign's questions, with the question as it was then. */
export interface Answer {
  id: string;
  label: InLanguages;
  answer: string | number;
}

/** What was answered on a page of this language, and what is wrong with it; a question that was left open has no answer. */
export function readAnswers(
  questions: readonly Question[],
  sent: Readonly<Record<string, string>>,
  language: string,
): { answers: Answer[]; errors: FieldError[] } {
  const answers: Answer[] = [];
  const errors: FieldError[] = [];
  for (const question of questions) {
    const field = answerField(question);
    const read = check(answerSchema(question, language), sent[field] ?? "");
    if (!read.success) errors.push(...fieldErrors(read.error, field));
    else if (read.data !== null) answers.push({ id: question.id, label: question.label, answer: read.data });
  }
  return { answers, errors };
}

/** What a row of `signups` keeps of them; null where nothing was answered. */
export const sealAnswers = async (
  dataKey: string,
  answers: readonly Answer[] = [],
): Promise<string | null> => (answers.length > 0 ? encryptAddress(dataKey, JSON.stringify(answers)) : null);

/** The answers of such a row. */
export const openAnswers = async (dataKey: string, sealed: string | null): Promise<Answer[]> =>
  sealed ? (JSON.parse(await decryptAddress(dataKey, sealed)) as Answer[]) : [];
