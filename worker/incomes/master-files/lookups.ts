import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { searchKey } from "../../core/text/fold";
import { categories } from "../master/read-master";
import type { Lookups } from "./kind";

interface Named {
  id: number;
  names: (string | null)[];
}

function finder(records: readonly Named[]): (text: string) => number | undefined {
  const byName = new Map(
    records.flatMap(({ id, names }) => names.flatMap((name) => (name ? [[searchKey(name), id]] : []))) as [
      string,
      number,
    ][],
  );
  const ids = new Set(records.map(({ id }) => id));
  return (text) => (ids.has(Number(text)) ? Number(text) : byName.get(searchKey(text)));
}

/** Countries, commodities and categories as files name them. */
export async function readLookups(db: Db): Promise<Lookups> {
  const [countries, commodities] = await Promise.all([
    db.all<{ id: number; name: string; iso: string }>(sql`SELECT id, name, iso FROM master_countries`),
    db.all<{ id: number; name: string; name_fr: string | null }>(
      sql`SELECT id, name, name_fr FROM master_commodities`,
    ),
  ]);
  return {
    country: finder(countries.map(({ id, name, iso }) => ({ id, names: [name, iso] }))),
    commodity: finder(commodities.map(({ id, name, name_fr }) => ({ id, names: [name, name_fr] }))),
    category: finder(categories.map(({ id, name, name_fr }) => ({ id, names: [name, name_fr] }))),
  };
}
