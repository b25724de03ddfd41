import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import { TimeZone } from "../../../../web/ui/time-zone";
import { localDay } from "../../../core/time";
import { apa, chicago } from "../cite";
import { type ShownCase, versionPath } from "../shown-case";

interface CiteProps {
  shown: ShownCase;
  title: string;
  origin: string;
  archive: string;
}

/** How this version is cited, word for word, and what its content can be checked by. */
export function Cite({ shown, title, origin, archive }: CiteProps) {
  const { t } = useLanguage();
  const { version_number: version, datetime } = shown.versionInfo;
  const url = origin + versionPath(shown.case_id, version);
  const day = localDay(Date.parse(datetime), useContext(TimeZone));
  const cited = { title, archive, version, day, url };
  const [inApa, inChicago] = [apa(cited), chicago(cited)];
  return (
    <section id="cite" class="case__part cite">
      <h2>{t("archive.how_to_cite")}</h2>
      <dl>
        <div>
          <dt>{t("archive.cite_apa")}</dt>
          <dd lang="en">
            {inApa.before}
            <cite lang={shown.language}>{inApa.title}</cite>
            {inApa.after}
          </dd>
        </div>
        <div>
          <dt>{t("archive.cite_chicago")}</dt>
          <dd lang="en">
            {inChicago.before}
            <span lang={shown.language}>{inChicago.title}</span>
            {inChicago.after}
          </dd>
        </div>
        <div class="no-print">
          <dt>{t("archive.cite_files")}</dt>
          <dd class="cite__files">
            <a href={`${versionPath(shown.case_id, version)}/citation.bib`}>{t("archive.cite_bibtex")}</a>
            <a href={`${versionPath(shown.case_id, version)}/citation.ris`}>{t("archive.cite_ris")}</a>
          </dd>
        </div>
        {shown.content_sha256 && (
          <div>
            <dt>{t("archive.hash")}</dt>
            <dd>
              <code>{shown.content_sha256}</code>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
