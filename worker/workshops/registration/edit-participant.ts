import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import { changePerson, contactTaken, emailKey } from "../../core/identity/people";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { hasOtherRoles } from "../entering/links";
import type { ParticipantRow } from "../participants/participant-row";
import { checkPlaces } from "./check-places";
import { findParticipantRow } from "./find-participants";
import type { ParticipantEdits } from "./schemas";

/** True where the person is a participant alone, and of this one assessment: then the account is all that they have. */
const isAllTheirs = ({
  person_id,
  assessment_id,
}: ParticipantRow) => sql`(NOT ${hasOtherRoles(sql`${person_id}`)}
  AND NOT EXISTS (SELECT 1 FROM participants WHERE person_id = ${person_id} AND assessment_id <> ${assessment_id}))`;

const contactIsTheirs = () =>
  new Problem("forbidden", "This person has other accounts: they change their e-mail and phone themselves.");

const key = (email: string | null) => (email === null ? null : emailKey(email));

/** What the edit says, beside what stands. */
function edited(row: ParticipantRow, edits: ParticipantEdits) {
  const { email = row.email, phone = row.phone } = edits;
  if (email === null && phone === null) throw invalid("email", "Give an e-mail address or a phone number.");
  const contact = key(email) !== key(row.email) || phone !== row.phone;
  return {
    contact,
    values: {
      ...{ email, phone, name: edits.name ?? row.name, locale: edits.locale ?? row.locale },
      stakeholder_type: edits.stakeholder_type ?? row.stakeholder_type,
      province_id: edits.province_id ?? row.province_id,
      municipality_id: edits.municipality_id === undefined ? row.municipality_id : edits.municipality_id,
      barangay_id: edits.barangay_id === undefined ? row.barangay_id : edits.barangay_id,
      office_business_name:
        edits.office_business_name === undefined
          ? row.office_business_name
          : (edits.office_business_name ?? ""),
    },
  };
}

const placesChange = ({ province_id, municipality_id, barangay_id }: ParticipantEdits) =>
  [province_id, municipality_id, barangay_id].some((id) => id !== undefined);

/**
 * Changes what is known of a participant. E-mail and phone of somebody who has other accounts or roles: 403. 409 for a
 * contact that somebody has.
 */
export async function editParticipant(
  db: Db,
  by: Author,
  assessmentId: string,
  id: string,
  edits: ParticipantEdits,
): Promise<void> {
  const row = await findParticipantRow(db, assessmentId, id);
  const { contact, values } = edited(row, edits);
  const isTheirs = (await db.get(sql`SELECT 1 WHERE ${isAllTheirs(row)}`)) !== undefined;
  if (contact && !isTheirs) throw contactIsTheirs();
  const { province_id, municipality_id, barangay_id } = values;
  const places =
    placesChange(edits) && province_id !== null
      ? await checkPlaces(db, { province_id, municipality_id, barangay_id })
      : { province_id, municipality_id, barangay_id };
  const { name, email, phone, locale, stakeholder_type, office_business_name } = values;
  const person = contact ? { name, locale, email, phone } : { name, locale };
  try {
    await atomically(db, [
      ...(contact ? [guard("forbidden", sql`NOT ${isAllTheirs(row)}`)] : []),
      ...(isTheirs ? changePerson(by, row.person_id, person) : []),
      sql`UPDATE participants SET name = ${name}, name_key = ${searchKey(name)}, email = ${email}, phone = ${phone},
        locale = ${locale}, stakeholder_type = ${stakeholder_type}, province_id = ${places.province_id},
        municipality_id = ${places.municipality_id}, barangay_id = ${places.barangay_id},
        office_business_name = ${office_business_name} WHERE id = ${id}`,
      record(db, by, "workshop_participant.changed", id),
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
}
