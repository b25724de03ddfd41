import type { ComponentChildren } from "preact";
import { useLanguage } from "../../i18n/language";
import { CsvLink } from "../csv-link";
import { Icon } from "../icon";
import { FigureData } from "./figure-table";
import type { FigureTable } from "./table";

export interface FigureProps {
  /** Its place in the page's address: where its own link leads. */
  id: string;
  /** What it shows, as a finding where there is one: "Visits peak on Tuesdays at 10:00". */
  title: string;
  /** What is counted, in a sentence. */
  lead?: ComponentChildren;
  /** Instead of the drawing, where there is nothing to draw. */
  empty?: ComponentChildren;
  /** The same cells as the drawing's. */
  table?: FigureTable | undefined;
  /** The same figure as a file, and the address that shows it again; absolute. */
  csv?: string | undefined;
  /** The name of the file that its picture is saved as; without one there is none. */
  png?: string | undefined;
  link?: string | undefined;
  /** A switch, a legend. */
  actions?: ComponentChildren;
  /** Without padding around the drawing: for one that is a table already. */
  flush?: boolean;
  class?: string;
  children?: ComponentChildren;
}

function Foot({
  title,
  table,
  csv,
  png,
  link,
}: Pick<FigureProps, "title" | "table" | "csv" | "png" | "link">) {
  const { t } = useLanguage();
  return (
    <div class="figure__foot">
      {table && (
        <details class="figure__data">
          <summary>
            {t("figure.table")}
            <span class="visually-hidden">: {title}</span>
          </summary>
          <FigureData caption={title} table={table} />
        </details>
      )}
      <div class="figure__tools">
        {csv && (
          <CsvLink class="figure__tool" href={csv} label={t("figure.csv_of", { title })}>
            {t("figure.csv")}
          </CsvLink>
        )}
        {png && (
          <button
            type="button"
            class="figure__tool needs-script"
            data-png={png}
            aria-label={t("figure.png_of", { title })}
          >
            <Icon name="download" />
            {t("figure.png")}
          </button>
        )}
        {link && (
          <a class="figure__tool" href={link} data-copy={link} aria-label={t("figure.link_to", { title })}>
            <Icon name="link" />
            <span data-copy-label="">{t("figure.link")}</span>
          </a>
        )}
      </div>
    </div>
  );
}

/** A chart with all that belongs to it: what it says, its figures as a table and as a file, and its own address. */
export function Figure(props: FigureProps) {
  const { id, title, lead, empty, actions, flush, class: more, children } = props;
  const look = ["card figure", flush && "figure--flush", more].filter(Boolean).join(" ");
  return (
    <section class={look} id={id} aria-labelledby={`${id}-title`}>
      <header class="card__header">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {lead && <p class="card__lead">{lead}</p>}
        </div>
        {actions && <div class="card__actions">{actions}</div>}
      </header>
      <div class="figure__picture">{empty ?? children}</div>
      {!empty && <Foot {...props} />}
    </section>
  );
}
