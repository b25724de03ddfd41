import { type SQL, sql } from "drizzle-orm";
import { type Db, guard } from "../../core/db/db";
import { invalid, Problem } from "../../core/http/problem";
import { changePerson, contactTaken, emailKey } from "../../core/identity/people";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { hasOtherRoles } from "../entering/links";
import type { ParticipantRow } from "../participants/participant-row";
import { tryAgain } from "../progress/try-again";
import { sameRevisions } from "../progress/write-progress";
import { changeAndTell } from "../progress-live/announce-progress";
import { checkPlaces, type PlacesOf } from "./check-places";
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

/** Whether the edit brings another e-mail address or phone number. One of the two stays. */
function changesContact(row: ParticipantRow, edits: ParticipantEdits): boolean {
  const { email = row.email, phone = row.phone } = edits;
  if (email === null && phone === null) throw invalid("email", "Give an e-mail address or a phone number.");
  return key(email) !== key(row.email) || phone !== row.phone;
}

/** Where they are, judged together with what stands; nothing where no place is given. */
async function placesAfter(db: Db, row: ParticipantRow, edits: ParticipantEdits): Promise<Partial<PlacesOf>> {
  const { province_id = row.province_id, municipality_id, barangay_id } = edits;
  const isGiven = [edits.province_id, municipality_id, barangay_id].some((id) => id !== undefined);
  if (!isGiven || province_id === null) return {};
  return checkPlaces(db, {
    province_id,
    municipality_id: municipality_id === undefined ? row.municipality_id : municipality_id,
    barangay_id: barangay_id === undefined ? row.barangay_id : barangay_id,
  });
}

/** What is given is written, and nothing else: what the participant changes meanwhile stays. */
const setters = (edits: ParticipantEdits, places: Partial<PlacesOf>): SQL[] => {
  const { name, office_business_name, email, phone, locale, stakeholder_type } = edits;
  const given = {
    ...{ name, email, phone, locale, stakeholder_type, ...places },
    name_key: name === undefined ? undefined : searchKey(name),
    office_business_name: office_business_name === null ? "" : office_business_name,
  };
  return Object.entries(given).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.raw(column)} = ${value}`],
  );
};

/** What the person is told of, too, of whom this account is all: their own name and language stay unless they are given. */
function personChange({ name, locale, email, phone }: ParticipantEdits, contact: boolean) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
    ...(contact && email !== undefined ? { email } : {}),
    ...(contact && phone !== undefined ? { phone } : {}),
  };
}

/** Judges the edit and writes it; 409 `conflict` where something else happened to the participant in between. */
async function edit(db: Db, by: Author, row: ParticipantRow, edits: ParticipantEdits): Promise<void> {
  const { assessment_id, number, id, person_id } = row;
  const contact = changesContact(row, edits);
  const isTheirs = (await db.get(sql`SELECT 1 WHERE ${isAllTheirs(row)}`)) !== undefined;
  if (contact && !isTheirs) throw contactIsTheirs();
  const set = setters(edits, await placesAfter(db, row, edits));
  if (set.length === 0) return;
  await changeAndTell(db, assessment_id, [
    ...sameRevisions(assessment_id, [row]),
    ...(contact ? [guard("forbidden", sql`NOT ${isAllTheirs(row)}`)] : []),
    ...(isTheirs ? changePerson(by, person_id, personChange(edits, contact)) : []),
    sql`UPDATE participants SET ${sql.join(set, sql`, `)}, revision = revision + 1
      WHERE assessment_id = ${assessment_id} AND number = cast(${number} as integer)`,
    record(db, by, "workshop_participant.changed", id),
  ]);
}

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
  try {
    await tryAgain(async () => edit(db, by, await findParticipantRow(db, assessmentId, id), edits));
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
}
