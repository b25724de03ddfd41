/** The address of a list with some of its query changed; an empty value takes the field out. */
export function listAddress(
  path: string,
  query: Record<string, string>,
  change: Record<string, string>,
): string {
  const fields = Object.entries({ ...query, ...change }).filter(
    ([name, value]) => value !== "" && name !== "done",
  );
  const text = new URLSearchParams(fields).toString();
  return text ? `${path}?${text}` : path;
}

/** Where a click on a column leads: the greatest first for numbers, A first for words, then the other way round. */
export function nextSort(current: string | undefined, field: string, numeric: boolean): string {
  const [first, second] = numeric ? [`-${field}`, field] : [field, `-${field}`];
  return current === first ? second : first;
}
