import { sql } from "drizzle-orm";
import type { Person } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { workshopPageOf } from "../gate/paths";
import { questionSet } from "../questions/question-set";
import { roleOf } from "../roles";
import { workshopTypes } from "../workshop-types";
import type { Step } from "./views/my-workshops";
import type { PlaceOption } from "./views/profile-fields";
import type { Choice } from "./views/which-assessment";
import type { OwnAccount } from "./views/withdrawals";

/** What somebody chooses among: their accounts, or the assessments that they work on. */
export function choicesOf(db: Db, person: Person): Promise<Choice[]> {
  const role = roleOf(person);
  const mine =
    role === "participant"
      ? sql`SELECT assessment_id FROM participants WHERE person_id = ${person.id}`
      : sql`SELECT assessment_id FROM assessment_team WHERE person_id = ${person.id} AND role = 'facilitator'`;
  return db.all<Choice>(sql`SELECT a.id, a.title, a.status, a.planned_start_date FROM assessments a
    WHERE ${role === "staff" ? sql`TRUE` : sql`a.id IN (${mine})`} ORDER BY a.created_at DESC, a.id DESC LIMIT 200`);
}

/** The five workshops as they are, of whoever looks on without taking part. */
export async function previewSteps(db: Db, assessmentId: string): Promise<Step[]> {
  const rows = await db.all<{ title: string }>(
    sql`SELECT title FROM assessment_workshops WHERE assessment_id = ${assessmentId} ORDER BY type`,
  );
  return workshopTypes.map((type, at) => ({
    type,
    title: rows[at]?.title ?? questionSet[type].title,
    status: "open",
    facts: [],
    href: workshopPageOf(assessmentId, type),
  }));
}

/** What an assessment tells of itself to who takes part. */
export const findShown = (db: Db, assessmentId: string) =>
  db.get<{ title: string; consent_text: string | null; remote_synthesis: number }>(
    sql`SELECT title, consent_text, remote_synthesis FROM assessments WHERE id = ${assessmentId}`,
  );

export const provinceOptions = (db: Db): Promise<PlaceOption[]> =>
  db.all(sql`SELECT id AS value, name AS label FROM places WHERE level = 'province' ORDER BY name_key, id`);

/** Places that stand below another; none below nothing. */
export const optionsBelow = (db: Db, parentId: string | null | undefined): Promise<PlaceOption[]> =>
  parentId
    ? db.all(
        sql`SELECT id AS value, name AS label FROM places WHERE parent_id = ${parentId} ORDER BY name_key, id`,
      )
    : Promise.resolve([]);

/** The accounts of somebody, as their profile shows them. */
export const ownAccounts = (db: Db, personId: string): Promise<OwnAccount[]> =>
  db.all(sql`SELECT p.assessment_id AS assessmentId, a.title, p.status = 'active' AS hasConsented
    FROM participants p JOIN assessments a ON a.id = p.assessment_id
    WHERE p.person_id = ${personId} ORDER BY p.created_at, p.id`);
