import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { mayAtLeast } from "../access/right-sql";
import { announceCase } from "../case-live/announce-case";
import { modelOf, planOf, targetOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import { type CaseDocument, inputOf } from "./document";
import { type FoundCase, findCase } from "./find-case";

export const DAYS_TO_RESTORE = 30;
export const restorableSince = (now: number): number => now - DAYS_TO_RESTORE * 86_400_000;

/** Hides a case from everybody; for 30 days it can be restored. */
export async function deleteCase(db: Db, by: Author, caller: Caller, id: string): Promise<void> {
  await findCase(db, caller, id, "own");
  await atomically(db, [
    sql`UPDATE incomes_cases SET deleted_at = cast(${by.now} as integer), deleted_by = ${by.actor?.id ?? null}
      WHERE id = ${id} AND deleted_at IS NULL`,
    record(db, by, "case.deleted", id),
  ]);
  announceCase(id);
}

/** Harmless where it was not deleted. */
export async function restoreCase(db: Db, by: Author, caller: Caller, id: string): Promise<FoundCase> {
  const known = await db.get<{ deleted_at: number | null; may: number }>(sql`SELECT c.deleted_at,
    ${mayAtLeast(caller, "own")} AS may FROM incomes_cases c WHERE c.id = ${id}`);
  if (!known) throw notFound();
  if (known.deleted_at === null) return findCase(db, caller, id, "own");
  if (!known.may || known.deleted_at < restorableSince(by.now)) throw notFound();
  await atomically(db, [
    sql`UPDATE incomes_cases SET deleted_at = NULL, deleted_by = NULL WHERE id = ${id}`,
    record(db, by, "case.restored", id),
  ]);
  return findCase(db, caller, id, "own");
}

export interface Missing {
  segment_id: string;
  what: "target" | "income" | "household";
}

/** What a case lacks to be completed. */
export function missingOf(document: CaseDocument): Missing[] {
  const input = inputOf(document);
  const model = modelOf(questionsOf(document.profile.question_set), input);
  const focus = planOf(model, "focus");
  return input.segments.flatMap((segment): Missing[] => {
    const hasIncome = focus?.asked.some(({ key }) => typeof segment.answers[key]?.current === "number");
    const lacksHousehold =
      input.living_income_study === "living_income" && (segment.adults === null || segment.children === null);
    const missing = (what: Missing["what"]) => ({ segment_id: segment.id, what });
    return [
      ...(targetOf(segment).value === null ? [missing("target")] : []),
      ...(hasIncome ? [] : [missing("income")]),
      ...(lacksHousehold ? [missing("household")] : []),
    ];
  });
}

/** A mark, not a lock. 409 `not_complete` with what is missing. */
export async function setStatus(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  status: "incomplete" | "completed",
): Promise<FoundCase> {
  const found = await findCase(db, caller, id, "edit");
  const missing = status === "completed" ? missingOf(found.document) : [];
  if (missing.length > 0) {
    throw new Problem("not_complete", "Something is still missing.", { members: { missing } });
  }
  await atomically(db, [
    sql`UPDATE incomes_cases SET status = ${status}, updated_at = cast(${by.now} as integer),
      updated_by = ${by.actor?.id ?? null} WHERE id = ${id} AND status <> ${status}`,
  ]);
  return findCase(db, caller, id, "edit");
}
