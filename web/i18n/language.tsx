import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { hasWords, languageIn, type PartialLanguage, speaker, type Translate, translator } from "./translate";

/** What a page is written in: the renderer provides it, components read it. Not for islands: they get words as props. */
export interface Language {
  /** For numbers and dates; its language has a catalogue. */
  locale: string;
  direction: "ltr" | "rtl";
  t: Translate;
  /** Says a sentence of the API, which is English, in this language. */
  say: (sentence: string) => string;
  /** On a page that anybody may open: its own address, for the other languages to be chosen there. */
  here?: string;
  /** Languages that are not complete, but are for this page. */
  alsoIn?: readonly PartialLanguage[];
  /** A link to another such page: in the same language where that stands in the address alone, without a cookie. */
  carry: (href: string) => string;
}

const writtenFromTheRight = /^(ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i;

/**
 * The language of a locale; English where it has no catalogue. `rehearsal`, in development: a language written from
 * the right that has none yet is English words from the right, so that the layout can be looked at.
 */
export function languageOf(locale: string, { rehearsal = false } = {}): Language {
  const isThere = hasWords(languageIn(locale));
  const used = isThere ? locale : "en";
  const fromTheRight = writtenFromTheRight.test(locale) && (isThere || rehearsal);
  return {
    locale: used,
    direction: fromTheRight ? "rtl" : "ltr",
    t: translator(used),
    say: speaker(used),
    carry: (href) => href,
  };
}

export const LanguageContext = createContext<Language>(languageOf("en"));

/** `const { t, locale } = useLanguage()` */
export const useLanguage = (): Language => useContext(LanguageContext);
