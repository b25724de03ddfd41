// Pure.

export const longestViewName = 60;

/** Of one address's filters. */
export const longestQuery = 1000;

/** What says where in a list one stands, or what was just done, narrows nothing. */
const passing = ["page", "deleted", "undo"];

/**
 * The filters of an address's query, in one spelling: `b=2&a=&page=3&a=1` → `a=1&b=2`. An e-mail address that was
 * searched for is left out: kept, it would outlive the erasure of whose it is.
 */
export function viewQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of passing) params.delete(name);
  const told = [...params].filter(([, value]) => value.trim() !== "" && !value.includes("@"));
  return new URLSearchParams(told.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

export const addressOfView = ({ path, query }: { path: string; query: string }): string =>
  query === "" ? path : `${path}?${query}`;

const offered = new Set<string>();

/** A module tells which of its pages have filters to come back to. */
export function offerViewPaths(paths: readonly string[]): void {
  for (const path of paths) offered.add(path);
}

export const isViewPath = (path: string): boolean => offered.has(path);
