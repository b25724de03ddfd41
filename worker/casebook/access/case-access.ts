import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import type { Caller } from "./caller";

export const caseNotFound = () => notFound("Case not found");

/** Cases (alias c) that the caller may read. */
export const readableCases = ({ id, role }: Caller): SQL =>
  role === "contributor"
    ? sql`EXISTS (SELECT 1 FROM casebook_case_people p WHERE p.case_id = c.case_id AND p.person_id = ${id})`
    : sql`TRUE`;

/** The case that a version's id or a `case_id` names. 404 for none, 403 for a contributor who is not on it. */
export async function caseFor(db: Db, caller: Caller, id: string): Promise<string> {
  const row = await db.get<{ case_id: string; may: number }>(sql`
    SELECT c.case_id, ${readableCases(caller)} AS may FROM casebook_cases c
    WHERE c.case_id = coalesce((SELECT v.case_id FROM casebook_versions v WHERE v.id = ${id}), ${id})`);
  if (!row) throw caseNotFound();
  if (!row.may) throw new Problem("forbidden", "You do not have permission to access this case");
  return row.case_id;
}
