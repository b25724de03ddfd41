// Pure.

/** What tells one public page from another; all else in an address is the reader's, like their language. */
const telling = ["case_type", "type", "tags", "entity", "location", "q", "search", "sounds", "from", "to"];

/** The address of a public page as search engines are to keep it: without what only says how it is read. */
export function canonicalOf(origin: string, { pathname, searchParams }: URL): string {
  const kept = [...searchParams].filter(
    ([name, value]) =>
      value !== "" &&
      (telling.includes(name) || (name === "page" && /^[1-9]\d*$/.test(value) && value !== "1")),
  );
  const query = new URLSearchParams(kept).toString();
  return `${origin}${pathname}${query && `?${query}`}`;
}
