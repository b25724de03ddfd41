import { useLanguage } from "../i18n/language";
import { languageIn, languages } from "../i18n/translate";

/** The same page in the other languages, as plain links; not on a person's own pages, whose profile says it. */
export function LanguageSwitch() {
  const { t, locale, here } = useLanguage();
  if (here === undefined) return null;
  const to = (language: string) => `${here}${here.includes("?") ? "&" : "?"}lang=${language}`;
  return (
    <nav class="languages" aria-label={t("shell.language")}>
      {Object.entries(languages).map(([language, { name }]) => (
        <a
          key={language}
          href={to(language)}
          lang={language}
          hreflang={language}
          aria-current={language === languageIn(locale) ? "true" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
