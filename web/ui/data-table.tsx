import type { ComponentChildren } from "preact";
import { Icon } from "./icon";
import { listAddress, nextSort } from "./list-address";

export interface Column<Row> {
  label: string;
  /** The field of `?sort=`, where the list can be sorted by this column. */
  sort?: string;
  numeric?: boolean;
  /** The label is for screen readers alone: a column of buttons. */
  silent?: boolean;
  cell: (row: Row) => ComponentChildren;
}

export interface DataTableProps<Row> {
  caption: string;
  /** The first column names the row. */
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  sorting?: { path: string; query: Record<string, string> };
  showCaption?: boolean;
}

function Header<Row>({ column, sorting }: { column: Column<Row>; sorting: DataTableProps<Row>["sorting"] }) {
  const { label, sort, numeric = false, silent } = column;
  const current = sorting?.query.sort;
  const order = current === sort ? "ascending" : current === `-${sort}` ? "descending" : undefined;
  return (
    <th scope="col" class={numeric ? "table__number" : undefined} aria-sort={order}>
      {sorting && sort ? (
        <a
          class="table__sort"
          href={listAddress(sorting.path, sorting.query, {
            sort: nextSort(current, sort, numeric),
            page: "",
          })}
        >
          {label}
          {order && <Icon name="down" class={order === "ascending" ? "table__rising" : ""} />}
        </a>
      ) : (
        <span class={silent ? "visually-hidden" : undefined}>{label}</span>
      )}
    </th>
  );
}

/** A table on a desk; on a phone each row is a card with the columns' labels beside the values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, sorting, showCaption } = props;
  return (
    <div class="table-frame">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the table's own roles away */}
      <table class="table" role="table">
        <caption class={showCaption ? "table__caption" : "visually-hidden"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Header key={column.label} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={keyOf(row)} data-key={keyOf(row)}>
              {columns.map(({ label, numeric, silent, cell }, i) => {
                const look = [numeric && "table__number", silent && "table__actions"]
                  .filter(Boolean)
                  .join(" ");
                return i === 0 ? (
                  <th key={label} scope="row" class={look || undefined}>
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={label}
                    role="cell"
                    class={look || undefined}
                    data-label={silent ? undefined : label}
                  >
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: as above */}
    </div>
  );
}
