import { sql } from "drizzle-orm";
import { isAdministrator } from "../../core/access/actor";
import { mustStandAbove } from "../../core/access/stand-above";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { invalid, Problem } from "../../core/http/problem";
import {
  changePerson,
  contactTaken,
  deactivateWithoutRole,
  endHandedSecrets,
  endSignIn,
  grantRole,
} from "../../core/identity/people";
import { type Author, record, recordIfChanged } from "../../core/trail/record";
import type { Caller } from "../access/caller";
import { roleNames } from "../roles";
import { type FoundPerson, insufficient } from "./find-people";
import { refuseRole } from "./let-in";
import type { PersonEdits } from "./schemas";

/** 403 where somebody has grants elsewhere, and the author does not administer the organisation. */
export function refuseElsewhere({ actor }: Author, { isElsewhere }: FoundPerson): void {
  if (isElsewhere && !(actor && isAdministrator(actor))) throw insufficient();
}

const refuseAdministrator = ({ administers }: FoundPerson): void => {
  if (administers) {
    throw new Problem("conflict", "This person administers the organisation, and so everything here.");
  }
};

/** A role that changed in the meantime was judged as another. */
const roleStays = ({ person, administers }: FoundPerson): Statement[] =>
  administers
    ? []
    : [
        guard(
          "conflict",
          sql`NOT EXISTS (SELECT 1 FROM grants
            WHERE person_id = ${person.id} AND module = 'casebook' AND role = ${person.role})`,
        ),
      ];

function statusStatements(by: Author, id: string, status: PersonEdits["status"]): Statement[] {
  if (status === undefined) return [];
  if (status === "active") {
    return [
      ...mustStandAbove(by, id),
      sql`UPDATE people SET deactivated_at = NULL, deactivated_by = NULL
        WHERE id = ${id} AND deactivated_at IS NOT NULL`,
      recordIfChanged(by, "person.reactivated", id),
    ];
  }
  return [
    sql`UPDATE people SET deactivated_at = cast(${by.now} as integer), deactivated_by = ${by.actor?.id ?? null}
      WHERE id = ${id} AND deactivated_at IS NULL`,
    recordIfChanged(by, "person.deactivated", id),
    ...endSignIn(by, id),
  ];
}

function roleStatements(by: Author, { person }: FoundPerson, role: PersonEdits["role"]): Statement[] {
  if (role === undefined || role === person.role) return [];
  const isWider = roleNames.indexOf(role) < roleNames.indexOf(person.role);
  return [
    ...(isWider ? endHandedSecrets(person.id, by.now) : []),
    sql`DELETE FROM grants WHERE person_id = ${person.id} AND module = 'casebook'`,
    grantRole(person.id, "casebook", role, by),
  ];
}

/**
 * Changes what is given. 403 for a role beyond the caller's, and for all but the role of somebody with grants elsewhere;
 * 409 for a contact that somebody holds.
 */
export async function editPerson(
  db: Db,
  by: Author,
  caller: Caller,
  found: FoundPerson,
  edits: PersonEdits,
): Promise<void> {
  const { person } = found;
  const { name, email, phone, role, status } = edits;
  if (role !== undefined && role !== person.role) {
    refuseRole(by, caller, role);
    refuseAdministrator(found);
  }
  const profile = givenFields({ name, email, phone, status });
  if (profile.length > 0) refuseElsewhere(by, found);
  if (status === "inactive") refuseAdministrator(found);
  const [newEmail, newPhone] = [
    email === undefined ? person.email : email,
    phone === undefined ? person.phone : phone,
  ];
  if (!newEmail && !newPhone) throw invalid("email", "Keep an e-mail address or a phone number.");
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  try {
    await atomically(db, [
      ...roleStays(found),
      ...(name === undefined ? [] : mustStandAbove(by, person.id)),
      ...changePerson(by, person.id, { name, email, phone }),
      ...roleStatements(by, found, role),
      ...statusStatements(by, person.id, status),
      record(db, by, "casebook_person.changed", person.id, { fields }),
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
}

/** The role goes at once; whoever then has none in any module is deactivated. */
export async function removePerson(db: Db, by: Author, found: FoundPerson): Promise<void> {
  refuseAdministrator(found);
  const { id } = found.person;
  await atomically(db, [
    ...roleStays(found),
    sql`DELETE FROM grants WHERE person_id = ${id} AND module = 'casebook'`,
    record(db, by, "casebook_person.removed", id),
    ...deactivateWithoutRole(by, id),
  ]);
}
