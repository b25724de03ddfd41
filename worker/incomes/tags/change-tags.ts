import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { claimKey } from "../../core/http/claim";
import { invalid } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { refuseBelow, rightsOnCases } from "../access/case-rights";
import { casesWith } from "../access/condition";
import type { Caller } from "../access/member";
import { announceCase, EVERY_CASE } from "../case-live/announce-case";
import { giveTag, isFull, takeTag } from "../cases/case-tags";
import { lowerName, nameTaken } from "../names/name-taken";
import { findTag } from "./find-tags";
import type { NewTag, TagEdits } from "./schemas";

/** The tag's cases become these, among those that the caller may edit; 400 for one without room, 403 for one they may not, 404 for one they do not see. */
async function replaceCasesOf(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  caseIds: string[] = [],
): Promise<Statement[]> {
  const rights = await rightsOnCases(db, caller, caseIds);
  for (const caseId of caseIds) refuseBelow(rights, caseId, "edit");
  if (await isFull(db, id, caseIds)) throw invalid("case_ids", "One of these cases has 20 tags already.");
  const isUnwanted = sql`c.id NOT IN (SELECT value FROM json_each(${JSON.stringify(caseIds)}))`;
  return [
    ...takeTag(by, id, sql`${isUnwanted} AND ${casesWith(caller, "edit")}`),
    ...giveTag(by, id, caseIds),
  ];
}

/** Harmless where `id` exists (a repeated idempotency key). 409 `name_taken`. */
export async function createTag(db: Db, by: Author, caller: Caller, id: string, tag: NewTag): Promise<void> {
  const { name, description } = tag;
  const cases = await replaceCasesOf(db, by, caller, id, tag.case_ids);
  try {
    await atomically(db, [
      ...claimKey(by),
      sql`INSERT INTO tags (id, name, name_key, name_lower, description, created_at, created_by)
        VALUES (${id}, ${name}, ${searchKey(name)}, ${lowerName(name)}, ${description},
          cast(${by.now} AS integer), ${by.actor?.id ?? null})`,
      ...cases,
      record(db, by, "tag.created", id),
    ]);
    announceCase(EVERY_CASE);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM tags WHERE id = ${id}`)) return;
    throw nameTaken(error) ?? error;
  }
}

/** Changes what is given. 404 where there is none, 409 `name_taken`. */
export async function editTag(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  edits: TagEdits,
): Promise<void> {
  await findTag(db, caller, id);
  const { name, description, case_ids } = edits;
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  const set = [
    sql`id = id`,
    ...(name === undefined
      ? []
      : [sql`name = ${name}`, sql`name_key = ${searchKey(name)}`, sql`name_lower = ${lowerName(name)}`]),
    ...(description === undefined ? [] : [sql`description = ${description}`]),
  ];
  const cases = case_ids ? await replaceCasesOf(db, by, caller, id, case_ids) : [];
  try {
    await atomically(db, [
      sql`UPDATE tags SET ${sql.join(set, sql`, `)} WHERE id = ${id}`,
      ...cases,
      record(db, by, "tag.edited", id, { fields }),
    ]);
    announceCase(EVERY_CASE);
  } catch (error) {
    throw nameTaken(error) ?? error;
  }
}

/** It goes from every case, and with it what people were let into by it. */
export async function deleteTag(db: Db, by: Author, caller: Caller, id: string): Promise<void> {
  await findTag(db, caller, id);
  await atomically(db, [
    ...takeTag(by, id, sql`TRUE`),
    sql`DELETE FROM tag_grants WHERE tag_id = ${id}`,
    sql`DELETE FROM tags WHERE id = ${id}`,
    record(db, by, "tag.deleted", id),
  ]);
  announceCase(EVERY_CASE);
}
