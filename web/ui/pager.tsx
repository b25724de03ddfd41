import { formatNumber } from "../i18n/format";
import { Icon } from "./icon";
import { listAddress } from "./list-address";

/** A page of a list, as the API answers it. */
export interface ListData<Row> {
  data: Row[];
  page: number;
  limit: number;
  total: number;
  total_pages: number;
}

const count = (n: number) => formatNumber(n, "en");

export interface PagerProps {
  path: string;
  query: Record<string, string>;
  list: ListData<unknown>;
}

export function Pager({ path, query, list }: PagerProps) {
  const { page, limit, total, total_pages } = list;
  if (total === 0) return null;
  const first = (page - 1) * limit + 1;
  const last = Math.min(total, page * limit);
  const step = (to: number, label: string, icon: "left" | "right", there: boolean) =>
    there ? (
      <a class="button button--plain button--small" href={listAddress(path, query, { page: String(to) })}>
        {icon === "left" && <Icon name={icon} class="icon--forward" />}
        <span>{label}</span>
        {icon === "right" && <Icon name={icon} class="icon--forward" />}
      </a>
    ) : null;
  return (
    <nav class="pager" aria-label="Pages of this list">
      <p class="pager__place">
        {first > total ? `${count(total)} in all` : `${count(first)}–${count(last)} of ${count(total)}`}
      </p>
      <div class="row">
        {step(Math.min(page - 1, total_pages), "Previous", "left", page > 1)}
        {step(page + 1, "Next", "right", page < total_pages)}
      </div>
    </nav>
  );
}
