import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import type { PageCall } from "../../core/http/pages";
import { type Content, citedSources, entityRoles } from "../content/fields";
import { namesOf } from "../public-api/public-cases";
import { readArchive, showArchive } from "../public-pages/show-archive";
import type { ShownSource } from "../public-pages/shown-case";
import { CaseView } from "../public-pages/views/case-view";
import { contentIn } from "./form/form-values";
import type { EditedCase } from "./shown-editor";

/** What is cited, as readers will see it; documents and copies are looked at on the source's own page. */
async function sourcesOf(db: Db, content: Content): Promise<ShownSource[]> {
  const rows = await db.all<Omit<ShownSource, "document" | "archive">>(sql`
    SELECT s.source_id, s.title, s.description, s.url, s.source_type, s.publication_date
    FROM json_each(${JSON.stringify(citedSources(content))}) n JOIN casebook_sources s ON s.source_id = n.value
    WHERE s.deleted_at IS NULL ORDER BY n.key`);
  return rows.map((row) => ({ ...row, document: null, archive: null }));
}

/** `?preview=1`: a version as its readers will see it, for those who may read it now. */
export async function showPreview(call: PageCall<unknown>, { record }: EditedCase): Promise<Response> {
  const { c, db } = call;
  const content = contentIn(record);
  const named = [...new Set(Object.values(entityRoles).flatMap((field) => content[field]))];
  const [archive, sources, entities] = await Promise.all([
    readArchive(call),
    sourcesOf(db, content),
    namesOf(db, named),
  ]);
  const { change_summary, datetime } = record.versionInfo;
  const shown = {
    ...content,
    ...{ case_id: record.case_id, created_at: null, content_sha256: null, audit_history: [] },
    versionInfo: { version_number: record.version, change_summary, datetime },
    ...{ sources, entities },
  };
  const answer = showArchive(call, archive, {
    title: record.title,
    isUnlisted: true,
    body: (
      <CaseView
        {...{ shown, archive: archive.name, disclaimer: archive.disclaimer }}
        origin={siteOrigin(c)}
        isPreview
      />
    ),
  });
  answer.headers.set("cache-control", "no-store");
  return answer;
}
