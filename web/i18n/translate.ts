import { en } from "./en";
import { fr } from "./fr";
import { type Catalogue, fill, type Parameters } from "./message";
import { type Sentences, sayer } from "./sentences";
import { unbroken } from "./unbroken";

type KitWords = typeof en;

/** Every message: the kit's. A module adds its own by merging, and by `addWords`. */
export interface Words extends KitWords {}
export type MessageKey = keyof Words;
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

interface Language {
  /** What the language calls itself. */
  name: string;
  catalogue: Catalogue;
  /** What it says for the API's English sentences. */
  sentences: Sentences;
  /** How its texts are set. */
  typeset?: (catalogue: Catalogue) => Catalogue;
}

/** Every language there is. English comes first: it is spoken where nobody says what they read. */
export const languages: Record<"en" | "fr", Language> = {
  en: { name: "English", catalogue: en, sentences: {} },
  fr: { name: "Français", catalogue: unbroken(fr), sentences: {}, typeset: unbroken },
};

export type LanguageName = keyof typeof languages;

/** "fr" of "fr-SN" */
export const languageIn = (locale: string): string => locale.split("-")[0] ?? "";

export const isLanguage = (name: string): name is LanguageName => Object.hasOwn(languages, name);

/** What a module says, in every language. */
export type ModuleWords = Readonly<Record<LanguageName, { catalogue: Catalogue; sentences?: Sentences }>>;

/** A module's words join the others; it is done before anything is said. */
export function addWords(words: ModuleWords): void {
  for (const [name, { catalogue, sentences }] of Object.entries(words)) {
    const language = languages[name as LanguageName];
    language.catalogue = { ...language.catalogue, ...(language.typeset?.(catalogue) ?? catalogue) };
    language.sentences = { ...language.sentences, ...sentences };
  }
}

/** Whether there are words for what is named at run time: an action, a role. */
export const isMessage = (key: string): key is MessageKey => Object.hasOwn(languages.en.catalogue, key);

/** `t` for a locale ("fr", "fr-SN", "en-GB"); a language without a catalogue is answered in English. */
export function translator(locale: string): Translate {
  const language = languageIn(locale);
  const [known, formatted]: [LanguageName, string] = isLanguage(language) ? [language, locale] : ["en", "en"];
  return (key, parameters) => {
    const message = languages[known].catalogue[key] ?? languages.en.catalogue[key];
    return message === undefined ? key : fill(message, formatted, parameters);
  };
}

/** The same for what the API said in English: a refusal, a fault of a field. */
export function speaker(locale: string): (sentence: string) => string {
  const language = languageIn(locale);
  return sayer(isLanguage(language) ? languages[language].sentences : {});
}
