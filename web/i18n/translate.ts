import { en } from "./en";
import { fr } from "./fr";
import { sentences as frenchSentences } from "./fr/sentences";
import { type Catalogue, fill, type Parameters } from "./message";
import { type Sentences, sayer } from "./sentences";

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

interface Words {
  /** What the language calls itself. */
  name: string;
  catalogue: Catalogue;
  /** What it says for the API's English sentences. */
  sentences: Sentences;
}

/** Every language there is. English comes first: it is spoken where nobody says what they read. */
export const languages = {
  en: { name: "English", catalogue: en, sentences: {} },
  fr: { name: "Français", catalogue: fr, sentences: frenchSentences },
} satisfies Record<string, Words>;

export type LanguageName = keyof typeof languages;

/** "fr" of "fr-SN" */
export const languageIn = (locale: string): string => locale.split("-")[0] ?? "";

export const isLanguage = (name: string): name is LanguageName => Object.hasOwn(languages, name);

/** Whether there are words for what is named at run time: an action, a role. */
export const isMessage = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** `t` for a locale ("fr", "fr-SN", "en-GB"); a language without a catalogue is answered in English. */
export function translator(locale: string): Translate {
  const language = languageIn(locale);
  const isKnown = isLanguage(language);
  const catalogue: Catalogue = isKnown ? languages[language].catalogue : en;
  const formatted = isKnown ? locale : "en";
  return (key, parameters) => fill(catalogue[key] ?? en[key], formatted, parameters);
}

/** The same for what the API said in English: a refusal, a fault of a field. */
export function speaker(locale: string): (sentence: string) => string {
  const language = languageIn(locale);
  return sayer(isLanguage(language) ? languages[language].sentences : {});
}
