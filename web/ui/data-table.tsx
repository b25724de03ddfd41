import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { Choose, ChooseAll } from "./chosen";
import { Icon } from "./icon";
import { listAddress, nextSort } from "./list-address";

// biome-ignore-start lint/a11y/noRedundantRoles: display: block, on a phone, takes a table's own roles away
// biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
// biome-ignore-start lint/a11y/useSemanticElements: what scrolls is no fieldset

export interface Column<Row> {
  label: string;
  /** The field of `?sort=`, where the list can be sorted by this column. */
  sort?: string;
  numeric?: boolean;
  /** The label is for screen readers alone: a column of buttons. */
  silent?: boolean;
  cell: (row: Row) => ComponentChildren;
  /** Of every row that the filters let in, those of other pages included; one column that has it makes the last row. */
  total?: ComponentChildren;
}

export interface DataTableProps<Row> {
  caption: string;
  /** The first column names the row. */
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** `sort`: the order that the list has where its address tells none. */
  sorting?: { path: string; query: Record<string, string>; sort?: string };
  showCaption?: boolean;
  /** Rows can be chosen for what the `ChosenBar` of this id does. */
  choose?: { form: string; nameOf: (row: Row) => string };
}

/** Breaks between its words alone: no line ends with "Sign-". */
const Label = ({ words }: { words: string }) => (
  <span>
    {words.split(/(?<= )/).map((word) => (word.includes("-") ? <span class="nowrap">{word}</span> : word))}
  </span>
);

function Header<Row>({
  column,
  sorting,
  before,
}: {
  column: Column<Row>;
  sorting: DataTableProps<Row>["sorting"];
  before?: ComponentChildren;
}) {
  const { label, sort, numeric = false, silent } = column;
  const current = sorting?.query.sort || sorting?.sort;
  const order = !sort
    ? undefined
    : current === sort
      ? "ascending"
      : current === `-${sort}`
        ? "descending"
        : undefined;
  return (
    <th role="columnheader" scope="col" class={numeric ? "table__number" : undefined} aria-sort={order}>
      {before}
      {sorting && sort ? (
        <a
          class="table__sort"
          href={listAddress(sorting.path, sorting.query, {
            sort: nextSort(current, sort, numeric),
            page: "",
          })}
        >
          <Label words={label} />
          {order && <Icon name="down" class={order === "ascending" ? "table__rising" : ""} />}
        </a>
      ) : (
        <span class={silent ? "visually-hidden" : undefined}>
          <Label words={label} />
        </span>
      )}
    </th>
  );
}

const lookOf = ({ numeric, silent }: Pick<Column<unknown>, "numeric" | "silent">) =>
  [numeric && "table__number", silent && "table__actions"].filter(Boolean).join(" ") || undefined;

/** What a row says: the first column names it, the others tell their label again for a phone. */
function Row<R>({
  columns,
  cell,
  id,
}: {
  columns: Column<R>[];
  cell: (column: Column<R>, at: number) => ComponentChildren;
  id?: string;
}) {
  return (
    <tr role="row" data-key={id}>
      {columns.map((column, i) =>
        i === 0 ? (
          <th
            key={column.label}
            role="rowheader"
            scope="row"
            class={lookOf(column)}
            data-label={column.numeric ? column.label : undefined}
          >
            {cell(column, i)}
          </th>
        ) : (
          <td
            key={column.label}
            role="cell"
            class={lookOf(column)}
            data-label={column.silent ? undefined : column.label}
          >
            {cell(column, i)}
          </td>
        ),
      )}
    </tr>
  );
}

/**
 * A table on a desk, whose header stays in sight while its rows are scrolled; on a phone each row is a card with the
 * columns' labels beside the values.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, columns, rows, keyOf, sorting, showCaption, choose } = props;
  const { t } = useLanguage();
  const hasTotals = columns.some(({ total }) => total !== undefined);
  return (
    <div class="table-frame" tabIndex={0} role="group" aria-label={caption}>
      <table class="table" role="table">
        <caption class={showCaption ? "table__caption" : "visually-hidden"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, i) => (
              <Header
                key={column.label}
                column={column}
                sorting={sorting}
                before={choose && i === 0 && <ChooseAll form={choose.form} />}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row
              key={keyOf(row)}
              id={keyOf(row)}
              columns={columns}
              cell={(column, i) =>
                choose && i === 0 ? (
                  <span class="choice">
                    <Choose form={choose.form} id={keyOf(row)} name={choose.nameOf(row)} />
                    {column.cell(row)}
                  </span>
                ) : (
                  column.cell(row)
                )
              }
            />
          ))}
        </tbody>
        {hasTotals && (
          <tfoot role="rowgroup">
            <Row columns={columns} cell={(column, i) => (i === 0 ? t("lists.total") : column.total)} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

// biome-ignore-end lint/a11y/noRedundantRoles: as above
// biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
// biome-ignore-end lint/a11y/useSemanticElements: as above
