// Pure.
import { broken, TableFault } from "./table-fault";

// As many columns as a spreadsheet has; no cell of one is as long.
const mostCellsOfRow = 16_384;
const longestCell = 256 * 1024;

const [quote, lineFeed, carriageReturn] = [34, 10, 13];

/** Reads CSV (RFC 4180) in pieces and hands on each row, also an empty one; it keeps no more than is not finished yet. */
export class CsvScanner {
  readonly #delimiter: number;
  readonly #onRow: (cells: string[]) => void;
  #cells: string[] = [];
  #cell = "";
  #isQuoted = false;
  /** Right behind the quotation mark that ends a cell, or that another follows. */
  #isClosed = false;
  #isAfterReturn = false;

  constructor(delimiter: string, onRow: (cells: string[]) => void) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRow = onRow;
  }

  /** Cells of the row that is not finished yet. */
  get width(): number {
    return this.#cells.length + 1;
  }

  push(text: string): void {
    let at = 0;
    while (at < text.length) at = this.#isQuoted ? this.#quoted(text, at) : this.#plain(text, at);
  }

  end(): void {
    if (this.#isQuoted) throw broken();
    if (this.#cells.length > 0 || this.#cell !== "") this.#endRow();
  }

  #add(text: string): void {
    this.#cell += text;
    if (this.#cell.length > longestCell) throw broken();
  }

  #quoted(text: string, at: number): number {
    const end = text.indexOf('"', at);
    this.#add(text.slice(at, end < 0 ? undefined : end));
    if (end < 0) return text.length;
    this.#isQuoted = false;
    this.#isClosed = true;
    return end + 1;
  }

  #plain(text: string, at: number): number {
    const code = text.charCodeAt(at);
    const [wasClosed, wasReturn] = [this.#isClosed, this.#isAfterReturn];
    this.#isClosed = false;
    this.#isAfterReturn = false;
    if (code === quote) {
      if (wasClosed || this.#cell !== "") this.#add('"');
      this.#isQuoted = wasClosed || this.#cell === "";
    } else if (code === this.#delimiter) this.#endCell();
    else if (code === lineFeed) {
      if (!wasReturn) this.#endRow();
    } else if (code === carriageReturn) {
      this.#isAfterReturn = true;
      this.#endRow();
    } else return this.#letters(text, at);
    return at + 1;
  }

  #letters(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed || code === carriageReturn || code === quote) break;
    }
    this.#add(text.slice(from, at));
    return at;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = "";
    if (this.#cells.length > mostCellsOfRow) throw new TableFault("The file has too many columns.");
  }

  #endRow(): void {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#onRow(cells);
  }
}

const delimiters = [",", ";", "\t"];

/** By the first line that holds something: the delimiter that makes most cells of it, a quoted one aside. */
function delimiterOf(head: string): string {
  const width = (delimiter: string) => {
    let cells: string[] | null = null;
    const scanner = new CsvScanner(delimiter, (row) => {
      if (row.some((cell) => cell.trim() !== "")) cells ??= row;
    });
    try {
      scanner.push(head);
      scanner.end();
    } catch {
      // Cut off within a cell, or far too wide: what was read until then counts.
    }
    return (cells as string[] | null)?.length ?? scanner.width;
  };
  return delimiters.reduce((best, one) => (width(one) > width(best) ? one : best));
}

// So much text at a time.
const piece = 64 * 1024;

/**
 * Hands on the rows of a CSV in UTF-8, with or without Excel's first line `sep=;`. Answers with its delimiter, which
 * `onRow` is told too. Throws `TableFault`, also where it is no UTF-8 or no text.
 */
export function scanCsv(bytes: Uint8Array, onRow: (cells: string[], delimiter: string) => void): void {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let scanner: CsvScanner | null = null;
  for (let at = 0; at === 0 || at < bytes.length; at += piece) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + piece), { stream: at + piece < bytes.length });
    } catch {
      throw new TableFault("Save the file as XLSX, or as CSV in UTF-8.");
    }
    if (text.includes("\0")) throw broken();
    if (!scanner) {
      const [line = "", own] = /^"?sep=(.)"?[,;\t]*(?:\r\n?|\n|$)/i.exec(text) ?? [];
      text = text.slice(line.length);
      const delimiter = own ?? delimiterOf(text);
      scanner = new CsvScanner(delimiter, (cells) => onRow(cells, delimiter));
    }
    scanner.push(text);
  }
  scanner?.end();
}
