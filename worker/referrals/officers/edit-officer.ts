import { eq, sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { people } from "../../core/db/tables";
import { invalid } from "../../core/http/problem";
import { changePerson, keepsContact } from "../../core/identity/people";
import { type Author, record } from "../../core/trail/record";
import { forgetLinks } from "../clicks/known-links";
import { contactHeld } from "./contact-held";
import { activation, deactivation, officerIds } from "./deactivate-officer";
import type { OfficerEdits } from "./schemas";
import { storedColumns } from "./stored-columns";

const noContact = () => invalid("email", "Keep an e-mail address or a phone number.");

function changeStored(id: string, edits: OfficerEdits): Statement[] {
  const given = Object.entries(storedColumns(edits)).filter(([, value]) => value !== undefined);
  if (given.length === 0) return [];
  const changes = given.map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
  return [sql`UPDATE officers SET ${sql.join(changes, sql`, `)} WHERE id = ${id}`];
}

/** Changes what is given and leaves the rest. A taken address or phone is a conflict. */
export async function editOfficer(db: Db, by: Author, id: string, edits: OfficerEdits): Promise<void> {
  const officer = await officerIds(db, id);
  const { status, ...own } = edits;
  const person = await db
    .select({ email: people.email, phone: people.phone })
    .from(people)
    .where(eq(people.id, officer.personId))
    .get();
  const email = edits.email === undefined ? person?.email : edits.email;
  const phone = edits.phone === undefined ? person?.phone : edits.phone;
  if (!email && !phone) throw noContact();

  const fields = givenFields(own);
  const changes: Statement[] = [];
  if (fields.length > 0) {
    changes.push(
      ...keepsContact(officer.personId, edits),
      ...changePerson(by, officer.personId, {
        ...(edits.name === undefined ? {} : { name: edits.name }),
        ...(edits.email === undefined ? {} : { email: edits.email }),
        ...(edits.phone === undefined ? {} : { phone: edits.phone }),
      }),
      ...changeStored(id, edits),
      record(db, by, "officer.edited", id, { fields }),
    );
  }
  if (status === "inactive") changes.push(...deactivation(db, by, officer));
  if (status === "active") changes.push(...activation(db, by, officer));
  if (changes.length === 0) return;
  try {
    await atomically(db, changes);
  } catch (error) {
    throw (await contactHeld(db, error, edits, officer.personId)) ?? error;
  }
  if (status) await forgetLinks({ officerId: id });
}
