// Pure.
/** Ranges as the API writes them (A1 notation). Rows and columns are counted from 1. */

/** 1 → A, 26 → Z, 27 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

const quoted = (tab: string) => `'${tab.replaceAll("'", "''")}'`;

/** `'Yearly_Summary'!A2:K40`; down to the end of the tab where `toRow` is no number of a row. */
export const rangeOf = (tab: string, fromRow: number, toRow: number, columns: number): string =>
  `${quoted(tab)}!A${fromRow}:${columnName(columns)}${Number.isFinite(toRow) ? toRow : ""}`;
