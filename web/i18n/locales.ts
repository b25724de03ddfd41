import { countries } from "./countries";
import { isLanguage, languageIn, type PartialLanguage } from "./translate";

/** What a person or an organisation chooses among: the languages there are, and how regions write numbers and dates. */
export const locales = [
  { value: "en", label: "English" },
  { value: "en-GB", label: "English (United Kingdom)" },
  { value: "en-IN", label: "English (India)" },
  { value: "en-KE", label: "English (Kenya)" },
  { value: "fr", label: "Français" },
  { value: "fr-CI", label: "Français (Côte d’Ivoire)" },
  { value: "fr-SN", label: "Français (Sénégal)" },
];

/** The choices, and what is chosen where it is none of them: saving a form must not change it. */
export const localeChoices = (chosen: string | undefined) =>
  !chosen || locales.some(({ value }) => value === chosen)
    ? locales
    : [...locales, { value: chosen, label: chosen }];

/**
 * The locale of a tag that anybody may send: one of the choices, else the language alone, else null. Never another
 * region: what writes numbers for a locale is kept, and strangers must not fill the memory with them. `alsoIn`: languages
 * that are complete for the page.
 */
export function localeOf(tag: string, alsoIn: readonly PartialLanguage[] = []): string | null {
  const chosen = locales.find(({ value }) => value.toLowerCase() === tag.trim().toLowerCase());
  if (chosen) return chosen.value;
  const language = languageIn(tag.trim().toLowerCase());
  return isLanguage(language) ? language : (alsoIn.find((name) => name === language) ?? null);
}

/** A language that has a catalogue, alone or as a country writes it, in the spelling of BCP 47: `fr`, `fr-SN`. */
export function isSpoken(tag: string): boolean {
  const [language = "", country, ...more] = tag.split("-");
  return isLanguage(language) && more.length === 0 && (country === undefined || countries.includes(country));
}

/** The first of an Accept-Language header that there is, by weight; null where there is none. */
export function acceptedLocale(header: string, alsoIn: readonly PartialLanguage[] = []): string | null {
  const wanted = header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.split(";");
      const q = Number(/^\s*q=([\d.]+)/.exec(weight ?? "")?.[1] ?? 1);
      return { locale: localeOf(tag, alsoIn), q: Number.isFinite(q) ? q : 0 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  return wanted.find(({ locale }) => locale !== null)?.locale ?? null;
}
