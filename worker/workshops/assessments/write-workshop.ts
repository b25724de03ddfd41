import { type SQL, sql } from "drizzle-orm";
import { type Db, guard } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { invalid } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { changeSetting } from "../progress/change-setting";
import { findWorkshop } from "./find-workshops";
import type { WorkshopEdits, WorkshopRecord } from "./workshop-schemas";

const msOf = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

/** What is left out stays. 400 for an end before the start, at the end. */
function timesAfter({ starts_at, ends_at, due_at }: WorkshopEdits, before: WorkshopRecord) {
  const startsAt = msOf(starts_at === undefined ? before.starts_at : starts_at);
  const endsAt = msOf(ends_at === undefined ? before.ends_at : ends_at);
  if (startsAt !== null && endsAt !== null && endsAt < startsAt) {
    throw invalid("ends_at", "The end is before the start.");
  }
  return { startsAt, endsAt, dueAt: msOf(due_at === undefined ? before.due_at : due_at) };
}

const given = (fields: Record<string, string | number | undefined>): SQL[] =>
  Object.entries(fields).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.raw(column)} = ${value}`],
  );

/** Changes one of the five workshops; nothing else moves with it. What the schedule now opens is opened at once. */
export const editWorkshop = (
  db: Db,
  by: Author,
  assessmentId: string,
  type: string,
  edits: WorkshopEdits,
): Promise<void> =>
  changeSetting(db, by, assessmentId, async () => {
    const before = await findWorkshop(db, assessmentId, type);
    const fields = givenFields(edits);
    if (fields.length === 0) return null;
    const { startsAt, endsAt, dueAt } = timesAfter(edits, before);
    const { starts_at: _, ends_at: __, due_at: ___, ...plain } = edits;
    const set = [
      sql`starts_at = ${startsAt}`,
      sql`ends_at = ${endsAt}`,
      sql`due_at = ${dueAt}`,
      ...given(plain),
    ];
    const change = [
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM assessment_workshops WHERE assessment_id = ${assessmentId} AND type = ${type}
        AND starts_at IS ${msOf(before.starts_at)} AND ends_at IS ${msOf(before.ends_at)}
        AND due_at IS ${msOf(before.due_at)})`,
      ),
      sql`UPDATE assessment_workshops SET ${sql.join(set, sql`, `)}
      WHERE assessment_id = ${assessmentId} AND type = ${type}`,
      record(db, by, "assessment.workshop_changed", assessmentId, { workshop: type, fields }),
    ];
    return {
      change,
      next: (setting) => ({ ...setting, startsAt: { ...setting.startsAt, [type]: startsAt } }),
    };
  });
