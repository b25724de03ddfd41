import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import type { Role } from "../roles";
import type { CaseGrant, TagGrant } from "./schemas";

/**
 * What the module keeps beside a role, as a statement for the batch that grants it. `sets`: what of it becomes another
 * where there is such a member already; both where left out.
 */
export const insertMember = (
  by: Author,
  personId: string,
  { allCases, companyId }: { allCases: boolean; companyId: string | null },
  sets = { allCases: true, companyId: true },
): Statement =>
  sql`INSERT INTO incomes_people (person_id, all_cases, company_id, created_at, created_by)
    VALUES (${personId}, ${allCases ? 1 : 0}, ${companyId}, cast(${by.now} AS integer), ${by.actor?.id ?? null})
    ON CONFLICT (person_id) DO UPDATE SET
      all_cases = iif(${sets.allCases ? 1 : 0}, excluded.all_cases, all_cases),
      company_id = iif(${sets.companyId ? 1 : 0}, excluded.company_id, company_id)`;

export const replaceUnits = (personId: string, unitIds: readonly string[]): Statement[] => [
  sql`DELETE FROM unit_members WHERE person_id = ${personId}
    AND business_unit_id NOT IN (SELECT value FROM json_each(${JSON.stringify(unitIds)}))`,
  sql`INSERT INTO unit_members (person_id, business_unit_id)
    SELECT ${personId}, value FROM json_each(${JSON.stringify(unitIds)}) WHERE TRUE ON CONFLICT DO NOTHING`,
];

/** `within`: the tags whose grants are the author's to take away. */
export const replaceTags = (
  personId: string,
  tags: readonly TagGrant[],
  within: readonly string[],
): Statement[] => [
  sql`DELETE FROM tag_grants WHERE person_id = ${personId}
    AND tag_id IN (SELECT value FROM json_each(${JSON.stringify(within)}))
    AND tag_id NOT IN (SELECT value ->> 'tag_id' FROM json_each(${JSON.stringify(tags)}))`,
  grantTags(personId, tags),
];

export const grantTags = (personId: string, tags: readonly TagGrant[]): Statement =>
  sql`INSERT INTO tag_grants (person_id, tag_id, permission)
    SELECT ${personId}, value ->> 'tag_id', value ->> 'permission' FROM json_each(${JSON.stringify(tags)})
    WHERE TRUE ON CONFLICT (person_id, tag_id) DO UPDATE SET permission = excluded.permission`;

/** `within`: the cases whose grants are the author's to take away. */
export const replaceCases = (
  by: Author,
  personId: string,
  cases: readonly CaseGrant[],
  within: readonly string[],
): Statement[] => [
  sql`DELETE FROM case_grants WHERE person_id = ${personId}
    AND case_id IN (SELECT value FROM json_each(${JSON.stringify(within)}))
    AND case_id NOT IN (SELECT value ->> 'case_id' FROM json_each(${JSON.stringify(cases)}))`,
  grantCases(by, personId, cases),
];

/** Harmless where the grant is there; its permission follows. */
export const grantCases = (by: Author, personId: string, cases: readonly CaseGrant[]): Statement =>
  sql`INSERT INTO case_grants (person_id, case_id, permission, granted_at, granted_by)
    SELECT ${personId}, value ->> 'case_id', value ->> 'permission', cast(${by.now} AS integer),
      ${by.actor?.id ?? null} FROM json_each(${JSON.stringify(cases)})
    WHERE TRUE ON CONFLICT (person_id, case_id) DO UPDATE SET permission = excluded.permission,
      granted_at = excluded.granted_at, granted_by = excluded.granted_by
      WHERE permission <> excluded.permission`;

/** The one role of this module; another that the person has here goes. */
export const replaceRole = (by: Author, personId: string, role: Role): Statement[] => [
  sql`DELETE FROM grants WHERE person_id = ${personId} AND module = 'incomes' AND role <> ${role}`,
  sql`INSERT INTO grants (person_id, module, role, granted_at, granted_by)
    VALUES (${personId}, 'incomes', ${role}, cast(${by.now} AS integer), ${by.actor?.id ?? null})
    ON CONFLICT DO NOTHING`,
];

/** Role, units and grants; the cases that the person owns must be somebody else's before. */
export const removeMember = (personId: string): Statement[] => [
  ...["tag_grants", "case_grants", "unit_members", "incomes_people"].map(
    (table) => sql`DELETE FROM ${sql.raw(table)} WHERE person_id = ${personId}`,
  ),
  sql`DELETE FROM grants WHERE person_id = ${personId} AND module = 'incomes'`,
];
