// Pure.
import { countryName } from "../../../web/i18n/names";
import { searchKey } from "../../core/text/fold";

/** A country as the master data has it. */
export interface Country {
  iso: string;
  name: string;
}

/** What a country is called in a language; in English as the master data calls it. */
export const countryWords = ({ iso, name }: Country, locale: string): string => {
  if (!locale.startsWith("fr")) return name;
  const words = countryName(iso, locale);
  return words === iso ? name : words;
};

/** The order of names, accents put aside: Éthiopie stands after Estonie, not at the end. */
export const byWords = (a: string, b: string): number => {
  const [x, y] = [searchKey(a), searchKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The place of each record in the order of its words, as JSON of `#id` → place, for SQL to sort by. */
export function placesOf(records: readonly { id: number; words: string }[]): string {
  const sorted = [...records].sort((a, b) => byWords(a.words, b.words) || a.id - b.id);
  return JSON.stringify(Object.fromEntries(sorted.map(({ id }, place) => [`n${id}`, place])));
}
