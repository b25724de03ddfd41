import { sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { foldText } from "../../core/text/fold";
import type { Figures, FiguresQuery } from "../facilitating/schemas";
import { type ParticipantRow, progressOf } from "../participants/participant-row";
import { stakeholderTypes } from "../stakeholder-types";
import { countProgress } from "./count-progress";
import { settleDue } from "./settle-due";

type Row = Pick<
  ParticipantRow,
  "province_id" | "stakeholder_type" | "status" | "opened" | "completed" | "answered"
>;

/** How far the participants of an assessment are: one row read for each. */
export async function readFigures(
  db: Db,
  assessmentId: string,
  query: FiguresQuery,
  now: number,
): Promise<Figures> {
  await settleDue(db, assessmentId, now);
  const [rows, assessment] = await Promise.all([
    db.all<Row>(sql`SELECT province_id, stakeholder_type, status, opened, completed, answered FROM participants
      WHERE ${all([
        sql`assessment_id = ${assessmentId} AND status <> 'withdrawn'`,
        query.province_id ? sql`province_id = ${query.province_id}` : null,
        query.stakeholder_type ? sql`stakeholder_type = ${query.stakeholder_type}` : null,
      ])}`),
    db.get<{ target_rate: number }>(sql`SELECT target_rate FROM assessments WHERE id = ${assessmentId}`),
  ]);
  const counted = rows.map((row) => ({
    province_id: row.province_id,
    stakeholder_type: row.stakeholder_type,
    progress: progressOf(row),
    answered: JSON.parse(row.answered) as Record<string, number>,
  }));
  const { by_province, by_stakeholder, ...figures } = countProgress(counted, assessment?.target_rate ?? 0);
  const provinces = await db.all<{ id: string; name: string }>(sql`SELECT p.id, p.name
    FROM json_each(${JSON.stringify(by_province.map(({ key }) => key))}) j CROSS JOIN places p ON p.id = j.value`);
  const nameOf = new Map(provinces.map(({ id, name }) => [id, name]));
  return {
    ...figures,
    by_province: by_province
      .map(({ key, total, completed }) => ({
        ...{ province_id: key, name: nameOf.get(key) ?? "", total, completed },
      }))
      .sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1)),
    by_stakeholder: by_stakeholder
      .map(({ key, total, completed }) => ({ stakeholder_type: key, total, completed }))
      .sort(
        (a, b) => stakeholderTypes.indexOf(a.stakeholder_type) - stakeholderTypes.indexOf(b.stakeholder_type),
      ),
  };
}
