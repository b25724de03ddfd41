import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Translate, translator } from "./translate";

/** What a page is written in: the renderer provides it, components read it. Not for islands: they get words as props. */
export interface Language {
  locale: string;
  t: Translate;
}

export const languageOf = (locale: string): Language => ({ locale, t: translator(locale) });

export const LanguageContext = createContext<Language>(languageOf("en"));

/** `const { t, locale } = useLanguage()` */
export const useLanguage = (): Language => useContext(LanguageContext);
