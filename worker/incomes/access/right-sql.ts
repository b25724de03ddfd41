import { type SQL, sql } from "drizzle-orm";
import { type Member, type Permission, type Right, rightByTag, rightInUnit, rights } from "./right";

const rank = (right: Right): SQL => sql.raw(String(rights.indexOf(right)));

/** The highest that rows with a `permission` give. */
const best = (from: SQL, worth: (permission: Permission) => Right): SQL =>
  sql`coalesce((SELECT max(iif(g.permission = 'edit', ${rank(worth("edit"))}, ${rank(worth("view"))})) ${from}), 0)`;

/**
 * The member's right on a case (alias c) as a place in `rights`; `rightOn` says the same of facts. What a person is let
 * into is read in the very query, so that a list never shows more than a moment ago was allowed.
 */
export function rightSql({
  personId: me,
  role,
  allCases,
}: Pick<Member, "personId" | "role" | "allCases">): SQL {
  if (role === "super_admin") return rank("own");
  const inUnit = rightInUnit(role, allCases);
  return sql`max(
    iif(c.owner_id = ${me}, ${rank("own")}, 0),
    iif(c.business_unit_id IN (SELECT m.business_unit_id FROM unit_members m WHERE m.person_id = ${me}),
      iif(c.private = 1, ${rank(inUnit.private)}, ${rank(inUnit.public)}), 0),
    iif(c.private = 1, 0, ${best(
      sql`FROM case_tags t JOIN tag_grants g ON g.tag_id = t.tag_id AND g.person_id = ${me} WHERE t.case_id = c.id`,
      (permission) => rightByTag(role, permission),
    )}),
    ${best(sql`FROM case_grants g WHERE g.case_id = c.id AND g.person_id = ${me}`, (permission) => permission)})`;
}

/** The condition for lists: cases (alias c) on which the member has at least this right. */
export const mayAtLeast = (member: Pick<Member, "personId" | "role" | "allCases">, right: Right): SQL =>
  member.role === "super_admin" ? sql`TRUE` : sql`${rightSql(member)} >= ${rank(right)}`;
