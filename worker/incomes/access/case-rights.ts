import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { isAtLeast, type Member, type Right, rights } from "./right";
import { rightSql } from "./right-sql";

export type Rights = ReadonlyMap<string, Right>;

/** The member's rights on those of these cases that they may know of. */
export async function rightsOnCases(db: Db, member: Member, ids: readonly string[]): Promise<Rights> {
  if (ids.length === 0) return new Map();
  const rows = await db.all<{ id: string; rank: number }>(sql`
    SELECT c.id, ${rightSql(member)} AS rank FROM json_each(${JSON.stringify(ids)}) n
      JOIN incomes_cases c ON c.id = n.value WHERE c.deleted_at IS NULL`);
  return new Map(rows.filter(({ rank }) => rank > 0).map(({ id, rank }) => [id, rights[rank] ?? "none"]));
}

/** 404 for a case that is none to the member, 403 where their right on it is too low. */
export function refuseBelow(held: Rights, id: string, needed: Right): void {
  const right = held.get(id);
  if (right === undefined) throw notFound("One of these cases is not there, or it is not yours to know of.");
  if (!isAtLeast(right, needed))
    throw new Problem("forbidden", "Your right on one of these cases is too low.");
}
