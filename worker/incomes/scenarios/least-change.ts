import type { Db } from "../../core/db/db";
import { invalid, notFound } from "../../core/http/problem";
import type { Caller } from "../access/member";
import { type CaseDocument, inputOf } from "../cases/document";
import { findCase } from "../cases/find-case";
import { leversOf } from "../engine/levers";
import { modelOf } from "../engine/model";
import { type Optimised, optimise } from "../engine/optimise";
import { questionsOf } from "../master/question-sets";
import type { OptimiseBody } from "./schemas";

/** The least change of a segment's levers that brings each goal. 400 for what is no lever. */
export function leastChange(document: CaseDocument, { segment_id, levers, goals }: OptimiseBody): Optimised {
  const input = inputOf(document);
  const segment = input.segments.find(({ id }) => id === segment_id);
  if (!segment) throw notFound("This segment is no longer there.");
  const model = modelOf(questionsOf(document.profile.question_set), input);
  const known = leversOf(model, segment.answers).map(({ key }) => key);
  const wrong = (levers ?? []).findIndex((key) => !known.includes(key));
  if (wrong >= 0) throw invalid(`levers.${wrong}`, "This is no driver that can be turned here.");
  return optimise(model, segment, levers ?? null, goals);
}

export async function findLeastChange(db: Db, caller: Caller, caseId: string, body: OptimiseBody) {
  const { document } = await findCase(db, caller, caseId, "view");
  return leastChange(document, body);
}
