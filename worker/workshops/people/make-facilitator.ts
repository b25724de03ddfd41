import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import {
  contactTaken,
  emailKey,
  hashPassword,
  newInvitation,
  newPerson,
  temporaryPassword,
} from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { facilitatorLetter } from "./facilitator-letter";
import { beginFacilitating } from "./facilitators";
import type { NewFacilitator } from "./schemas";
import { joinTeams, refuseAssessments } from "./teams";

/** What a facilitator signs in with at first; never to be had again. */
export interface Credentials {
  temporaryPassword: string;
  /** For `credentialUrl`. */
  invitationToken: string;
}

interface Known {
  id: string;
  active: number;
  has_roles: number;
}

/** Who has these contacts; 409 where they are two people's. */
async function whoHas(db: Db, email: string | null, phone: string | null): Promise<Known | null> {
  const rows = await db.all<Known>(sql`
    SELECT p.id, p.deactivated_at IS NULL AS active,
      EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id) AS has_roles
    FROM people p WHERE p.email_key = ${email && emailKey(email)} OR p.phone = ${phone}`);
  if (rows.length < 2) return rows[0] ?? null;
  const message = "The e-mail address is one person’s, the phone number another’s.";
  throw new Problem("conflict", message, { errors: [{ path: "phone", message }] });
}

/**
 * Somebody facilitates these assessments, besides those they do already: somebody new, whose credentials are shown once,
 * or whoever the organisation knows by one of the contacts. 409 `role_conflict` for a participant. Harmless where `id`
 * exists (a repeated idempotency key).
 */
export async function makeFacilitator(
  db: Db,
  by: Author,
  id: string,
  given: NewFacilitator,
): Promise<{ id: string; credentials: Credentials | null }> {
  const { name, email = null, phone = null, assessment_ids: assessmentIds } = given;
  if (email === null && phone === null) throw invalid("email", "Give an e-mail address or a phone number.");
  await refuseAssessments(db, assessmentIds);
  const known = await whoHas(db, email, phone);
  if (known?.id === id) return { id, credentials: null };
  if (known && !known.active && known.has_roles) {
    throw new Problem("conflict", "This person is deactivated. An administrator lets them in again first.");
  }
  const personId = known?.id ?? id;
  const password = temporaryPassword();
  const invitation = newInvitation(personId, by);
  const person = known
    ? []
    : [
        newPerson(
          { id, name, email, phone, passwordHash: await hashPassword(password), mustChangePassword: true },
          by,
        ),
        ...invitation.statements,
      ];
  const letter = await facilitatorLetter(
    db,
    { personId, name, email, invitationToken: known ? null : invitation.token },
    assessmentIds,
    by.now,
  );
  try {
    await atomically(db, [
      ...claimKey(by),
      ...person,
      ...joinTeams(by, personId, assessmentIds),
      ...(await beginFacilitating(db, by, [personId])),
      record(db, by, "facilitator.made", personId, { assessments: assessmentIds }),
      ...letter.statements,
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  await ring(env as unknown as Env, letter.jobs);
  const credentials = { temporaryPassword: password, invitationToken: invitation.token };
  return { id: personId, credentials: known ? null : credentials };
}
