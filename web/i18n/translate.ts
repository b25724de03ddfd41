import { countries } from "./countries";
import { en } from "./en";
import { fil } from "./fil";
import { filipinoWriters } from "./fil/writers";
import { teach } from "./format";
import { fr } from "./fr";
import { frenchWriters } from "./fr/writers";
import { type Catalogue, fill, type Parameters } from "./message";
import { ne } from "./ne";
import { nepaliWriters } from "./ne/writers";
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

/** Every language that is complete. English comes first: it is spoken where nobody says what they read. */
export const languages: Record<"en" | "fr", Language> = {
  en: { name: "English", catalogue: en, sentences: {} },
  fr: { name: "Français", catalogue: unbroken(fr), sentences: {}, typeset: unbroken },
};

export type LanguageName = keyof typeof languages;

/**
 * Languages that are complete for some rooms. Pages of anybody that say so (`alsoIn`) are in them as well; nowhere else
 * are they offered. Somebody's own language is one only where a module's gate holds them, and offers it (`languages`).
 */
export const partialLanguages: Record<"ne" | "fil", Language> = {
  ne: { name: "नेपाली", catalogue: ne, sentences: {} },
  fil: { name: "Filipino", catalogue: fil, sentences: {} },
};

export type PartialLanguage = keyof typeof partialLanguages;

teach("ne", nepaliWriters);
teach("fil", filipinoWriters);
for (const tag of ["fr", ...countries.map((country) => `fr-${country}`)]) teach(tag, frenchWriters);

/** "fr" of "fr-SN" */
export const languageIn = (locale: string): string => locale.split("-")[0] ?? "";

const isPartial = (name: string): name is PartialLanguage => Object.hasOwn(partialLanguages, name);

/** What there is of a language, complete or not. */
const known = (name: string): Language | undefined =>
  isLanguage(name) ? languages[name] : isPartial(name) ? partialLanguages[name] : undefined;

export const hasWords = (name: string): boolean => known(name) !== undefined;

export const isLanguage = (name: string): name is LanguageName => Object.hasOwn(languages, name);

interface Said {
  catalogue: Catalogue;
  sentences?: Sentences;
}

/** What a module says, in every language; in one that is complete for some rooms, what those say. */
export type ModuleWords = Readonly<Record<LanguageName, Said> & Partial<Record<PartialLanguage, Said>>>;

/** A module's words join the others; it is done before anything is said. */
export function addWords(words: ModuleWords): void {
  for (const [name, { catalogue, sentences }] of Object.entries(words)) {
    const language = known(name);
    if (!language) continue;
    language.catalogue = { ...language.catalogue, ...(language.typeset?.(catalogue) ?? catalogue) };
    language.sentences = { ...language.sentences, ...sentences };
  }
}

/** Whether there are words for what is named at run time: an action, a role. */
export const isMessage = (key: string): key is MessageKey => Object.hasOwn(languages.en.catalogue, key);

/** `t` for a locale ("fr", "fr-SN", "en-GB"); a language without a catalogue is answered in English. */
export function translator(locale: string): Translate {
  const language = languageIn(locale);
  const formatted = hasWords(language) ? locale : "en";
  return (key, parameters) => {
    const message = known(language)?.catalogue[key] ?? languages.en.catalogue[key];
    return message === undefined ? key : fill(message, formatted, parameters);
  };
}

/** The same for what the API said in English: a refusal, a fault of a field. */
export function speaker(locale: string): (sentence: string) => string {
  const language = languageIn(locale);
  return sayer(known(language)?.sentences ?? {});
}
