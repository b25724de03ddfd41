import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { claimKey } from "../../core/http/claim";
import { notValid } from "../../core/http/parse";
import type { FieldError } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { admitWriter } from "../access/assessment-access";
import { findNeed } from "./find-needs";
import type { NeedEdits, NeedRecord, NewNeed } from "./schemas";

type Named = Pick<NeedRecord, "assessment_id" | "place_id" | "answer_ids">;

/**
 * What a need names that is not there, each at its field: 400. `before`: what it named, which is not judged again; its
 * answers may have been erased since.
 */
async function refuseUnknown(
  db: Db,
  { assessment_id, place_id, answer_ids }: Named,
  before: Named | null = null,
): Promise<void> {
  const isMoved = assessment_id !== before?.assessment_id;
  const [place, assessment, others] = await Promise.all([
    place_id === before?.place_id || db.get(sql`SELECT 1 FROM places WHERE id = ${place_id}`),
    assessment_id === null || !isMoved || db.get(sql`SELECT 1 FROM assessments WHERE id = ${assessment_id}`),
    answer_ids === before?.answer_ids && !isMoved
      ? []
      : db.all<{ at: number }>(sql`SELECT n.key AS at FROM json_each(${JSON.stringify(answer_ids)}) n
      WHERE n.value NOT IN (SELECT id FROM participant_answers WHERE assessment_id = ${assessment_id})`),
  ]);
  const errors: FieldError[] = [
    ...(assessment ? [] : [{ path: "assessment_id", message: "There is no such assessment." }]),
    ...(place ? [] : [{ path: "place_id", message: "There is no such place." }]),
    ...others.map(({ at }) => ({ path: `answer_ids.${at}`, message: "Choose answers of this assessment." })),
  ];
  if (errors.length > 0) throw notValid(errors);
}

/** Deleted since they were looked at. */
const namedStay = ({ assessment_id, place_id }: Named): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM places WHERE id = ${place_id}) OR (${assessment_id} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM assessments WHERE id = ${assessment_id}))`,
  );

/** Harmless where `id` exists (a repeated idempotency key). */
export async function createNeed(db: Db, by: Author, id: string, need: NewNeed): Promise<void> {
  const { assessment_id = null, place_id, title, answer_ids = [] } = need;
  await admitWriter(db, by.actor, assessment_id);
  if (await db.get(sql`SELECT 1 FROM needs WHERE id = ${id}`)) return;
  const named = { assessment_id, place_id, answer_ids };
  await refuseUnknown(db, named);
  await atomically(db, [
    ...claimKey(by),
    namedStay(named),
    sql`INSERT INTO needs (id, assessment_id, place_id, title, title_key, description, category, urgency, impact,
        feasibility, status, answer_ids, created_at)
      VALUES (${id}, ${assessment_id}, ${place_id}, ${title}, ${searchKey(title)}, ${need.description ?? ""},
        ${need.category}, ${need.urgency}, ${need.impact}, ${need.feasibility ?? null},
        ${need.status ?? "identified"}, ${JSON.stringify(answer_ids)}, cast(${by.now} AS integer))`,
    record(db, by, "need.created", id),
  ]);
}

/** What is left out stays. A facilitator moves a need to no assessment but theirs. */
export async function editNeed(db: Db, by: Author, id: string, edits: NeedEdits): Promise<void> {
  const before = await findNeed(db, id);
  await admitWriter(db, by.actor, before.assessment_id);
  const given = Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined));
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  const after = { ...before, ...given } as NeedRecord;
  await admitWriter(db, by.actor, after.assessment_id);
  await refuseUnknown(db, after, before);
  const { answer_ids, title, ...plain } = given as NeedEdits;
  const columns = {
    ...plain,
    ...(title === undefined ? {} : { title, title_key: searchKey(title) }),
    ...(answer_ids === undefined ? {} : { answer_ids: JSON.stringify(answer_ids) }),
  };
  const set = Object.entries(columns).map(([column, value]) => sql`${sql.raw(column)} = ${value}`);
  await atomically(db, [
    namedStay(after),
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM needs WHERE id = ${id} AND assessment_id IS ${before.assessment_id})`,
    ),
    sql`UPDATE needs SET ${sql.join(set, sql`, `)} WHERE id = ${id}`,
    record(db, by, "need.changed", id, { fields }),
  ]);
}

export async function deleteNeed(db: Db, by: Author, id: string): Promise<void> {
  const { assessment_id } = await findNeed(db, id);
  await admitWriter(db, by.actor, assessment_id);
  await atomically(db, [sql`DELETE FROM needs WHERE id = ${id}`, record(db, by, "need.deleted", id)]);
}
