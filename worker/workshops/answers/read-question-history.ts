import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import type { Account } from "../progress/account";
import { readQuestions } from "../questions/find-questions";
import type { WorkshopType } from "../workshop-types";
import { readHistory, versionFor } from "./read-answers";

/** 404 for a question that is not asked, and that nobody answered before either. */
export async function readQuestionHistory(
  db: Db,
  account: Account,
  workshop: WorkshopType,
  question: string,
) {
  const unknown = () => notFound("There is no such question.");
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(question)) throw unknown();
  const data = await readHistory(db, account.row, workshop, question);
  if (data.length > 0) return { data };
  const version = versionFor(account, workshop);
  const asked = await readQuestions(db, account.row.assessment_id, workshop, version);
  if (!asked.some(({ id }) => id === question)) throw unknown();
  return { data };
}
