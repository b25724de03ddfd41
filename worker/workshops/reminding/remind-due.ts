import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { siteOrigin } from "../../core/http/origin";
import { type JobCall, ring } from "../../core/jobs/job";
import type { Schedule } from "../../core/jobs/schedule";
import { newMails } from "../../core/mail/many-mails";
import { readOrganisation } from "../../core/organisation/organisation";
import { withOtherRoles } from "../entering/invite";
import { newLinks } from "../entering/links";
import { dashboardOf } from "../gate/paths";
import { ledPage } from "../leading/paths";
import { settleDue } from "../progress/settle-due";
import { tryEach } from "../progress/try-each";
import type { WorkshopType } from "../workshop-types";
import { callListTo, type Deadline, reminderTo } from "./letters";

const ahead = 24 * 60 * 60_000;

interface Due {
  id: string;
  title: string;
  /** What is due: to come in, or a workshop. */
  deadline: "onboarding" | WorkshopType;
  workshop: string | null;
  due_at: number;
}

/** Deadlines of the next 24 hours that nobody was reminded of. One that is over is none. */
const readDue = (db: Db, now: number): Promise<Due[]> =>
  db.all<Due>(sql`SELECT d.id, d.title, d.deadline, d.workshop, d.due_at FROM (
      SELECT id, title, 'onboarding' AS deadline, NULL AS workshop, onboarding_due_at AS due_at, status
        FROM assessments
      UNION ALL SELECT a.id, a.title, w.type, w.title, w.due_at, a.status
        FROM assessments a JOIN assessment_workshops w ON w.assessment_id = a.id) d
    WHERE d.due_at > ${now} AND d.due_at <= ${now + ahead} AND d.status NOT IN ('completed', 'cancelled')
      AND NOT EXISTS (SELECT 1 FROM workshop_reminders r WHERE r.assessment_id = d.id
        AND r.deadline = d.deadline AND r.due_at = d.due_at)`);

interface Person {
  number: number;
  id: string;
  personId: string;
  name: string;
  email: string | null;
  locale: string;
}

/** Who has what is due still ahead of them. Who withdrew is left in peace. */
async function readReminded(db: Db, { id, deadline }: Due): Promise<Person[]> {
  const isMissing =
    deadline === "onboarding"
      ? sql`p.status = 'invited'`
      : sql`p.status = 'active' AND p.opened -> ${`$.${deadline}`} IS NOT NULL
          AND p.completed -> ${`$.${deadline}`} IS NULL`;
  return db.all<Person>(sql`SELECT p.number, p.id, p.person_id AS personId, p.name, p.locale,
      CASE WHEN p.email IS NULL THEN NULL ELSE coalesce(u.email, p.email) END AS email
    FROM participants p JOIN people u ON u.id = p.person_id
    WHERE p.assessment_id = ${id} AND ${isMissing} ORDER BY p.number`);
}

const readFacilitators = (db: Db, assessmentId: string) =>
  db.all<{
    name: string;
    email: string;
    locale: string;
  }>(sql`SELECT u.name, u.email, coalesce(u.locale, '') AS locale
    FROM assessment_team t JOIN people u ON u.id = t.person_id
    WHERE t.assessment_id = ${assessmentId} AND t.role = 'facilitator' AND u.email IS NOT NULL
      AND u.deactivated_at IS NULL`);

/** One deadline: mails, notices and that they were sent, all at once or not at all. */
async function remindOf({ env, db, by, now }: JobCall, due: Due): Promise<void> {
  await settleDue(db, due.id, now);
  const { timeZone } = await readOrganisation(db);
  const people = await readReminded(db, due);
  const others = await withOtherRoles(db, people);
  const reached = people.filter((one): one is Person & { email: string } => one.email !== null);
  const { links, statements } = newLinks(
    env,
    by,
    reached.filter(({ personId }) => !others.has(personId)),
    { voiding: false },
  );
  const urls = new Map(links.map(({ participant_id, url }) => [participant_id, url]));
  const own = `${siteOrigin({ env })}${dashboardOf(due.id)}`;
  const of: Deadline = { title: due.title, workshop: due.workshop, dueAt: due.due_at, timeZone };
  const unreached = people.filter(({ email }) => email === null).map(({ name }) => name);
  const facilitators = unreached.length > 0 ? await readFacilitators(db, due.id) : [];
  const calls = `${siteOrigin({ env })}${ledPage(due.id, "participants/invite/")}`;
  const mails = await newMails(
    env,
    [
      ...reached.map((one) =>
        reminderTo(one, { url: urls.get(one.id) ?? own, opensOnce: urls.has(one.id) }, of),
      ),
      ...facilitators.map((one) => callListTo(one, unreached, calls, of)),
    ],
    now,
  );
  const workshop = due.deadline === "onboarding" ? null : due.deadline;
  const notices = people.map(({ number }) => [number, newId("participantNotice", now)]);
  try {
    await atomically(db, [
      sql`INSERT INTO workshop_reminders (assessment_id, deadline, due_at, sent_at)
        VALUES (${due.id}, ${due.deadline}, cast(${due.due_at} as integer), cast(${now} as integer))`,
      sql`INSERT INTO participant_notices (assessment_id, number, id, kind, workshop, at)
        SELECT ${due.id}, value ->> 0, value ->> 1, 'workshop_reminder', ${workshop}, cast(${now} as integer)
        FROM json_each(${JSON.stringify(notices)})`,
      ...(links.length > 0 ? statements : []),
      ...mails.statements,
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "workshop_reminders")) return; // another run came first
    throw error;
  }
  await ring(env, mails.jobs);
}

/**
 * Each minute: who has a deadline within 24 hours still ahead of them gets one mail and one notice for it, and each
 * facilitator the names of those without an e-mail address.
 */
export const remindDue: Schedule = {
  every: "minute",
  name: "workshops.remind_due",
  async run(call) {
    await tryEach(await readDue(call.db, call.now), (due) => remindOf(call, due));
  },
};
