import { sql } from "drizzle-orm";
import { atomically, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { grantRole, newPerson } from "../../core/identity/people";
import { db, signIn } from "../../testing/api";
import { insertMember, replaceUnits } from "../people/member-rows";
import type { Role } from "../roles";

const by = () => ({ actor: null, requestId: "test", now: Date.now() });

/** The module's rows of somebody who is a person already: role, units, all cases of these. */
export const asMember = (personId: string, role: Role, unitIds: readonly string[]): Statement[] => [
  grantRole(personId, "incomes", role, by()),
  insertMember(by(), personId, { allCases: role !== "user", companyId: null }),
  ...replaceUnits(personId, unitIds),
];

/** Somebody of this role who has not chosen a password yet. */
export function invitedMember(
  role: Role,
  unitIds: readonly string[],
): { id: string; statements: Statement[] } {
  const id = newId("person");
  const person = { id, name: "Asha Rai", email: `${id}@milepost.test`, phone: null };
  return {
    id,
    statements: [
      newPerson({ ...person, passwordHash: null, mustChangePassword: false }, by()),
      ...asMember(id, role, unitIds),
    ],
  };
}

const named = (table: string, id: string): Statement =>
  sql`INSERT INTO ${sql.raw(table)} (id, name, name_key, name_lower, created_at) VALUES (${id}, ${id}, ${id}, ${id}, 0)`;

/** A business unit. */
export const unit = (id: string): Statement => named("business_units", id);

/** A case of nothing but what rights on it come of. */
export const bareCase = (
  id: string,
  ownerId: string,
  unitId: string | null,
  { isPrivate = false, name = id } = {},
): Statement => sql`INSERT INTO incomes_cases (id, name, name_key, date, year, country_id, currency, private,
    business_unit_id, owner_id, created_at, updated_at)
  VALUES (${id}, ${name}, ${name}, '2026-01-01', 2026, 1, 'USD', ${isPrivate ? 1 : 0}, ${unitId}, ${ownerId}, 0, 0)`;

/** A unit with people, a registration for it, and a case that somebody external is to be let into. */
export async function unitWithRecords() {
  const unitId = newId("businessUnit");
  const [spareUnitId, companyId, tagId] = [newId("businessUnit"), newId("company"), newId("tag")];
  const [registrationId, caseId, requestId] = [newId("registration"), newId("case"), newId("accessRequest")];
  const [owner, managed, spare, invited] = [1, 2, 3, 4].map(() => invitedMember("editor", [unitId])) as [
    ReturnType<typeof invitedMember>,
    ReturnType<typeof invitedMember>,
    ReturnType<typeof invitedMember>,
    ReturnType<typeof invitedMember>,
  ];
  const heir = await signIn([]);
  const [guest, spareGuest] = [invitedMember("user", []), invitedMember("user", [])];
  const email = (id: string) => `${id}@milepost.test`;
  await atomically(db, [
    ...[unitId, spareUnitId].map(unit),
    ...asMember(heir.personId, "editor", [unitId]),
    named("companies", companyId),
    named("tags", tagId),
    ...[owner, managed, spare, invited].flatMap(({ statements }) => statements),
    sql`INSERT INTO registrations (id, name, name_key, email, email_key, locale, business_unit_ids, created_at)
      VALUES (${registrationId}, 'Binod', 'binod', ${email(registrationId)}, ${email(registrationId)}, 'en',
        ${JSON.stringify([unitId])}, 0)`,
    bareCase(caseId, owner.id, unitId),
    ...[guest, spareGuest].flatMap(({ id, statements }) => [
      ...statements,
      sql`INSERT INTO case_grants (person_id, case_id, permission, granted_at)
        VALUES (${id}, ${caseId}, 'view', 0)`,
    ]),
    sql`INSERT INTO access_requests (id, case_id, email, email_key, permission, requested_by, created_at)
      VALUES (${requestId}, ${caseId}, ${email(requestId)}, ${email(requestId)}, 'view', ${owner.id}, 0)`,
  ]);
  return {
    ...{ business_unit_id: unitId, spare_unit_id: spareUnitId, company_id: companyId, tag_id: tagId },
    ...{ registration_id: registrationId, incomes_case_id: caseId, access_request_id: requestId },
    ...{ incomes_user_id: managed.id, spare_user_id: spare.id, invited_user_id: invited.id },
    ...{ guest_id: guest.id, spare_guest_id: spareGuest.id, heir_id: heir.personId },
  };
}
