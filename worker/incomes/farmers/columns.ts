// Pure.
import { FarmersFault, type FileKind, mostColumns, numberIn, readMapping, scanFarmers } from "./farmers-file";
import { percentile } from "./statistics";

export interface ColumnFacts {
  name: string;
  kind: "number" | "text" | "empty";
  blanks: number;
  distinct: number;
  min: number | null;
  max: number | null;
  median: number | null;
}

export interface FileFacts {
  rows: number;
  columns: ColumnFacts[];
  /** Column → key, of a workbook's sheet `mapping`. */
  mapping: Record<string, string> | null;
}

/** Numbers of a column, in memory that grows as it is filled. */
class Numbers {
  #values = new Float64Array(256);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count++] = value;
  }

  all = (): Float64Array<ArrayBuffer> => this.#values.subarray(0, this.#count);
}

/** 53 bits that tell texts apart (cyrb53, by bryc): texts themselves would fill the memory. */
function hashOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function countDistinct(sorted: Float64Array): number {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count += 1;
  return count;
}

class ColumnReader {
  readonly #name: string;
  readonly #numbers = new Numbers();
  readonly #hashes = new Numbers();
  #isNumber = true;
  #blanks = 0;

  constructor(name: string) {
    this.#name = name;
  }

  read(cell: string, value: number): void {
    if (cell === "") {
      this.#blanks += 1;
      return;
    }
    if (Number.isNaN(value)) this.#isNumber = false;
    else this.#numbers.push(value);
    this.#hashes.push(hashOf(cell.toLowerCase()));
  }

  facts(): ColumnFacts {
    const told = { name: this.#name, blanks: this.#blanks };
    const none = { min: null, max: null, median: null };
    const hashes = this.#hashes.all();
    if (hashes.length === 0) return { ...told, kind: "empty", distinct: 0, ...none };
    if (!this.#isNumber) return { ...told, kind: "text", distinct: countDistinct(hashes.sort()), ...none };
    const sorted = this.#numbers.all().sort();
    return {
      ...{ ...told, kind: "number", distinct: countDistinct(sorted) },
      ...{ min: sorted[0] ?? null, max: sorted.at(-1) ?? null, median: percentile(sorted, 0.5) },
    };
  }
}

// So many columns are read at a time; with more the file is read again.
const atOnce = 24;

/** What the columns of a file hold. */
export async function readFacts(bytes: Uint8Array<ArrayBuffer>, kind: FileKind): Promise<FileFacts> {
  const columns: ColumnFacts[] = [];
  let [rows, width] = [0, 1];
  for (let from = 0; from < width && from < mostColumns; from += atOnce) {
    let readers: ColumnReader[] = [];
    rows = await scanFarmers(bytes, kind, {
      header(names) {
        width = names.length;
        readers = names.slice(from, from + atOnce).map((name) => new ColumnReader(name));
      },
      row(cells, hasComma) {
        for (const [i, reader] of readers.entries()) {
          const cell = cells[from + i] ?? "";
          reader.read(cell, numberIn(cell, hasComma));
        }
      },
    });
    columns.push(...readers.map((reader) => reader.facts()));
  }
  return { rows, columns, mapping: await readMapping(bytes, kind) };
}

export interface WantedColumns {
  /** Read as numbers; a cell that is not blank and no number is refused. */
  numbers: readonly string[];
  /** Read as text, where segments are by category. */
  text: string | null;
}

export interface ReadColumns {
  rows: number;
  /** NaN where a cell is blank. */
  numbers: Map<string, Float64Array>;
  texts: string[];
}

/** A wanted column that the file lacks, or that holds no numbers. */
export class WrongColumn extends FarmersFault {
  readonly column: string;

  constructor(column: string, message: string) {
    super(message);
    this.column = column;
  }
}

/** The columns that are wanted, and nothing else of a file. */
export async function readColumns(
  bytes: Uint8Array<ArrayBuffer>,
  kind: FileKind,
  wanted: WantedColumns,
): Promise<ReadColumns> {
  const found: { name: string; at: number; values: Numbers; filled: number }[] = [];
  const texts: string[] = [];
  // The same text is kept once, however many rows have it.
  const known = new Map<string, string>();
  let textAt = -1;
  const rows = await scanFarmers(bytes, kind, {
    header(names) {
      const placeOf = (name: string) => {
        const at = names.indexOf(name);
        if (at < 0) throw new WrongColumn(name, "The file has no such column.");
        return at;
      };
      for (const name of new Set(wanted.numbers)) {
        found.push({ name, at: placeOf(name), values: new Numbers(), filled: 0 });
      }
      if (wanted.text !== null) textAt = placeOf(wanted.text);
    },
    row(cells, hasComma) {
      for (const column of found) {
        const cell = cells[column.at] ?? "";
        const value = numberIn(cell, hasComma);
        if (cell !== "" && Number.isNaN(value)) {
          throw new WrongColumn(column.name, "This column holds what is no number.");
        }
        if (cell !== "") column.filled += 1;
        column.values.push(value);
      }
      if (textAt < 0) return;
      const text = cells[textAt] ?? "";
      const same = known.get(text) ?? text;
      known.set(same, same);
      texts.push(same);
    },
  });
  for (const { name, filled } of found) {
    if (filled === 0) throw new WrongColumn(name, "This column holds no number.");
  }
  return { rows, numbers: new Map(found.map(({ name, values }) => [name, values.all()])), texts };
}
