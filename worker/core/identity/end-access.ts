import { type SQL, sql } from "drizzle-orm";
import { mustStandAbove } from "../access/stand-above";
import type { Statement } from "../db/db";
import { type Author, recordWhere } from "../trail/record";

// What ends with somebody's last role. `people`: ids in parentheses, `(…)`, or a subquery of them.

const hasNoRole = sql`NOT EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id)`;

/** Those of them who have nothing left that they could sign in for are out, and nothing opens their accounts. */
function endWhatOpens(by: Author, people: SQL): Statement[] {
  const out = sql`IN (SELECT p.id FROM people p
    WHERE p.id IN ${people} AND (p.deactivated_at IS NOT NULL OR ${hasNoRole}))`;
  const keys = sql`FROM api_keys WHERE revoked_at IS NULL AND created_by ${out}`;
  return [
    sql`UPDATE sessions SET revoked_at = cast(${by.now} AS integer), revoked_reason = 'deactivated'
      WHERE revoked_at IS NULL AND person_id ${out}`,
    ...["credential_tokens", "sign_in_links"].map(
      (table) => sql`DELETE FROM ${sql.raw(table)} WHERE used_at IS NULL AND person_id ${out}`,
    ),
    sql`DELETE FROM password_requests WHERE person_id ${out}`,
    recordWhere(by, "api_key.ended_with_person", sql`SELECT DISTINCT created_by AS id ${keys}`),
    sql`UPDATE api_keys SET revoked_at = cast(${by.now} AS integer), revoked_by = ${by.actor?.id ?? null}
      WHERE revoked_at IS NULL AND created_by ${out}`,
  ];
}

/**
 * Somebody is deactivated by somebody who must stand above them. Where no role is left, they are out on every device, no
 * link opens the account any more, and their API keys end; a role of another module stays as it is. Put it after what
 * takes the role away.
 */
export const endSignIn = (by: Author, personId: string): Statement[] => [
  ...mustStandAbove(by, personId),
  ...endWhatOpens(by, sql`(${personId})`),
];

/**
 * Many people leave a module at once, and nothing of another's is touched: only those who then have no role in any are
 * deactivated and out at once. Put it after what takes the roles away.
 */
export function deactivateEachWithoutRole(by: Author, people: SQL): Statement[] {
  const leaving = sql`FROM people AS p WHERE p.id IN ${people} AND p.deactivated_at IS NULL AND ${hasNoRole}`;
  return [
    recordWhere(by, "person.deactivated", sql`SELECT p.id ${leaving}`),
    sql`UPDATE people SET deactivated_at = cast(${by.now} AS integer), deactivated_by = ${by.actor?.id ?? null}
      WHERE id IN (SELECT p.id ${leaving})`,
    ...endWhatOpens(by, people),
  ];
}

/** The same of one. */
export const deactivateWithoutRole = (by: Author, personId: string): Statement[] =>
  deactivateEachWithoutRole(by, sql`(${personId})`);
