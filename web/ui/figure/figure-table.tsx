import { useLanguage } from "../../i18n/language";
import { DataTable } from "../data-table";
import { type FigureRow, type FigureTable, formatCell, isNumeric } from "./table";

/** The figures of a chart as a table, with what they add up to below. */
export function FigureData({ caption, table }: { caption: string; table: FigureTable }) {
  const { locale } = useLanguage();
  const { columns, rows, total } = table;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ cells, href }) => href ?? String(cells[0])}
      columns={columns.map(({ label, kind }, i) => {
        const words = ({ cells }: Pick<FigureRow, "cells">) => formatCell(cells[i] ?? null, kind, locale);
        const sum = total?.[i] ?? null;
        return {
          label,
          numeric: isNumeric(kind),
          cell: (row: FigureRow) => (i === 0 && row.href ? <a href={row.href}>{words(row)}</a> : words(row)),
          ...(total ? { total: sum === null ? "" : formatCell(sum, kind, locale) } : {}),
        };
      })}
    />
  );
}
