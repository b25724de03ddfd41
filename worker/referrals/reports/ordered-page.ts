// Pure.
/** What a record of a table is sorted by, and known again by where a reading goes on. */
export type SortKey = readonly string[];

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [i, one] of a.entries()) {
    const other = b[i] ?? "";
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

const mostRows = 5000;

/**
 * The next records behind a mark, which is the key of the last one before: what came or went meanwhile moves no other.
 */
export function orderedPage<R>(records: readonly R[], keyOf: (record: R) => SortKey, mark: string | null) {
  const after = mark === null ? null : (JSON.parse(mark) as SortKey);
  const waiting = records
    .map((record) => ({ record, key: keyOf(record) }))
    .filter(({ key }) => after === null || compareKeys(key, after) > 0)
    .sort((a, b) => compareKeys(a.key, b.key));
  const page = waiting.slice(0, mostRows);
  const last = page.at(-1);
  return {
    records: page.map(({ record }) => record),
    next: last && waiting.length > page.length ? JSON.stringify(last.key) : null,
  };
}
