import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { logActor, writeLog } from "../log/write-log";
import { synthesisNotFound } from "./find-syntheses";

/** 404 for that of another assessment. */
export async function requireSynthesis(db: Db, assessmentId: string, id: string): Promise<void> {
  const found = await db.get(
    sql`SELECT 1 FROM workshop_syntheses WHERE id = ${id} AND assessment_id = ${assessmentId}`,
  );
  if (!found) throw synthesisNotFound();
}

/** Nothing changes unless the synthesis is in one of these states. */
export const needsState = (id: string, states: SQL): Statement =>
  guard(
    "wrong_state",
    sql`NOT EXISTS (SELECT 1 FROM workshop_syntheses WHERE id = ${id} AND status IN (${states}))`,
  );

/** Somebody has looked it through. */
export async function reviewSynthesis(
  db: Db,
  by: Author,
  assessmentId: string,
  id: string,
  notes: string | undefined,
): Promise<void> {
  await requireSynthesis(db, assessmentId, id);
  await atomically(db, [
    needsState(id, sql`'completed'`),
    sql`UPDATE workshop_syntheses SET status = 'reviewed', reviewed_by = ${by.actor?.id ?? ""},
        review_notes = ${notes ?? ""}, reviewed_at = cast(${by.now} AS integer) WHERE id = ${id}`,
  ]);
}

/** It may be told to others. Who approves what nobody looked through has looked it through. */
export async function approveSynthesis(
  db: Db,
  by: Author,
  assessmentId: string,
  id: string,
  notes: string | undefined,
): Promise<void> {
  await requireSynthesis(db, assessmentId, id);
  const workshop = await db.get<{ workshop: "workshop_1" }>(
    sql`SELECT workshop FROM workshop_syntheses WHERE id = ${id}`,
  );
  await atomically(db, [
    needsState(id, sql`'completed', 'reviewed'`),
    sql`UPDATE workshop_syntheses SET status = 'approved', approved_at = cast(${by.now} AS integer),
        reviewed_by = coalesce(reviewed_by, ${by.actor?.id ?? ""}),
        reviewed_at = coalesce(reviewed_at, cast(${by.now} AS integer)),
        review_notes = coalesce(${notes ?? null}, review_notes) WHERE id = ${id}`,
    ...writeLog(assessmentId, [
      {
        ...{ action: "approve", actor: logActor(by), at: by.now, workshop: workshop?.workshop ?? null },
        metadata: { synthesis_id: id },
      },
    ]),
  ]);
}
