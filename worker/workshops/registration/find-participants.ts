import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import {
  type ParticipantRow,
  participantColumns,
  toParticipantRecord,
} from "../participants/participant-row";
import type { ParticipantRecord } from "../participants/schemas";
import type { WorkshopType } from "../workshop-types";
import type { ParticipantsQuery } from "./schemas";

const of = (assessmentId: string) => sql`p.assessment_id = ${assessmentId}`;

const hasSubmitted = (workshop: WorkshopType): SQL =>
  sql`json_extract(p.completed, ${`$.${workshop}`}) IS NOT NULL`;

/** A participant's row; 404 where the assessment has none of that id. */
export async function findParticipantRow(db: Db, assessmentId: string, id: string): Promise<ParticipantRow> {
  const row = await db.get<ParticipantRow>(sql`SELECT ${participantColumns} FROM participants p
    WHERE p.id = ${id} AND ${of(assessmentId)}`);
  if (!row) throw notFound("Participant not found");
  return row;
}

export const findParticipant = async (db: Db, assessmentId: string, id: string): Promise<ParticipantRecord> =>
  toParticipantRecord(await findParticipantRow(db, assessmentId, id));

/** Those of these ids that the assessment has, in the order of the ids. */
export async function findParticipantRows(
  db: Db,
  assessmentId: string,
  ids: readonly string[],
): Promise<ParticipantRow[]> {
  return db.all<ParticipantRow>(sql`SELECT ${participantColumns}
    FROM json_each(${JSON.stringify(ids)}) w JOIN participants p ON p.id = w.value
    WHERE ${of(assessmentId)} ORDER BY w.key`);
}

/** `q` finds names and contacts. */
export async function listParticipants(db: Db, assessmentId: string, query: ParticipantsQuery) {
  const { submitted, not_submitted: missing } = query;
  const condition = all([
    of(assessmentId),
    query.province_id ? sql`p.province_id = ${query.province_id}` : null,
    query.stakeholder_type ? sql`p.stakeholder_type = ${query.stakeholder_type}` : null,
    query.status ? sql`p.status = ${query.status}` : null,
    submitted ? hasSubmitted(submitted) : null,
    missing ? sql`NOT ${hasSubmitted(missing)}` : null,
    query.q
      ? contains({ keys: [sql`p.name_key`], plain: [sql`p.email`], phones: [sql`p.phone`] }, query.q)
      : null,
  ]);
  const { rows, total } = await selectPage<ParticipantRow>(
    db,
    {
      columns: participantColumns,
      from: sql`FROM participants p WHERE ${condition}`,
      order: orderBy(
        query.sort,
        { number: sql`p.number`, name: sql`p.name_key`, last_seen_at: sql`coalesce(p.last_seen_at, 0)` },
        sql`p.number`,
      ),
    },
    query,
  );
  return listPage(rows.map(toParticipantRecord), query, total);
}
