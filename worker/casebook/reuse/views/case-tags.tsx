import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import { textOfHtml } from "../../content/html";
import { type ShownCase, toldIn, versionPath } from "../../public-pages/shown-case";
import { jsonInScript, jsonLdOf } from "../json-ld";
import { PageTags } from "./page-tags";

export interface CaseTagsProps {
  shown: ShownCase;
  origin: string;
  /** What the archive is called. */
  archive: string;
  /** A version that another has superseded: its address stands for itself alone. */
  isSuperseded: boolean;
}

/** What machines read in the head of a case's page: where else it is, how it looks as a link, and what it is. */
export function CaseTags({ shown, origin, archive, isSuperseded }: CaseTagsProps) {
  const { locale } = useLanguage();
  const { title, description } = toldIn(shown, languageIn(locale));
  const permanent = origin + versionPath(shown.case_id, shown.versionInfo.version_number);
  const page = `${origin}/cases/${shown.case_id}`;
  const canonical = isSuperseded ? permanent : page;
  const others = [
    ["application/atom+xml", `${page}/feed.atom`],
    ["application/json", `${origin}/api/cases/${shown.case_id}/`],
    ["application/json+oembed", `${origin}/api/oembed?url=${encodeURIComponent(page)}`],
    ["application/x-bibtex", `${permanent}/citation.bib`],
    ["application/x-research-info-systems", `${permanent}/citation.ris`],
  ];
  return (
    <>
      <PageTags
        {...{ canonical, archive }}
        title={title.text}
        description={textOfHtml(description.text)}
        type="article"
      />
      {others.map(([type, href]) => (
        <link key={type} rel="alternate" type={type} href={href} />
      ))}
      <meta property="article:modified_time" content={shown.versionInfo.datetime} />
      {/* JSON in which no sign can end the element. */}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: jsonInScript(jsonLdOf(shown, { origin, archive })) }}
      />
    </>
  );
}
