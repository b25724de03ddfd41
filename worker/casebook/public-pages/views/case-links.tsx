import { useLanguage } from "../../../../web/i18n/language";
import { languageIn } from "../../../../web/i18n/translate";
import type { CaseLink } from "../cases-named";
import { casePath } from "../shown-case";
import { DayOf } from "./day";
import { useLang } from "./told";

/** The title of a case for this reader, leading to it. */
export function CaseTitle({ of }: { of: Pick<CaseLink, "case_id" | "title" | "language" | "translated"> }) {
  const { locale, carry } = useLanguage();
  const lang = useLang();
  const isOther = languageIn(locale) !== of.language && ["en", "ne"].includes(languageIn(locale));
  const [title, language] =
    isOther && of.translated ? [of.translated, languageIn(locale)] : [of.title, of.language];
  return (
    <a href={carry(casePath(of.case_id))} lang={lang(language)}>
      {title}
    </a>
  );
}

/** Cases that others lead to. */
export function CaseLinks({ cases }: { cases: CaseLink[] }) {
  return (
    <ul class="case-links">
      {cases.map((one) => (
        <li key={one.case_id}>
          <p class="case-links__title">
            <CaseTitle of={one} />
          </p>
          <p class="quiet small">
            <DayOf at={one.updated_at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
