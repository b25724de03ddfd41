import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { caseTypes, MOST_TAGS } from "../content/fields";
import { allGiven, given, oneOf, PAGE_SIZE, searchOf } from "../public-api/public-query";
import { matchOf } from "../search/match";

/** Public cases that are wanted: those under each of the keys that hold the words too. */
export interface Wanted {
  /** Of casebook_public_keys, apart from '', which every case has. */
  keys: string[];
  /** What the index of the search is asked; null: no words are wanted. */
  match: string | null;
}

/** What the filters of the list ask for; null for what nothing can be. 400 for a value that is none. */
export function wantedOf(query: URLSearchParams): Wanted | null {
  const type = oneOf(query, "case_type", caseTypes);
  const [entity, location] = [given(query, "entity"), given(query, "location")];
  const terms = searchOf(query);
  const match = matchOf(terms, given(query, "sounds") === "true");
  if (terms.length > 0 && match === null) return null;
  const tags = allGiven(query, "tags");
  // No case has so many; and a query of D1 takes 100 parameters.
  if (tags.length > MOST_TAGS) return null;
  return {
    keys: [
      ...(type ? [`type:${type}`] : []),
      ...tags.map((tag) => `tag:${tag}`),
      ...(entity ? [`names:${entity}`] : []),
      ...(location ? [`location:${location}`] : []),
    ],
    match,
  };
}

/** Where the wanted cases, or sources, are read: `FROM … WHERE …`, and what there is the place of one. */
export interface Places {
  from: SQL;
  place: SQL;
  /** How many there are, where that is written down. */
  total: number | null;
}

/** The places of one page of the list, the highest first. */
export const placesOfPage = (
  { from, place }: Places,
  page: number,
): SQL => sql`SELECT ${place} AS place ${from}
  ORDER BY ${place} DESC LIMIT cast(${PAGE_SIZE} as integer) OFFSET cast(${(page - 1) * PAGE_SIZE} as integer)`;

export const countPlaces = async (db: Db, { from, total }: Places): Promise<number> =>
  total ?? (await db.get<{ n: number }>(sql`SELECT count(*) AS n ${from}`))?.n ?? 0;

const isUnder = (keys: readonly string[], place: SQL): SQL =>
  sql.join(
    keys.map(
      (key) =>
        sql` AND EXISTS (SELECT 1 FROM casebook_public_keys o WHERE o.key = ${key} AND o.place = ${place})`,
    ),
  );

export const nowhere: Places = {
  from: sql`FROM (SELECT 0 AS place) k WHERE FALSE`,
  place: sql`k.place`,
  total: 0,
};

/** Where the wanted cases are read with the fewest rows: by their words, else under the key that the fewest have. */
export async function findPlaces(db: Db, wanted: Wanted | null): Promise<Places> {
  if (wanted === null) return nowhere;
  const { match } = wanted;
  const keys = wanted.keys.length > 0 ? wanted.keys : [""];
  const counts = await db.all<{ key: string; n: number }>(sql`SELECT key, n FROM casebook_public_counts
    WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)})) ORDER BY n, key`);
  const [rarest, ...others] = counts;
  if (!rarest || counts.length < keys.length) return nowhere;
  if (match !== null) {
    const place = sql`casebook_found.rowid`;
    return {
      from: sql`FROM casebook_found WHERE casebook_found MATCH ${match}${isUnder(wanted.keys, place)}`,
      place,
      total: null,
    };
  }
  const place = sql`k.place`;
  const under = isUnder(
    others.map(({ key }) => key),
    place,
  );
  return {
    from: sql`FROM casebook_public_keys k WHERE k.key = ${rarest.key}${under}`,
    place,
    total: others.length === 0 ? rarest.n : null,
  };
}
