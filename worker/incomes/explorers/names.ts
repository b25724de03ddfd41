import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { byWords, countryWords, placesOf } from "../frame/country-words";

/** Countries and commodities in the reader's language, and the order of their names for a list to sort by. */
export async function readNames(db: Db, locale: string) {
  const [countries, commodities] = await Promise.all([
    db.all<{ id: number; iso: string; name: string; currency: string }>(
      sql`SELECT id, iso, name, currency FROM master_countries`,
    ),
    db.all<{ id: number; name: string; name_fr: string | null }>(
      sql`SELECT id, name, name_fr FROM master_commodities`,
    ),
  ]);
  const isFrench = locale.startsWith("fr");
  const told = {
    countries: countries.map(({ id, ...country }) => ({ id, words: countryWords(country, locale) })),
    commodities: commodities.map(({ id, name, name_fr }) => ({ id, words: (isFrench && name_fr) || name })),
  };
  const wordsIn = (of: { id: number; words: string }[]) => new Map(of.map(({ id, words }) => [id, words]));
  return {
    countries: wordsIn(told.countries),
    commodities: wordsIn(told.commodities),
    currencies: new Map(countries.map(({ id, currency }) => [id, currency])),
    order: { countries: placesOf(told.countries), commodities: placesOf(told.commodities) },
  };
}
export type Names = Awaited<ReturnType<typeof readNames>>;

/** Options of a filter, by their words. */
export const optionsIn = (ids: readonly number[], words: ReadonlyMap<number, string>) =>
  ids
    .map((id) => ({ value: String(id), label: words.get(id) ?? "" }))
    .sort((a, b) => byWords(a.label, b.label));
