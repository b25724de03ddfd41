import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { type CaseFacts, isAtLeast, type Member, type Right, rightOn } from "./right";

export interface NamedCase extends CaseFacts {
  name: string;
}

interface Row {
  id: string;
  name: string;
  owner_id: string;
  business_unit_id: string | null;
  private: number;
  tags: string;
}

/** The case, as far as rights on it go: 404 where it is none to the member, 403 where their right is too low. */
export async function caseWith(db: Db, member: Member, id: string, needed: Right): Promise<NamedCase> {
  const row = await db.get<Row>(sql`SELECT c.id, c.name, c.owner_id, c.business_unit_id, c.private,
      (SELECT json_group_array(tag_id) FROM case_tags WHERE case_id = c.id) AS tags
    FROM incomes_cases c WHERE c.id = ${id} AND c.deleted_at IS NULL`);
  if (!row) throw notFound();
  const facts = {
    ...{ id: row.id, name: row.name, ownerId: row.owner_id, unitId: row.business_unit_id },
    ...{ isPrivate: row.private === 1, tagIds: JSON.parse(row.tags) as string[] },
  };
  const right = rightOn(member, facts);
  if (right === "none") throw notFound();
  if (!isAtLeast(right, needed)) throw new Problem("forbidden", "Your right on this case is too low.");
  return facts;
}
