import { sql } from "drizzle-orm";
import { type Db, isUniqueViolation } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { invalid } from "../../core/http/problem";
import { contactTaken, hashPassword, temporaryPassword } from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { inviteByMail } from "../entering/invite";
import { newLinks } from "../entering/links";
import { changeAndTell } from "../progress-live/announce-progress";
import { checkPlaces } from "./check-places";
import { insertParticipants, type Registration } from "./insert-participants";
import { findKnown, refuseStanding } from "./known-people";
import type { NewParticipant } from "./schemas";

/** What an account is opened with at first; never to be had again. Null for who is known, and for a repeated call. */
export interface ShownOnce {
  temporaryPassword: string | null;
  invitationUrl: string | null;
}

const nothing: ShownOnce = { temporaryPassword: null, invitationUrl: null };

export const languageOf = async (db: Db, assessmentId: string): Promise<string> =>
  (await db.get<{ language: string }>(sql`SELECT language FROM assessments WHERE id = ${assessmentId}`))
    ?.language ?? "en";

/**
 * An account in the assessment for somebody new, or for somebody known, who joins with the sign-in they have. 400 for
 * places that do not fit, 409 for a contact that has an account here or is two people's, and for staff and facilitators.
 * Where `id` exists already (a repeated idempotency key), nothing is done.
 */
export async function registerParticipant(
  { env, db, by }: { env: Env; db: Db; by: Author },
  assessmentId: string,
  id: string,
  input: NewParticipant,
): Promise<ShownOnce> {
  if (await db.get(sql`SELECT 1 FROM participants WHERE id = ${id}`)) return nothing;
  const { name, email = null, phone = null, stakeholder_type, invite } = input;
  if (email === null && phone === null) throw invalid("email", "Give an e-mail address or a phone number.");
  const { province_id, municipality_id = null, barangay_id = null } = input;
  const places = await checkPlaces(db, { province_id, municipality_id, barangay_id });
  const standing = (await findKnown(db, assessmentId, [{ email, phone }]))({ email, phone });
  refuseStanding(standing);
  const isKnown = standing.as === "known";
  const password = isKnown ? null : temporaryPassword();
  const registration: Registration = {
    ...{ id, name, email, phone, stakeholder_type, ...places },
    personId: "personId" in standing ? standing.personId : newId("person", by.now),
    as: isKnown ? "known" : standing.as === "returning" ? "returning" : "new",
    locale: input.locale ?? (await languageOf(db, assessmentId)),
    office_business_name: input.office_business_name ?? "",
    passwordHash: password && (await hashPassword(password)),
  };
  const link = isKnown ? null : newLinks(env, by, [registration], { voiding: false });
  const mail = invite ? await inviteByMail({ env, db, by }, assessmentId, [registration]) : null;
  try {
    await changeAndTell(db, assessmentId, [
      ...claimKey(by),
      ...insertParticipants(by, assessmentId, [registration]),
      ...(link?.statements ?? []),
      ...(mail?.statements ?? []),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "participants")) {
      refuseStanding({ as: "here", by: email === null ? "phone" : "email" }); // made at the same time
    }
    throw contactTaken(error) ?? error;
  }
  await ring(env, mail?.jobs ?? []);
  return { temporaryPassword: password, invitationUrl: link?.links[0]?.url ?? null };
}
