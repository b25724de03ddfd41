// Pure.

const names = ["case_type", "tags", "entity", "location", "search", "sounds"];

/** The filters as they stand in an address, "?q=bridge"; "" without any. Nothing else of the address is repeated. */
export function addressOf(query: URLSearchParams): string {
  const known = new URLSearchParams();
  for (const [name, value] of filtersOf(query)) {
    if (names.includes(name) && value !== "") known.append(name === "search" ? "q" : name, value);
  }
  return known.size > 0 ? `?${known}` : "";
}

/** The filters of a page or file of cases, as the API takes them: its search is called `q`. */
export function filtersOf(query: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams(query);
  const search = [...filters.getAll("q"), ...filters.getAll("search")].find((text) => text !== "");
  filters.delete("q");
  if (search !== undefined) filters.set("search", search);
  return filters;
}
