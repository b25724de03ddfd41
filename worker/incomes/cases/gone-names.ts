import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { CaseDocument } from "./document";

/** A former state without the tags and the company that were deleted since. */
export async function withoutGoneNames(db: Db, document: CaseDocument): Promise<CaseDocument> {
  const { tag_ids, company_id } = document.profile;
  if (tag_ids.length === 0 && company_id === null) return document;
  const known = await db.all<{ id: string }>(sql`SELECT id FROM tags
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(tag_ids)}))
    UNION ALL SELECT id FROM companies WHERE id = ${company_id}`);
  const ids = new Set(known.map(({ id }) => id));
  return {
    ...document,
    profile: {
      ...document.profile,
      tag_ids: tag_ids.filter((id) => ids.has(id)),
      company_id: company_id !== null && ids.has(company_id) ? company_id : null,
    },
  };
}
