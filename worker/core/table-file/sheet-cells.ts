// Pure.
import { type NumberFormat, shownNumber } from "./number-formats";
import { broken } from "./table-fault";
import { attribute, type XmlHandler } from "./xml-scanner";

export interface TableRow {
  /** As a spreadsheet numbers it; rows that are empty are left out and counted. */
  row: number;
  cells: string[];
}

/** What a sheet's cells refer to. */
export interface Workbook {
  strings: { at(index: number): string | undefined };
  formats: readonly NumberFormat[];
  startsIn1904: boolean;
}

const lastColumn = 16_384;

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? "") {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  if (column > lastColumn) throw broken();
  return column - 1;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Hands on each row of a sheet that holds something, and forgets it. */
export class SheetCells implements XmlHandler {
  readonly #book: Workbook;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #kind = "";
  #style = 0;
  #text = "";
  /** Within `v` or `t`; not within how a text is pronounced. */
  #isText = false;
  #isSpoken = false;
  readonly #onRow: (row: TableRow) => void;

  constructor(book: Workbook, onRow: (row: TableRow) => void) {
    this.#book = book;
    this.#onRow = onRow;
  }

  open(name: string, attributes: string): void {
    if (name === "row") {
      this.#row = Number(attribute(attributes, "r")) || this.#row + 1;
      if (!Number.isInteger(this.#row) || this.#row < 1) throw broken();
      this.#cells = [];
      this.#column = -1;
    } else if (name === "c") {
      const column = columnOf(attribute(attributes, "r"));
      this.#column = column >= 0 ? column : this.#column + 1;
      this.#kind = attribute(attributes, "t");
      this.#style = Number(attribute(attributes, "s"));
      this.#text = "";
    } else if (name === "v" || name === "t") this.#isText = true;
    else if (name === "rPh") this.#isSpoken = true;
  }

  text(text: string): void {
    if (this.#isText && !this.#isSpoken) this.#text += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isSpoken = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
  }

  #shown(): string {
    const { strings, formats, startsIn1904 } = this.#book;
    if (this.#kind === "s") return strings.at(Number(this.#text)) ?? "";
    if (this.#kind === "b") return this.#text.trim() === "1" ? "true" : "false";
    if (this.#kind !== "" && this.#kind !== "n") return unescaped(this.#text);
    return shownNumber(this.#text, formats[this.#style] ?? { kind: "number" }, startsIn1904);
  }

  #endCell(): void {
    if (this.#text === "") return;
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = this.#shown();
  }

  #endRow(): void {
    if (this.#cells.every((cell) => cell.trim() === "")) return;
    this.#onRow({ row: this.#row, cells: this.#cells });
  }
}
