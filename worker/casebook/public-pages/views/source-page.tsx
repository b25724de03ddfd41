import { formatSize } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui";
import { useSummary } from "../../compare/views/summary";
import type { CaseLink } from "../cases-named";
import { type ShownSource, sourcePath } from "../shown-case";
import { CaseLinks } from "./case-links";
import { Day, DayOf } from "./day";
import { Pages } from "./pages";
import { useSourceType } from "./source-type";

export interface SourcePageProps {
  source: ShownSource & {
    audit_history: { version_number: number; change_summary: string; datetime: string }[];
  };
  cases: CaseLink[];
  /** Of the cases that cite it in all, and which page of them this is. */
  count: number;
  page: number;
  query: URLSearchParams;
}

/** `/sources/:source_id`: what it is, where it can be read, who cites it, and what changed of it. */
export function SourcePage({ source, cases, count, page, query }: SourcePageProps) {
  const { t, locale } = useLanguage();
  const told = useSummary("source");
  const typeOf = useSourceType();
  const { document, archive, url } = source;
  return (
    <div class="stack archive-narrow">
      <PageHeader title={source.title} lead={source.source_type ? typeOf(source.source_type) : undefined} />
      <p class="lines archive-text">{source.description}</p>
      <dl class="case__facts">
        {source.publication_date && (
          <div>
            <dt>{t("archive.source_published")}</dt>
            <dd>
              <Day day={source.publication_date} />
            </dd>
          </div>
        )}
        {url && (
          <div>
            <dt>{t("archive.source_address")}</dt>
            <dd>
              <a class="case__address" href={url} rel="nofollow noopener">
                {url}
              </a>
            </dd>
          </div>
        )}
        {document && (
          <div>
            <dt>{t("archive.document")}</dt>
            <dd>
              <a href={`${sourcePath(source.source_id)}/document`}>{t("archive.document_open")}</a>{" "}
              <span class="quiet">
                {document.content_type}, {formatSize(document.bytes, locale)}
              </span>
              <code class="archive-hash">SHA-256 {document.sha256}</code>
            </dd>
          </div>
        )}
        {archive?.captured_at && (
          <div>
            <dt>{t("archive.copy")}</dt>
            <dd>
              {t("archive.copy_kept")} <DayOf at={archive.captured_at} />,{" "}
              {formatSize(archive.bytes ?? 0, locale)}
              <code class="archive-hash">SHA-256 {archive.sha256}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("archive.source_id")}</dt>
          <dd>
            <code>{source.source_id}</code>
          </dd>
        </div>
      </dl>
      <section class="stack stack--tight">
        <h2>{t("archive.cited_by", { count })}</h2>
        <CaseLinks cases={cases} />
        <Pages path={sourcePath(source.source_id)} query={query} count={count} page={page} />
      </section>
      <section class="stack stack--tight">
        <h2>{t("archive.what_changed")}</h2>
        <ol class="changes">
          {source.audit_history.map(({ version_number, change_summary, datetime }) => (
            <li key={version_number}>
              <p class="changes__day">
                <DayOf at={datetime} />
              </p>
              <p>{told(change_summary)}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
