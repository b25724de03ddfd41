import { useLanguage } from "../i18n/language";
import { ButtonLink } from "./button";
import { CsvLink } from "./csv-link";
import { EmptyState } from "./empty-state";
import { Icon } from "./icon";
import { listAddress } from "./list-address";

/** A page of a list, as the API answers it. */
export interface ListData<Row> {
  data: Row[];
  page: number;
  limit: number;
  total: number;
  total_pages: number;
  /** There are more than `total`: so many were counted and no further. */
  has_more?: boolean;
}

/** The address asks for a page behind the last one. */
export const isPastTheEnd = ({ page, total_pages, total }: ListData<unknown>) =>
  total > 0 && page > total_pages;

/** What such a page shows instead of rows: how many there are, and the way back to the last page. */
export function PastTheEnd({ path, query, list }: Pick<PagerProps, "path" | "query" | "list">) {
  const { t } = useLanguage();
  const { page, total, total_pages, has_more } = list;
  return (
    <EmptyState
      title={t("lists.past_the_end", { page })}
      action={
        <ButtonLink href={listAddress(path, query, { page: String(total_pages) })} tone="plain">
          {t("lists.to_page", { page: total_pages })}
        </ButtonLink>
      }
    >
      {t(has_more ? "lists.past_reach" : "lists.past_total", { count: total })}
    </EmptyState>
  );
}

/** How many rows a page may be asked to have. */
const pageSizes = [20, 50, 100] as const;

export interface PagerProps {
  path: string;
  query: Record<string, string>;
  list: ListData<unknown>;
  /** The list can be had as a file: its address with `format=csv`. */
  csv?: boolean;
}

/** Where in a list one is, the way on and back, how many rows a page has, and the list as a file. */
export function Pager({ path, query, list, csv }: PagerProps) {
  const { t } = useLanguage();
  const { page, limit, total, total_pages, has_more } = list;
  if (total === 0 || isPastTheEnd(list)) return null;
  const first = (page - 1) * limit + 1;
  const last = Math.min(total, page * limit);
  const step = (to: number, label: string, icon: "left" | "right", there: boolean) =>
    there ? (
      <a
        class="button button--plain button--small"
        rel={icon === "left" ? "prev" : "next"}
        href={listAddress(path, query, { page: String(to) })}
      >
        {icon === "left" && <Icon name={icon} class="icon--forward" />}
        <span>{label}</span>
        {icon === "right" && <Icon name={icon} class="icon--forward" />}
      </a>
    ) : null;
  const place = t(has_more ? "lists.place_of_more" : "lists.place", { first, last, total });
  return (
    <nav class="pager" aria-label={t("lists.pages")}>
      <p class="pager__place">{place}</p>
      {total > pageSizes[0] && (
        <p class="pager__sizes">
          <span id="page-size">{t("lists.rows_per_page")}</span>
          {pageSizes.map((size) => (
            <a
              key={size}
              href={listAddress(path, query, { limit: String(size), page: "" })}
              aria-current={size === limit ? "true" : undefined}
              aria-describedby="page-size"
            >
              {size}
            </a>
          ))}
        </p>
      )}
      <div class="row">
        {csv && (
          <CsvLink
            class="pager__file"
            href={listAddress(path, query, { format: "csv", page: "", limit: "" })}
          >
            {has_more ? t("lists.csv_of_first", { count: total }) : t("lists.csv")}
          </CsvLink>
        )}
        {step(page - 1, t("lists.previous"), "left", page > 1)}
        {step(page + 1, t("lists.next"), "right", page < total_pages)}
      </div>
    </nav>
  );
}
