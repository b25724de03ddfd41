// Pure.
import type { Lookups } from "./kind";

type Cell = string | number | null | undefined;

/** The country of a row, by number, ISO code or name in one of two columns; 0, which is none, where it is not known. */
export function countryIn(
  { country_id, country }: { country_id?: Cell; country?: Cell },
  lookups: Lookups,
  fault: (column: string, message: string) => void,
): number {
  const given = country_id ?? country;
  const id = given === undefined || given === null ? undefined : lookups.country(String(given));
  if (id === undefined) {
    fault(
      country_id == null && country != null ? "country" : "country_id",
      "Give a country of the master data.",
    );
  }
  return id ?? 0;
}

/** Those of the columns that a row fills in. */
export const given = (
  cells: Readonly<Record<string, Cell>>,
  columns: readonly string[],
): Record<string, Cell> =>
  Object.fromEntries(columns.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]]])));
