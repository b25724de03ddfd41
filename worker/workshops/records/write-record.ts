import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { deletePrivateFile } from "../../core/files/private-files";
import { claimKey } from "../../core/http/claim";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { admitWriter } from "../access/assessment-access";
import { under } from "../questions/definition";
import { checkRecord } from "./check-record";
import { findDocument, findRecord, type KeptDocument } from "./find-records";
import type { NewRecord, RecordEdits } from "./schemas";

/** Deleted since they were looked at. */
const namedStay = (assessmentId: string, placeId: string | null): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM assessments WHERE id = ${assessmentId}) OR (${placeId} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM places WHERE id = ${placeId}))`,
  );

/** Harmless where `id` exists (a repeated idempotency key). `document`: a file that is kept already. */
export async function createRecord(
  db: Db,
  by: Author,
  id: string,
  given: NewRecord,
  document: KeptDocument | null = null,
): Promise<void> {
  const { kind, assessment_id: assessmentId, place_id: placeId = null, title, ...own } = given;
  await admitWriter(db, by.actor, assessmentId);
  if (await db.get(sql`SELECT 1 FROM staff_records WHERE id = ${id}`)) return;
  const details = await checkRecord(db, { kind, assessmentId, placeId, given: own });
  await atomically(db, [
    ...claimKey(by),
    namedStay(assessmentId, placeId),
    sql`INSERT INTO staff_records (id, kind, assessment_id, place_id, title, title_key, details, document,
        created_at, created_by)
      VALUES (${id}, ${kind}, ${assessmentId}, ${placeId}, ${title}, ${searchKey(title)},
        ${JSON.stringify(details)}, ${document && JSON.stringify(document)}, cast(${by.now} AS integer),
        ${by.actor?.id ?? ""})`,
    record(db, by, "staff_record.created", id),
  ]);
}

/** What is left out stays. A facilitator moves a record to no assessment but theirs. */
export async function editRecord(db: Db, by: Author, id: string, edits: RecordEdits): Promise<void> {
  const before = await findRecord(db, id);
  await admitWriter(db, by.actor, before.assessment_id);
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  const { assessment_id, place_id, title, ...given } = edits;
  const assessmentId = assessment_id ?? before.assessment_id;
  await admitWriter(db, by.actor, assessmentId);
  const placeId = place_id === undefined ? before.place_id : place_id;
  // The assessment may have moved since: what this edit does not touch stays.
  const isPlaced = place_id !== undefined || assessmentId !== before.assessment_id;
  const details = await checkRecord(db, {
    ...{ kind: before.kind, assessmentId, placeId: isPlaced ? placeId : null, given },
    before: before as unknown as Record<string, unknown>,
  });
  const own = Object.keys(details).filter((field) => under(given, field) !== undefined);
  const set = [
    sql`assessment_id = ${assessmentId}`,
    ...(place_id === undefined ? [] : [sql`place_id = ${place_id}`]),
    ...(title === undefined ? [] : [sql`title = ${title}, title_key = ${searchKey(title)}`]),
    // What somebody else wrote in other fields since stays.
    ...(own.length === 0
      ? []
      : [
          sql`details = json_set(details, ${sql.join(
            own.map((field) => sql`${`$.${field}`}, json(${JSON.stringify(details[field])})`),
            sql`, `,
          )})`,
        ]),
  ];
  await atomically(db, [
    namedStay(assessmentId, placeId),
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM staff_records WHERE id = ${id}
        AND assessment_id = ${before.assessment_id})`,
    ),
    sql`UPDATE staff_records SET ${sql.join(set, sql`, `)} WHERE id = ${id}`,
    record(db, by, "staff_record.changed", id, { fields }),
  ]);
}

/** It goes with its document. */
export async function deleteRecord(env: Env, db: Db, by: Author, id: string): Promise<void> {
  const { assessment_id } = await findRecord(db, id);
  await admitWriter(db, by.actor, assessment_id);
  const document = await findDocument(db, id);
  await atomically(db, [
    sql`DELETE FROM staff_records WHERE id = ${id}`,
    record(db, by, "staff_record.deleted", id),
  ]);
  if (document) await deletePrivateFile(env, document.file);
}
