import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import type { CaseLanguage } from "../content/fields";

/** A public case, as others lead to it. */
export interface CaseLink {
  case_id: string;
  case_type: string;
  title: string;
  language: CaseLanguage;
  /** In the other language, where it is translated. */
  translated: string | null;
  updated_at: string;
}

interface Row extends Omit<CaseLink, "updated_at"> {
  published_at: number;
}

/** These of the cases that are public, in the order given. */
export async function casesNamed(db: Db, caseIds: readonly string[]): Promise<CaseLink[]> {
  if (caseIds.length === 0) return [];
  const rows = await db.all<Row>(sql`
    SELECT c.case_id, v.content ->> 'case_type' AS case_type, v.content ->> 'title' AS title, v.content ->> 'language' AS language,
      iif(v.content ->> 'language' = 'en', v.content ->> '$.translations.ne.title',
        v.content ->> '$.translations.en.title') AS translated, v.published_at
    FROM json_each(${JSON.stringify(caseIds)}) n
      JOIN casebook_cases c ON c.case_id = n.value
      JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = c.public_version
    ORDER BY n.key`);
  return rows.map(({ published_at, ...row }) => ({ ...row, updated_at: toInstant(published_at) }));
}
