import { sql } from "drizzle-orm";
import { mustStandAbove } from "../../core/access/stand-above";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { Problem } from "../../core/http/problem";
import { changePerson, endHandedSecrets } from "../../core/identity/people";
import { type Author, record } from "../../core/trail/record";
import type { Rights } from "../access/case-rights";
import type { Caller } from "../access/member";
import { isAtLeast } from "../access/right";
import { type Role, roleNames, seesAll } from "../roles";
import { checkWanted, refuseUnits } from "./check-wanted";
import { findUser } from "./find-users";
import { mayManage, reachesTag } from "./may-manage";
import { insertMember, replaceCases, replaceRole, replaceTags, replaceUnits } from "./member-rows";
import { administersAll } from "./role-sql";
import type { UserEdits, UserRecord } from "./schemas";

/** What decides what somebody may: nobody changes it of themself. */
const powers = ["role", "all_cases", "business_unit_ids", "tags", "cases"] as const;

export function refuseUnmanaged(caller: Caller, user: UserRecord): void {
  if (user.id === caller.personId) {
    throw new Problem("forbidden", "Nobody changes their own role, units or grants.");
  }
  if (!mayManage(caller, { ...user, unitIds: user.business_unit_ids })) {
    throw new Problem("forbidden", "This person is looked after by others.");
  }
}

/** A role that changed in the meantime was judged as another. */
export const roleStays = (user: UserRecord): Statement =>
  guard(
    "conflict",
    sql`NOT ${administersAll(sql`${user.id}`)} AND NOT EXISTS (SELECT 1 FROM grants
      WHERE person_id = ${user.id} AND module = 'incomes' AND role = ${user.role})`,
  );

function refuseRole(isAdministrator: boolean, role: Role | undefined): void {
  if (role !== undefined && role !== "super_admin" && isAdministrator) {
    throw new Problem("conflict", "This person administers the organisation, and so everything here.");
  }
}

/** The lists as they become; what is not given stays, units go with the role that has none. */
function listsOf(
  by: Author,
  caller: Caller,
  user: UserRecord,
  edits: UserEdits,
  role: Role,
  rights: Rights,
): Statement[] {
  const { tags, cases } = edits;
  const units = edits.business_unit_ids ?? (role === "user" ? [] : undefined);
  const within = user.cases
    .map((grant) => grant.case_id)
    .filter((id) => isAtLeast(rights.get(id) ?? "none", "assign"));
  const reached = user.tags.filter((grant) => reachesTag(caller, grant)).map((grant) => grant.tag_id);
  return [
    ...(units ? replaceUnits(user.id, units) : []),
    ...(tags ? replaceTags(user.id, tags, reached) : []),
    ...(cases ? replaceCases(by, user.id, cases, within) : []),
  ];
}

/**
 * Changes what is given; a list replaces the one that was, as far as it is the caller's to change. 404 for whom the
 * caller does not see, 403 for whom they do not manage, for themself, and beyond their own reach.
 */
export async function editUser(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  edits: UserEdits,
): Promise<void> {
  const user = await findUser(db, caller, id);
  const isOneself = user.id === caller.personId;
  if (!isOneself || powers.some((field) => edits[field] !== undefined)) refuseUnmanaged(caller, user);
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  const row = await db.get<{ yes: number }>(sql`SELECT ${administersAll(sql`${id}`)} AS yes`);
  refuseRole(row?.yes === 1, edits.role);
  const role = edits.role ?? user.role;
  const wanted = { role: edits.role, unitIds: edits.business_unit_ids, companyId: edits.company_id };
  const held = { unitIds: user.business_unit_ids, tags: user.tags, cases: user.cases };
  const rights = await checkWanted(db, caller, { ...wanted, tags: edits.tags, cases: edits.cases }, held);
  const stays = role === "user" ? [] : user.business_unit_ids;
  if (powers.some((field) => edits[field] !== undefined)) refuseUnits(role, edits.business_unit_ids ?? stays);
  const isWider = roleNames.indexOf(role) < roleNames.indexOf(user.role);
  const kept = {
    allCases: seesAll(role, edits.all_cases ?? (user.role === "user" || user.all_cases)),
    companyId: edits.company_id === undefined ? user.company_id : edits.company_id,
  };
  await atomically(db, [
    roleStays(user),
    ...(edits.name === undefined
      ? []
      : [...mustStandAbove(by, id), ...changePerson(by, id, { name: edits.name })]),
    ...(isWider ? endHandedSecrets(id, by.now) : []),
    ...(edits.role === undefined ? [] : replaceRole(by, id, edits.role)),
    insertMember(by, id, kept, {
      allCases: edits.role !== undefined || edits.all_cases !== undefined,
      companyId: edits.company_id !== undefined,
    }),
    ...listsOf(by, caller, user, edits, role, rights),
    record(db, by, "incomes_user.changed", id, { fields }),
  ]);
}
