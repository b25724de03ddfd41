import { Fragment } from "preact";
import { useLanguage } from "../i18n/language";
import { languageIn, languages, partialLanguages } from "../i18n/translate";

/**
 * The same page in the other languages, as plain links; not on a person's own pages, whose profile says it. `typedIn`:
 * the form whose values are shown again there, sent with the intent "language": by the link once something is typed, and
 * without script by a button in its place.
 */
export function LanguageSwitch({ typedIn }: { typedIn?: string | undefined }) {
  const { t, locale, here, alsoIn = [] } = useLanguage();
  if (here === undefined) return null;
  const offered = [
    ...Object.entries(languages),
    ...alsoIn.map((name) => [name, partialLanguages[name]] as const),
  ];
  const to = (language: string) => `${here}${here.includes("?") ? "&" : "?"}lang=${language}`;
  return (
    <nav class="languages" aria-label={t("shell.language")}>
      {offered.map(([language, { name }]) => {
        const isCurrent = language === languageIn(locale);
        const id = typedIn && !isCurrent ? `language-${language}` : undefined;
        const keep = {
          form: typedIn,
          formaction: to(language),
          name: "intent",
          value: "language",
          lang: language,
        };
        return (
          <Fragment key={language}>
            <a
              href={to(language)}
              lang={language}
              hreflang={language}
              aria-current={isCurrent ? "true" : undefined}
              data-sends={id}
            >
              {name}
            </a>
            {id && (
              <>
                <button type="submit" hidden id={id} data-plain="" {...keep}>
                  {name}
                </button>
                <noscript>
                  <button type="submit" {...keep}>
                    {name}
                  </button>
                </noscript>
              </>
            )}
          </Fragment>
        );
      })}
    </nav>
  );
}
