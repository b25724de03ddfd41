// Pure.

/** Where the rows of an import stand among the files. */
export const fileKey = (id: string): string => `incomes/farmers/${id}`;

/** The mapped numbers of all rows of an import, segment by segment and key by key; NaN where a cell was blank. */
export interface RowBlock {
  keys: string[];
  /** Rows of each segment. */
  counts: number[];
  /** Of the first segment the columns of all keys, then of the next. */
  numbers: Float64Array<ArrayBuffer>;
}

/** Puts the rows of each segment together; `places` tells the segment of each row, -1 for none. */
export function blockOf(
  columns: ReadonlyMap<string, Float64Array>,
  places: Int8Array,
  segments: number,
): RowBlock {
  const keys = [...columns.keys()];
  const counts = Array.from({ length: segments }, (_, at) => places.filter((place) => place === at).length);
  const numbers = new Float64Array(counts.reduce((sum, count) => sum + count, 0) * keys.length);
  let next = 0;
  for (let at = 0; at < segments; at++) {
    for (const column of columns.values()) {
      for (const [row, place] of places.entries()) {
        if (place === at) numbers[next++] = column[row] ?? Number.NaN;
      }
    }
  }
  return { keys, counts, numbers };
}

/** Length of the head, head as JSON, numbers as they lie in memory. */
export function encoded({ keys, counts, numbers }: RowBlock): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify({ keys, counts }));
  const bytes = new Uint8Array(4 + head.length + numbers.byteLength);
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, 4);
  bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), 4 + head.length);
  return bytes;
}

export function decoded(bytes: ArrayBuffer): RowBlock {
  const start = 4 + new DataView(bytes).getUint32(0);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, start - 4))) as Omit<
    RowBlock,
    "numbers"
  >;
  return { ...head, numbers: new Float64Array(bytes.slice(start)) };
}
