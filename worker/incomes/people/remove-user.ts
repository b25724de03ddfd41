import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { deactivateWithoutRole } from "../../core/identity/people";
import { type Author, record } from "../../core/trail/record";
import { casesWith } from "../access/condition";
import type { Caller } from "../access/member";
import { refuseUnmanaged, roleStays } from "./edit-user";
import { findUser } from "./find-users";
import { removeMember } from "./member-rows";
import { administersAll } from "./role-sql";

const ownsCases = (id: string) =>
  sql`EXISTS (SELECT 1 FROM incomes_cases WHERE owner_id = ${id} AND deleted_at IS NULL)`;

/** The cases in the way, as far as the caller knows of them. */
async function refuseOwner(db: Db, caller: Caller, id: string): Promise<void> {
  const owner = await db.get<{ owns: number }>(sql`SELECT ${ownsCases(id)} AS owns`);
  if (owner?.owns !== 1) return;
  const cases = await db.all<{ id: string; name: string }>(sql`SELECT c.id, c.name FROM incomes_cases c
    WHERE c.owner_id = ${id} AND ${casesWith(caller, "view")} ORDER BY c.name_key, c.id`);
  throw new Problem("owns_cases", "This person owns cases. Hand them over first.", { members: { cases } });
}

/**
 * Role, units and grants are gone at once; whoever then has no role in any module is deactivated. 409 `owns_cases` with
 * the cases that somebody else must take over first.
 */
export async function removeUser(db: Db, by: Author, caller: Caller, id: string): Promise<void> {
  const user = await findUser(db, caller, id);
  refuseUnmanaged(caller, user);
  const row = await db.get<{ yes: number }>(sql`SELECT ${administersAll(sql`${id}`)} AS yes`);
  if (row?.yes === 1) {
    throw new Problem("conflict", "This person administers the organisation, and so everything here.");
  }
  await refuseOwner(db, caller, id);
  await atomically(db, [
    roleStays(user),
    guard("owns_cases", ownsCases(id)),
    ...removeMember(id),
    record(db, by, "incomes_user.removed", id),
    ...deactivateWithoutRole(by, id),
  ]);
}
