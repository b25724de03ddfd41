import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { toInstant } from "../../core/time";
import { countOf } from "../public-rows/count";

/** A change of what had been published before. */
export interface Correction {
  case_id: string;
  version: number;
  /** `corrected`: a later version; `restored`: public again; `withdrawn`: not public any more. */
  kind: "corrected" | "restored" | "withdrawn";
  change_summary: string;
  at: string;
  /** Null for a case that is not public now. */
  title: string | null;
  language: string | null;
  /** The version that stood before, where both can be read. */
  before: number | null;
}

interface Row extends Omit<Correction, "at"> {
  at: number;
}

/** What is public of a case (alias c): its title, never that of what was withdrawn. */
const title = (field: string): SQL => sql`(SELECT p.content ->> ${`$.${field}`} FROM casebook_versions p
  WHERE p.case_id = c.case_id AND p.version = c.public_version)`;

const columns = sql`c.case_id, e.version, e.change_summary, e.at,
  CASE e.action WHEN 'closed' THEN 'withdrawn' WHEN 'restored' THEN 'restored' ELSE 'corrected' END AS kind,
  ${title("title")} AS title, ${title("language")} AS language,
  iif(e.action = 'published' AND v.state = 'PUBLISHED' AND c.public_version IS NOT NULL,
    (SELECT max(b.version) FROM casebook_versions b WHERE b.case_id = e.case_id AND b.version < e.version
      AND b.first_published_at IS NOT NULL AND b.state = 'PUBLISHED'), NULL) AS before`;

/** Publications of public cases after their first, and the closings of what had been published. */
const corrections = sql`FROM casebook_events e CROSS JOIN casebook_cases c ON c.case_id = e.case_id
  JOIN casebook_versions v ON v.case_id = e.case_id AND v.version = e.version
  WHERE e.is_correction = 1 AND (e.action = 'closed' OR c.public_version IS NOT NULL)`;

/** Corrections and withdrawals, the latest first. */
export async function listCorrections(db: Db, { page, limit }: { page: number; limit: number }) {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      ...{ columns, from: corrections, total: countOf("corrections") },
      order: sql`e.at DESC, e.case_id, e.n DESC`,
    },
    { page, limit },
  );
  return listPage(
    rows.map((row): Correction => ({ ...row, at: toInstant(row.at) })),
    { page, limit },
    total,
  );
}
