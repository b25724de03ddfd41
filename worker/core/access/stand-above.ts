import { type SQL, sql } from "drizzle-orm";
import { guard, type Statement } from "../db/db";
import type { Author } from "../trail/record";
import { rolesWithin } from "./roles-within";

/**
 * Aborts the batch with 403 where the author would take over, or lock out, somebody whose roles reach beyond their
 * own: put it before what sets a password, changes a contact or ends a sign-in. Oneself is always within reach.
 * `where`: only in a case that the batch itself finds out.
 */
export function mustStandAbove({ actor }: Author, personId: string, where: SQL = sql`TRUE`): Statement[] {
  const within = actor === null || actor.id === personId ? null : rolesWithin(actor);
  if (within === null) return [];
  const keys = JSON.stringify(within.map(({ module, role }) => `${module}:${role}`));
  return [
    guard(
      "forbidden",
      sql`${where} AND EXISTS (SELECT 1 FROM grants WHERE person_id = ${personId}
        AND module || ':' || role NOT IN (SELECT value FROM json_each(${keys})))`,
    ),
  ];
}
