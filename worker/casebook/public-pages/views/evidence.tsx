import { formatSize } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { type ShownCase, type ShownSource, sourcePath, type ToldCase } from "../shown-case";
import { Day, DayOf } from "./day";
import { useSourceType } from "./source-type";
import { Lines } from "./told";

/** Where a source can be read: its document, the address it came from, and the copy that was made of it. */
export function SourceFacts({ source }: { source: ShownSource }) {
  const { t, locale } = useLanguage();
  const typeOf = useSourceType();
  const { document, archive, url } = source;
  return (
    <ul class="source-facts">
      {source.source_type && <li>{typeOf(source.source_type)}</li>}
      {source.publication_date && (
        <li>
          <Day day={source.publication_date} />
        </li>
      )}
      {document && (
        <li>
          <a href={`${sourcePath(source.source_id)}/document`}>{t("archive.document")}</a>,{" "}
          {formatSize(document.bytes, locale)}
        </li>
      )}
      {url && (
        <li>
          <a href={url} rel="nofollow noopener">
            {URL.canParse(url) ? new URL(url).host : url}
          </a>
        </li>
      )}
      {archive?.captured_at && (
        <li>
          {t("archive.copy_kept")} <DayOf at={archive.captured_at} />
        </li>
      )}
    </ul>
  );
}

/** On what a case rests: each piece with the source it comes from. */
export function Evidence({ shown, told }: { shown: ShownCase; told: ToldCase }) {
  const { t, carry } = useLanguage();
  if (told.evidence.length === 0) return null;
  return (
    <section id="evidence" class="case__part">
      <h2>{t("archive.evidence")}</h2>
      <ol class="evidence">
        {told.evidence.map(({ source_id, description }, at) => {
          const source = shown.sources.find((one) => one.source_id === source_id);
          return (
            <li key={`${at + 1}`} id={`evidence-${at + 1}`}>
              <Lines of={description} />
              {source ? (
                <div class="evidence__source">
                  <a href={carry(sourcePath(source_id))}>{source.title}</a>
                  <SourceFacts source={source} />
                </div>
              ) : (
                <p class="quiet small">{t("archive.source_not_public")}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
