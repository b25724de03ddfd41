import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { missingIn } from "../content/check";
import { type Content, citedSources } from "../content/fields";
import { deletedAmong } from "../sources/readable-sources";
import type { SourceDocument } from "../sources/schemas";
import { holdsPersonalData, textsOf } from "./personal-data";

export const adviceCodes = [
  "no_evidence",
  "no_response",
  "source_not_archived",
  "document_warnings",
  "personal_data",
] as const;
export type AdviceCode = (typeof adviceCodes)[number];

const says: Record<AdviceCode, string> = {
  no_evidence: "No evidence is given.",
  no_response: "None of those named is quoted.",
  source_not_archived: "The page of a cited source is not archived.",
  document_warnings: "A cited document may hold personal data.",
  personal_data: "The text holds an e-mail address, a phone or a citizenship number.",
};

/** The cited sources in whose documents something was found, in the order cited. */
export async function warnedSources(db: Db, content: Content) {
  const rows = await db.all<{ id: string; title: string; warnings: string }>(sql`
    SELECT s.id, s.title, s.document -> '$.warnings' AS warnings
    FROM json_each(${JSON.stringify(citedSources(content))}) n JOIN casebook_sources s ON s.source_id = n.value
    WHERE coalesce(json_array_length(s.document, '$.warnings'), 0) > 0 ORDER BY n.key`);
  return rows.map(({ warnings, ...row }) => ({
    ...row,
    warnings: JSON.parse(warnings) as SourceDocument["warnings"],
  }));
}

/** What a version lacks (the strict check), and what a careful editor would ask. */
export async function readinessOf(db: Db, content: Content) {
  const cited = citedSources(content);
  const [deleted, sources] = await Promise.all([
    deletedAmong(db, cited),
    db.all<{ unarchived: number; warned: number }>(sql`
      SELECT s.url IS NOT NULL AND s.archive ->> 'sha256' IS NULL AS unarchived,
        coalesce(json_array_length(s.document, '$.warnings'), 0) > 0 AS warned
      FROM json_each(${JSON.stringify(cited)}) n JOIN casebook_sources s ON s.source_id = n.value`),
  ]);
  const missing = missingIn(content, deleted);
  const holds: Record<AdviceCode, boolean> = {
    no_evidence: content.evidence.length === 0,
    no_response: content.responses.length === 0,
    source_not_archived: sources.some(({ unarchived }) => unarchived),
    document_warnings: sources.some(({ warned }) => warned),
    personal_data: textsOf(content).some(holdsPersonalData),
  };
  const advice = adviceCodes.filter((code) => holds[code]).map((code) => ({ code, message: says[code] }));
  return { ready: missing.length === 0, missing, advice };
}
