// Pure.
import type { CellKind, SheetCell, SheetColumn, SheetRow } from "../../core/export/sheet";

/** A column with what its cell says of a record. */
export interface ColumnOf<R> extends SheetColumn {
  cell: (record: R) => SheetCell;
}

const kindOf =
  (kind: CellKind, usualWidth: number) =>
  <R>(title: string, cell: (record: R) => SheetCell, width = usualWidth): ColumnOf<R> => ({
    ...{ title, kind, width, cell },
  });

export const text = kindOf("text", 24);
export const integer = kindOf("integer", 16);
export const decimal = kindOf("decimal", 22);
export const day = kindOf("day", 12);
export const month = kindOf("month", 10);
export const instant = kindOf("instant", 27);

export const id = <R>(title: string, cell: (record: R) => SheetCell) => text(title, cell, 30);

export const rowsOf = <R>(columns: readonly ColumnOf<R>[], records: readonly R[]): SheetRow[] =>
  records.map((record) => columns.map(({ cell }) => cell(record)));
