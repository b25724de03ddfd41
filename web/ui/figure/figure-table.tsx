import { useLanguage } from "../../i18n/language";
import { DataTable } from "../data-table";
import { type FigureRow, type FigureTable, formatCell, isNumeric } from "./table";

const linked = (words: string, href: string | undefined) => (href ? <a href={href}>{words}</a> : words);

/** The figures of a chart as a table, with what they add up to below. */
export function FigureData({ caption, table }: { caption: string; table: FigureTable }) {
  const { locale } = useLanguage();
  const { columns, rows, total, totalLinks } = table;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ cells, href }) => href ?? cells.slice(0, 2).join(" ")}
      columns={columns.map(({ label, kind }, i) => {
        const words = ({ cells }: Pick<FigureRow, "cells">) => formatCell(cells[i] ?? null, kind, locale);
        const sum = total?.[i] ?? null;
        return {
          label,
          numeric: isNumeric(kind),
          cell: (row: FigureRow) => linked(words(row), i === 0 ? row.href : row.links?.[i]),
          ...(total
            ? { total: sum === null ? "" : linked(formatCell(sum, kind, locale), totalLinks?.[i]) }
            : {}),
        };
      })}
    />
  );
}
