import { sql } from "drizzle-orm";
import { languageOf } from "../../../web/i18n/language";
import { localeOf } from "../../../web/i18n/locales";
import type { Db } from "../../core/db/db";
import { localPath } from "../../core/http/local-path";
import { siteOrigin } from "../../core/http/origin";
import type { PageCall } from "../../core/http/pages";
import { listPassages } from "../comments/comments";
import { type Content, type ContentField, citedSources, entityRoles } from "../content/fields";
import { FieldTexts, type TextsAs } from "../content/views/texts-as";
import { COMMENTS_AT_ONCE } from "../editor-side/props";
import { commentsPath } from "../paths";
import { namesOf } from "../public-api/public-cases";
import { shownFiles } from "../public-api/public-sources";
import { anybody, readArchive, showArchive } from "../public-pages/show-archive";
import type { ShownSource } from "../public-pages/shown-case";
import { CaseView } from "../public-pages/views/case-view";
import { contentIn } from "./form/form-values";
import { type Passage, passageMarker } from "./mark-passages";
import type { EditedCase } from "./shown-editor";

type SourceRow = Omit<ShownSource, "document" | "archive"> & {
  document: string | null;
  archive: string | null;
};

/** What is cited, as readers will see it. */
async function sourcesOf(db: Db, origin: string, content: Content): Promise<ShownSource[]> {
  const rows = await db.all<SourceRow>(sql`
    SELECT s.source_id, s.title, s.description, s.url, s.source_type, s.publication_date, s.document, s.archive
    FROM json_each(${JSON.stringify(citedSources(content))}) n JOIN casebook_sources s ON s.source_id = n.value
    WHERE s.deleted_at IS NULL ORDER BY n.key`);
  return rows.map((row) => ({ ...row, ...shownFiles(origin, row) }));
}

/** Each passage that somebody quoted, where it still stands, leads to the comment. */
function marking(passages: readonly Passage[]): (field: ContentField) => TextsAs {
  const mark = passageMarker(passages);
  return (field) => (runs) =>
    mark(runs, field).map((pieces, run) =>
      pieces.map(({ text, of }, at) => {
        if (!of) return text;
        const key = `${at + 1}`;
        if (runs[run]?.isLink) return <mark key={key}>{text}</mark>;
        return (
          <mark key={key}>
            <a href={of.href}>{text}</a>
          </mark>
        );
      }),
    );
}

async function passagesOf(db: Db, caseId: string, version: number): Promise<Passage[]> {
  return (await listPassages(db, caseId)).map(({ id, field, quote, place }) => {
    const page = Math.floor(place / COMMENTS_AT_ONCE) + 1;
    return { field, quote, href: `${commentsPath(caseId, version, page)}#comment-${id}` };
  });
}

/** The call in the language that its address asks for, as of the archive's pages: a translation is looked at, too. */
function asReaders(call: PageCall<unknown>): PageCall<unknown> {
  const { c, locale } = call;
  const { alsoIn } = anybody;
  const here = new URL(c.req.url);
  here.searchParams.delete("lang");
  const language = {
    ...languageOf(localeOf(c.req.query("lang") ?? "", alsoIn) ?? locale),
    ...{ here: localPath(here), alsoIn },
  };
  c.set("language", language);
  return { ...call, t: language.t, locale: language.locale };
}

/** `?preview=1`: a version as its readers will see it, for those who may read it now. */
export async function showPreview(asked: PageCall<unknown>, { record }: EditedCase): Promise<Response> {
  const call = asReaders(asked);
  const { c, db } = call;
  const content = contentIn(record);
  const named = [...new Set(Object.values(entityRoles).flatMap((field) => content[field]))];
  const origin = siteOrigin(c);
  const [archive, sources, entities, passages] = await Promise.all([
    readArchive(call),
    sourcesOf(db, origin, content),
    namesOf(db, named),
    passagesOf(db, record.case_id, record.version),
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
      <FieldTexts.Provider value={marking(passages)}>
        <CaseView {...{ shown, origin, archive: archive.name, disclaimer: archive.disclaimer }} isPreview />
      </FieldTexts.Provider>
    ),
  });
  answer.headers.set("cache-control", "no-store");
  return answer;
}
