import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { isUniqueViolation } from "../../core/db/db";
import { invalid } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import type { Author } from "../../core/trail/record";
import { type Content, titleKey } from "../content/fields";
import { indexContent } from "../content/write-content";
import type { Action, OtherAction, State } from "../states/states";

const whole = (value: number) => sql`cast(${value} as integer)`;

export interface LogEntry {
  id: string;
  action: Action | OtherAction;
  version: number;
  from: State | null;
  to: State | null;
  change_summary: string;
  accepted?: readonly string[];
}

/** Whether what is logged now changes, or withdraws, what had been published. */
function isCorrection(caseId: string, { action, version }: LogEntry) {
  switch (action) {
    case "published":
    case "restored":
      return sql`EXISTS (SELECT 1 FROM casebook_events WHERE case_id = ${caseId} AND action = 'published')`;
    case "closed":
      return sql`EXISTS (SELECT 1 FROM casebook_versions WHERE case_id = ${caseId} AND version = ${whole(version)}
        AND first_published_at IS NOT NULL)`;
    default:
      return sql`0`;
  }
}

/** A row of the log, after those that stand. */
export const logEvent = (by: Author, caseId: string, entry: LogEntry): Statement =>
  sql`INSERT INTO casebook_events (case_id, n, id, at, version, action, from_state, to_state, user_id, change_summary,
      accepted, is_correction)
    SELECT ${caseId}, coalesce((SELECT max(n) FROM casebook_events WHERE case_id = ${caseId}), 0) + 1, ${entry.id},
      ${whole(by.now)}, ${whole(entry.version)}, ${entry.action}, ${entry.from}, ${entry.to}, ${by.actor?.id ?? ""},
      ${entry.change_summary}, ${JSON.stringify(entry.accepted ?? [])}, ${isCorrection(caseId, entry)}`;

/** A version in DRAFT, with what is kept of its content beside it. */
export async function insertVersion(
  by: Author,
  caseId: string,
  version: number,
  id: string,
  content: Content,
): Promise<Statement[]> {
  return [
    sql`UPDATE casebook_versions SET is_highest = 0 WHERE case_id = ${caseId} AND is_highest = 1`,
    sql`INSERT INTO casebook_versions (id, case_id, version, state, content, title, title_key, created_at, updated_at)
      VALUES (${id}, ${caseId}, ${whole(version)}, 'DRAFT', ${JSON.stringify(content)}, ${titleKey(content.title)},
        ${searchKey(content.title)}, ${whole(by.now)}, ${whole(by.now)})`,
    ...(await indexContent(by, id, content)),
  ];
}

/** Ends each batch that changes a case: what follows from its versions, and the titles that it holds from now on. */
export const settleCase = (caseId: string): Statement[] => [
  sql`UPDATE casebook_cases AS c SET revision = revision + 1,
      highest = (SELECT max(version) FROM casebook_versions WHERE case_id = c.case_id),
      open_version = (SELECT max(version) FROM casebook_versions
        WHERE case_id = c.case_id AND state IN ('DRAFT', 'IN_REVIEW')),
      last_published = (SELECT max(version) FROM casebook_versions
        WHERE case_id = c.case_id AND first_published_at IS NOT NULL)
    WHERE case_id = ${caseId}`,
  sql`UPDATE casebook_cases AS c SET public_version = (SELECT version FROM casebook_versions
      WHERE case_id = c.case_id AND version = c.last_published AND state = 'PUBLISHED')
    WHERE case_id = ${caseId}`,
  // What readers see of a source begins when it is first public.
  sql`UPDATE casebook_sources SET first_public_version = version_number,
      first_public_at = (SELECT max(at) FROM casebook_events WHERE case_id = ${caseId})
    WHERE first_public_at IS NULL AND deleted_at IS NULL AND source_id IN (SELECT t.source_id FROM casebook_cases c
      JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = c.public_version
      JOIN casebook_citations t ON t.version_id = v.id WHERE c.case_id = ${caseId})`,
  sql`DELETE FROM casebook_titles WHERE case_id = ${caseId}`,
  sql`INSERT INTO casebook_titles (title, case_id) SELECT DISTINCT v.title, c.case_id
    FROM casebook_cases c JOIN casebook_versions v ON v.case_id = c.case_id
      AND v.version IN (c.open_version, c.public_version) WHERE c.case_id = ${caseId}`,
];

/** What a batch failed with; of two cases with the same title it is the later one's 400. */
export function refusedOf(error: unknown): unknown {
  return isUniqueViolation(error, "casebook_titles.title")
    ? invalid("title", "Another case has this title")
    : error;
}
