import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type FigureTable, formatCell, isNumeric } from "../../../../web/ui/figure/table";
import { queryOf } from "../choice";
import type { ActStore } from "./store";

/** A table of an island, which has no words but those it is given. */
export function PlainTable({
  caption,
  table,
  locale,
}: {
  caption: string;
  table: FigureTable;
  locale: string;
}) {
  const { columns, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="table-frame act__table" tabIndex={0} aria-label={caption}>
      <table class="table">
        <thead>
          <tr>
            {columns.map(({ label, kind }) => (
              <th key={label} scope="col" class={isNumeric(kind) ? "numeric" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }) => (
            <tr key={String(cells[0])}>
              {columns.map(({ label, kind }, i) => {
                const words = formatCell(cells[i] ?? null, kind, locale);
                return i === 0 ? (
                  <th key={label} scope="row">
                    {words}
                  </th>
                ) : (
                  <td
                    key={label}
                    class={isNumeric(kind) ? "numeric table__number" : undefined}
                    data-label={label}
                  >
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A table of thousands of cells, made when it is looked at; until then, and without script, `instead` stands there. */
export function WhenOpened({
  instead,
  children,
}: {
  instead: ComponentChildren;
  children: () => ComponentChildren;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const details = frame.current?.closest("details");
    if (!details) return;
    const follow = () => setOpen(details.open);
    follow();
    details.addEventListener("toggle", follow);
    return () => details.removeEventListener("toggle", follow);
  }, []);
  return <div ref={frame}>{isOpen ? children() : instead}</div>;
}

/** A figure that follows what is chosen: its finding, its drawing, and all that can be taken along. */
export function PlainFigure({
  store,
  id,
  title,
  lead,
  children,
  tables,
}: {
  store: ActStore;
  id: "heat" | "line" | "single" | "price";
  title: string;
  lead: string;
  children?: ComponentChildren;
  tables?: ComponentChildren;
}) {
  const { words, action, link } = store.props;
  const query = queryOf(store.fields.value);
  const address = `${link}?${query}#${id}`;
  return (
    <section class="card figure" id={id} aria-labelledby={`${id}-title`}>
      <header class="card__header">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          <p class="card__lead">{lead}</p>
        </div>
      </header>
      <div class="figure__picture">{children}</div>
      <div class="figure__foot">
        {tables && (
          <details class="figure__data">
            <summary>
              {words.table}
              <span class="visually-hidden">: {title}</span>
            </summary>
            {tables}
          </details>
        )}
        <div class="figure__tools">
          <a
            class="figure__tool"
            href={`${action}/${id}.csv?${query}`}
            download=""
            aria-label={`${words.csv}: ${title}`}
          >
            {words.csv}
          </a>
          <button
            type="button"
            class="figure__tool needs-script"
            data-png={id}
            aria-label={`${words.png}: ${title}`}
          >
            {words.png}
          </button>
          <a class="figure__tool" href={address} data-copy={address} aria-label={`${words.link}: ${title}`}>
            {words.link}
          </a>
        </div>
      </div>
    </section>
  );
}
