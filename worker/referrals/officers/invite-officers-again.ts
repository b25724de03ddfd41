import { type SQL, sql } from "drizzle-orm";
import { mustStandAbove } from "../../core/access/stand-above";
import { atomically, type Db, guard } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { newInvitationLink } from "../../core/identity/invite-user";
import { hasSignedIn } from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import { startOfDay } from "../../core/time";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { organisationDay } from "../campaigns/find-campaigns";

/** Each costs ten queries, and a request may make a thousand. */
export const mostInvited = 50;

interface InviteCall {
  env: Env;
  db: Db;
  by: Author;
}

interface Chosen {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

export interface InvitedAgain {
  officer: Chosen;
  /** Why they got no mail, in English; null where it is on its way, or where there is no address to send it to. */
  refusal: string | null;
}

interface Row extends Chosen {
  personId: string;
  locale: string;
  isActive: number;
  signedIn: number;
  isInvited: number;
}

/** True where the officer was invited again since then. */
const invitedSince = (id: string | SQL, since: number) => sql`EXISTS (SELECT 1 FROM audit_events
  WHERE subject_id = ${id} AND action = 'officer.invited_again' AND at >= ${since})`;

const findChosen = (db: Db, ids: readonly string[], since: number): Promise<Row[]> =>
  db.all<Row>(sql`
    SELECT o.id, p.name, p.email, p.phone, p.locale, p.id AS personId, o.deactivated_at IS NULL AS isActive,
      ${hasSignedIn} AS signedIn, ${invitedSince(sql`o.id`, since)} AS isInvited
    FROM json_each(${JSON.stringify(ids)}) AS i CROSS JOIN officers o ON o.id = i.value
      JOIN people p ON p.id = o.person_id
    ORDER BY p.name_key, o.id`);

function refusalOf({ isActive, signedIn, isInvited }: Row): string | null {
  if (!isActive) return "The officer is inactive. Activate them first.";
  if (signedIn) return "This officer has signed in already.";
  return isInvited ? "This officer was sent an invitation today already." : null;
}

/** The invitation made before ends by the new one, in the batch that mails it. */
async function invite({ env, db, by }: InviteCall, officer: Row, since: number): Promise<void> {
  const { id, personId, name, email, locale } = officer;
  const link = await newInvitationLink(env, by, { id: personId, name, email, locale });
  await atomically(db, [
    ...mustStandAbove(by, personId),
    guard(
      "not_invited",
      sql`NOT EXISTS (SELECT 1 FROM officers o JOIN people p ON p.id = o.person_id
        WHERE o.id = ${id} AND o.deactivated_at IS NULL AND NOT ${hasSignedIn})`,
    ),
    // The address changed a moment ago, or the same was done at the same time.
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM people WHERE id = ${personId} AND email IS NOT ${email})
        OR ${invitedSince(id, since)}`,
    ),
    ...link.statements,
    record(db, by, "officer.invited_again", id),
  ]);
  await ring(env, link.jobs);
}

const refusing = ["conflict", "not_invited", "forbidden"];

/**
 * Mails a new invitation to each of these officers who never signed in, one by one: whoever cannot be invited keeps
 * nobody else from it, and nobody is mailed twice on a local day. Ids of nobody are left out.
 */
export async function inviteOfficersAgain(call: InviteCall, ids: readonly string[]): Promise<InvitedAgain[]> {
  const { today, timeZone } = await organisationDay(call.db, call.by.now);
  const since = startOfDay(today, timeZone);
  const invited: InvitedAgain[] = [];
  for (const officer of await findChosen(call.db, ids, since)) {
    let refusal = refusalOf(officer);
    if (refusal === null && officer.email !== null) {
      try {
        await invite(call, officer, since);
      } catch (error) {
        if (!(error instanceof Problem) || !refusing.includes(error.code)) throw error;
        refusal = error.detail;
      }
    }
    invited.push({ officer, refusal });
  }
  return invited;
}
