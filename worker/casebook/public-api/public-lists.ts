import type { Db } from "../../core/db/db";
import { invalidPage, PAGE_SIZE } from "./public-query";

/** A request to the public API, past its doors. */
export interface Asked {
  db: Db;
  /** Where the product is reached, without a slash at its end. */
  origin: string;
  /** As it is asked for, with a slash at its end. */
  path: string;
  query: URLSearchParams;
}

export interface PublicList<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

/** The address of another page of the same list. */
function pageAt({ origin, path, query }: Asked, page: number): string {
  const others = new URLSearchParams(query);
  others.set("page", String(page));
  return `${origin}${path}?${others}`;
}

/** A page of a list as it is answered; 404 past the end, but for the first. */
export function pageOfList<T>(
  asked: Asked,
  { page, total, results }: { page: number; total: number; results: T[] },
): PublicList<T> {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (page > pages) throw invalidPage();
  return {
    count: total,
    next: page < pages ? pageAt(asked, page + 1) : null,
    previous: page > 1 ? pageAt(asked, page - 1) : null,
    results,
  };
}

/** Who changed anything, as far as readers go. */
export const EDITORS = "editorial-team";

/** What a change is called in public. */
export interface PublicVersionInfo {
  version_number: number;
  user_id: typeof EDITORS;
  change_summary: string;
  datetime: string;
}
