import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { siteOrigin } from "../../core/http/origin";
import { ring } from "../../core/jobs/job";
import type { Mail } from "../../core/mail/mail";
import { type ManyMails, newMails } from "../../core/mail/many-mails";
import { readOrganisation } from "../../core/organisation/organisation";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { writeLog } from "../log/write-log";
import { findAccounts, hasOtherRoles, invitedIn, newLinks } from "./links";
import { dayIn, mailWords, spokenIn } from "./mail-words";

interface Call {
  env: Env;
  db: Db;
  by: Author;
}

/** Somebody who may be invited. */
export interface Invitee {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  locale: string;
}

interface Assessment {
  title: string;
  onboarding_due_at: number | null;
}

function letter(
  to: Invitee & { email: string },
  link: string,
  opensOnce: boolean,
  told: Assessment,
  zone: string,
) {
  const locale = spokenIn(to.locale);
  const words = mailWords[locale];
  const due = told.onboarding_due_at;
  const parts = [
    ...[words.hello(to.name), words.invite(told.title), opensOnce ? words.once : words.own, link],
    ...(due === null ? [] : [`${words.deadline(dayIn(locale, due, zone))}.`]),
  ];
  return { to: to.email, subject: words.inviteSubject(told.title), text: `${parts.join("\n\n")}\n` };
}

/** Which of these people have a role besides the participant's: no link signs them in. */
export async function withOtherRoles(
  db: Db,
  invitees: readonly { personId: string }[],
): Promise<Set<string>> {
  const people = JSON.stringify(invitees.map(({ personId }) => personId));
  const rows = await db.all<{ id: string }>(
    sql`SELECT w.value AS id FROM json_each(${people}) w WHERE ${hasOtherRoles(sql`w.value`)}`,
  );
  return new Set(rows.map(({ id }) => id));
}

export interface Invited extends ManyMails {
  queued: number;
  withoutEmail: number;
}

/**
 * One mail to each who has an address, for the batch of its cause: with a link that signs in once and voids no other,
 * or where somebody has other roles with the address of their page; and the deadline.
 */
export async function inviteByMail(
  { env, db, by }: Call,
  assessmentId: string,
  invitees: readonly Invitee[],
): Promise<Invited> {
  const [assessment, others, { timeZone }] = await Promise.all([
    db.get<Assessment>(sql`SELECT title, onboarding_due_at FROM assessments WHERE id = ${assessmentId}`),
    withOtherRoles(db, invitees),
    readOrganisation(db),
  ]);
  const told = assessment ?? { title: "", onboarding_due_at: null };
  const reached = invitees.filter((one): one is Invitee & { email: string } => one.email !== null);
  const alone = reached.filter(({ personId }) => !others.has(personId));
  const { links, statements } = newLinks(env, by, alone, { voiding: false });
  const urls = new Map(links.map(({ participant_id, url }) => [participant_id, url]));
  const own = `${siteOrigin({ env })}/mana/workshops/assessments/${assessmentId}/participant/dashboard/`;
  const mails: Mail[] = reached.map((one) =>
    letter(one, urls.get(one.id) ?? own, urls.has(one.id), told, timeZone),
  );
  const written = await newMails(env, mails, by.now);
  const ids = reached.map(({ id }) => id);
  return {
    statements: [...statements, ...written.statements, ...writeLog(assessmentId, invitedIn(by, ids))],
    jobs: written.jobs,
    queued: reached.length,
    withoutEmail: invitees.length - reached.length,
  };
}

interface Row {
  id: string;
  person_id: string;
  name: string;
  email: string | null;
  locale: string;
}

/** Whose address is known here is written to at the one that they sign in with, where that is another. */
async function findInvitees(db: Db, assessmentId: string, ids: readonly string[] | null): Promise<Invitee[]> {
  const rows = await db.all<Row>(sql`
    SELECT p.id, p.person_id, p.name, p.locale,
      CASE WHEN p.email IS NULL THEN NULL ELSE coalesce(u.email, p.email) END AS email
    FROM participants p JOIN people u ON u.id = p.person_id
    WHERE p.assessment_id = ${assessmentId} AND ${
      ids === null
        ? sql`p.status = 'invited'`
        : sql`p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
    } ORDER BY p.number`);
  return rows.map(({ person_id, ...row }) => ({ ...row, personId: person_id }));
}

/** Invites these, or everybody who was not onboarded yet; one mail for each, however often the job runs that sends it. */
export async function invite(
  call: Call,
  assessmentId: string,
  ids: readonly string[] | undefined,
): Promise<{ queued: number; without_email: number }> {
  const { env, db, by } = call;
  if (ids) await findAccounts(db, assessmentId, ids);
  const invitees = await findInvitees(db, assessmentId, ids ?? null);
  const { statements, jobs, queued, withoutEmail } = await inviteByMail(call, assessmentId, invitees);
  const all: Statement[] = [...claimKey(by), ...statements];
  await atomically(db, all);
  await ring(env, jobs);
  return { queued, without_email: withoutEmail };
}
