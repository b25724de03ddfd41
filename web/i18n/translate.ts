import { en } from "./en";
import { fr } from "./fr";
import { type Catalogue, fill, type Parameters } from "./message";

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

const catalogues: Record<string, Catalogue> = { en, fr };

/** Languages that people can choose; what each calls itself. */
export const languages = { en: "English", fr: "Français" } as const;

const languageOf = (locale: string) => locale.split("-")[0] ?? "en";

/** `t` for a locale ("fr", "fr-SN", "en-GB"); a language without a catalogue is answered in English. */
export function translator(locale: string): Translate {
  const language = languageOf(locale);
  const catalogue = catalogues[language] ?? en;
  const formatted = language in catalogues ? locale : "en";
  return (key, parameters) => fill(catalogue[key] ?? en[key], formatted, parameters);
}
