// Pure.
import type { Lookups } from "./kind";

type Cell = string | number | null | undefined;

/** No country's: the row is refused for its country, and for nothing that follows from it. */
const NOWHERE = 999_999;

/** The country of a row, by number, ISO code or name in one of two columns. */
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
  return id ?? NOWHERE;
}

/** Those of the columns that a row fills in. */
export const given = (
  cells: Readonly<Record<string, Cell>>,
  columns: readonly string[],
): Record<string, Cell> =>
  Object.fromEntries(columns.flatMap((name) => (cells[name] === undefined ? [] : [[name, cells[name]]])));
