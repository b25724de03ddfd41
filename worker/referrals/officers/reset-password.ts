import { atomically, type Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import {
  giveTemporaryPassword,
  hashPassword,
  newInvitation,
  temporaryPassword,
} from "../../core/identity/people";
import { type Author, record } from "../../core/trail/record";
import type { Credentials } from "./create-officer";
import { officerIds } from "./deactivate-officer";

/** The old password and every session end; the officer chooses a new password at the next sign-in. */
export async function resetOfficerPassword(db: Db, by: Author, id: string): Promise<Credentials> {
  const officer = await officerIds(db, id);
  if (!officer.active) throw new Problem("conflict", "The officer is inactive. Activate them first.");
  const password = temporaryPassword();
  const invitation = newInvitation(officer.personId, by);
  await atomically(db, [
    ...giveTemporaryPassword(by, officer.personId, await hashPassword(password)),
    ...invitation.statements,
    record(db, by, "officer.password_reset", id),
  ]);
  return { temporaryPassword: password, invitationToken: invitation.token };
}
