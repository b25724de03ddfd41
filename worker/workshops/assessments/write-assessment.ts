import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { claimKey } from "../../core/http/claim";
import { ring } from "../../core/jobs/job";
import type { ManyMails } from "../../core/mail/many-mails";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { changeSetting } from "../progress/change-setting";
import { firstVersions } from "../questions/find-questions";
import { questionSet } from "../questions/question-set";
import { type CheckedAssessment, checkAssessment } from "./check-assessment";
import { findAssessment } from "./find-assessments";
import { firstTimes } from "./first-times";
import type { AssessmentEdits, AssessmentRecord, NewAssessment } from "./schemas";
import { firstColumns, storedColumns } from "./stored-columns";
import { putTeam } from "./team";

/** A place was deleted since it was looked at. */
const placesStay = ({ places }: CheckedAssessment): Statement =>
  guard(
    "conflict",
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(Object.values(places))})
      WHERE value IS NOT NULL AND value NOT IN (SELECT id FROM places))`,
  );

function firstWorkshops(assessmentId: string, day: string | null, timeZone: string): Statement {
  const rows = firstTimes(day, timeZone).map(({ type, startsAt, endsAt }) => [
    ...[type, questionSet[type].title, startsAt, endsAt],
  ]);
  return sql`INSERT INTO assessment_workshops (assessment_id, type, title, starts_at, ends_at, due_at)
    SELECT ${assessmentId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 3
    FROM json_each(${JSON.stringify(rows)})`;
}

const nobody: ManyMails = { statements: [], jobs: [] };

/** An assessment with its team and its five workshops. Harmless where `id` exists (a repeated idempotency key). */
export async function createAssessment(db: Db, by: Author, id: string, given: NewAssessment): Promise<void> {
  if (await db.get(sql`SELECT 1 FROM assessments WHERE id = ${id}`)) return;
  const checked = await checkAssessment(db, given, null);
  const columns = firstColumns(given, checked);
  const { timeZone } = await readOrganisation(db);
  const joined = given.team ? await putTeam(db, by, { id, title: given.title }, given.team, []) : nobody;
  await atomically(db, [
    ...claimKey(by),
    placesStay(checked),
    sql`INSERT INTO assessments (id, created_at, created_by, updated_at, ${sql.raw(columns.map(([column]) => column).join(", "))})
      VALUES (${id}, cast(${by.now} AS integer), ${by.actor?.id ?? ""}, cast(${by.now} AS integer),
        ${sql.join(
          columns.map(([, value]) => sql`${value}`),
          sql`, `,
        )})`,
    firstWorkshops(id, given.planned_start_date ?? null, timeZone),
    ...firstVersions(id, by),
    ...joined.statements,
    record(db, by, "assessment.created", id),
  ]);
  await ring(env as unknown as Env, joined.jobs);
}

/** Changed since it was read and judged. */
const staysAsRead = ({ id, updated_at }: AssessmentRecord): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM assessments WHERE id = ${id} AND updated_at = ${Date.parse(updated_at)})`,
  );

const isClosed = (status: string) => status === "completed" || status === "cancelled";

/**
 * What is left out stays; the times of workshops stay, whatever changes. What the new mode opens is opened at once.
 * `editsOf`: what is made of the assessment as it stands is made of it anew where somebody else changed it meanwhile.
 */
export async function editAssessment(
  db: Db,
  by: Author,
  id: string,
  editsOf: (before: AssessmentRecord) => AssessmentEdits | Promise<AssessmentEdits>,
): Promise<void> {
  let joined = nobody;
  await changeSetting(db, by, id, async () => {
    joined = nobody;
    const before = await findAssessment(db, id);
    const edits = await editsOf(before);
    const fields = givenFields(edits);
    if (fields.length === 0) return null;
    const checked = await checkAssessment(db, edits, before);
    if (edits.team) {
      const title = edits.title ?? before.title;
      joined = await putTeam(db, by, { id, title }, edits.team, before.team);
    }
    const set = storedColumns(edits, checked).map(([column, value]) => sql`${sql.raw(column)} = ${value}`);
    return {
      next: (setting) => ({
        ...setting,
        mode: edits.advancement ?? setting.mode,
        closed: edits.status === undefined ? setting.closed : isClosed(edits.status),
      }),
      change: [
        staysAsRead(before),
        placesStay(checked),
        sql`UPDATE assessments SET updated_at = max(cast(${by.now} AS integer), updated_at + 1),
            ${sql.join(set, sql`, `)}
          WHERE id = ${id}`,
        ...joined.statements,
        record(db, by, "assessment.changed", id, { fields }),
      ],
    };
  });
  await ring(env as unknown as Env, joined.jobs);
}
