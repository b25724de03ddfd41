import { type SQL, sql } from "drizzle-orm";
import type { Member, Right } from "./right";
import { mayAtLeast } from "./right-sql";

/** Cases (alias c) that are there, and on which the member has at least this right. */
export const casesWith = (member: Pick<Member, "personId" | "role" | "allCases">, right: Right): SQL =>
  sql`(c.deleted_at IS NULL AND ${mayAtLeast(member, right)})`;
