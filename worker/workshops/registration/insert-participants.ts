import { type SQL, sql } from "drizzle-orm";
import { guard, type Statement } from "../../core/db/db";
import {
  changePerson,
  giveTemporaryPassword,
  grantEach,
  newPeople,
  reactivateWithoutRole,
} from "../../core/identity/people";
import { searchKey } from "../../core/text/fold";
import { type Author, recordEach } from "../../core/trail/record";
import type { NewParticipant } from "./schemas";

/** Somebody who gets an account. */
export interface Registration extends Pick<NewParticipant, "name" | "stakeholder_type" | "province_id"> {
  id: string;
  personId: string;
  /** Known: they join with the sign-in that they have. */
  as: "new" | "returning" | "known";
  email: string | null;
  phone: string | null;
  locale: string;
  municipality_id: string | null;
  barangay_id: string | null;
  office_business_name: string;
  /** Of the temporary password; null for who is known. */
  passwordHash: string | null;
}

const size = 500; // rows in one bound parameter, which D1 limits to 2 MB

export function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

const peopleOf = (rows: readonly Registration[], as: Registration["as"]) =>
  rows.filter((row) => row.as === as);

function madePeople(by: Author, rows: readonly Registration[]): Statement[] {
  const made = peopleOf(rows, "new").map(({ personId, name, email, phone, locale, passwordHash }) => ({
    ...{ id: personId, name, email, phone, locale, passwordHash, mustChangePassword: true },
  }));
  const returning = peopleOf(rows, "returning").flatMap(
    ({ personId, name, email, phone, locale, passwordHash }) => [
      ...reactivateWithoutRole(by, personId),
      ...changePerson(by, personId, {
        name,
        locale,
        ...(email ? { email } : {}),
        ...(phone ? { phone } : {}),
      }),
      ...giveTemporaryPassword(by, personId, passwordHash ?? ""),
    ],
  );
  return [...(made.length > 0 ? [newPeople(made, by)] : []), ...returning];
}

/** Aborts where one of them became staff or a facilitator in the meantime. */
const refuseRoles = (rows: readonly Registration[]): Statement =>
  guard(
    "role_conflict",
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(rows.map(({ personId }) => personId))}) w
      JOIN grants g ON g.person_id = w.value
      WHERE (g.module = 'workshops' AND g.role <> 'participant')
        OR (g.module = 'organisation' AND g.role = 'admin'))`,
  );

const stored = (row: Registration) => [
  ...[row.id, row.personId, row.name, searchKey(row.name), row.email, row.phone, row.locale],
  ...[row.stakeholder_type, row.province_id, row.municipality_id, row.barangay_id, row.office_business_name],
];

function insertRows(by: Author, assessmentId: string, rows: readonly Registration[]): Statement[] {
  const last: SQL = sql`(SELECT last_number FROM assessments WHERE id = ${assessmentId})`;
  return [
    sql`INSERT INTO participants (assessment_id, number, id, person_id, name, name_key, email, phone, locale,
        stakeholder_type, province_id, municipality_id, barangay_id, office_business_name, created_at, created_by)
      SELECT ${assessmentId}, ${last} + key + 1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
        value ->> 5, value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11,
        cast(${by.now} as integer), ${by.actor?.id ?? ""}
      FROM json_each(${JSON.stringify(rows.map(stored))})`,
    sql`UPDATE assessments SET last_number = last_number + cast(${rows.length} as integer)
      WHERE id = ${assessmentId}`,
  ];
}

/** People, their accounts with the next numbers, the role and the events, for one batch. */
export function insertParticipants(
  by: Author,
  assessmentId: string,
  registrations: readonly Registration[],
): Statement[] {
  const statements: Statement[] = [];
  for (const rows of chunksOf(registrations)) {
    const people = rows.map(({ personId }) => personId);
    statements.push(
      refuseRoles(rows),
      ...madePeople(by, rows),
      grantEach(people, "workshops", "participant", by),
      ...insertRows(by, assessmentId, rows),
      recordEach(
        by,
        "workshop_participant.registered",
        rows.map(({ id }) => id),
      ),
    );
  }
  return statements;
}
