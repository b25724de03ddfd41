import type { Column, Table } from "drizzle-orm";

type Columns<T extends Table> = T["_"]["columns"];

/** As the driver hands it over: truth is 0 or 1, JSON is text. */
type Value<C extends Column> =
  | (C["_"]["data"] extends C["_"]["driverParam"] ? C["_"]["data"] : C["_"]["driverParam"])
  | (C["_"]["notNull"] extends true ? never : null);

type ByColumn<T extends Table> = {
  [F in keyof Columns<T> as Columns<T>[F]["_"]["name"]]: Value<Columns<T>[F]>;
};
type ByField<T extends Table> = { [F in keyof Columns<T>]: Value<Columns<T>[F]> };

/** A table's values by the names of its columns, and by those that `AS` gives them: those of `tables.ts`. */
type Values<T extends Table> = ByColumn<T> & ByField<T>;

/**
 * A row of the table, or some columns of it, as raw SQL reads it: `"starts_on"`, or `"startsOn"` for what the query
 * calls so. `{ holder: "name" }` is for a name of the query's own. Where the table changes, its readers don't compile.
 */
export type RawRow<
  T extends Table,
  K extends keyof Values<T> | Record<string, keyof Values<T>> = keyof ByColumn<T>,
> = [K] extends [keyof Values<T>]
  ? Pick<Values<T>, K>
  : { [Name in keyof K]: Values<T>[K[Name] & keyof Values<T>] };
