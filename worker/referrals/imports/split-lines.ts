// Pure.
import { decodeText } from "../../core/csv/decode-text";
import { readCsv } from "../../core/csv/read-csv";
import { readLine } from "../../core/text/read-text";
import { mostLines } from "./batch-number";
import { fieldNamed } from "./event-fields";
import type { FaultyLine, RawLine } from "./read-events";

/** The lines of a file, each with its number and its fields as they are written; empty lines are skipped. */
export interface Lines extends Iterable<RawLine | FaultyLine> {
  /** How many there are, told without reading any of them. */
  readonly length: number;
}

const newline = 10;
const space = 32;

/** Lines that hold more than white space, and all lines. */
function countLines(bytes: Uint8Array): { written: number; all: number } {
  let [written, all, isWritten] = [0, 1, false];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > space) {
      if (!isWritten) written += 1;
      isWritten = true;
    } else if (byte === newline) {
      all += 1;
      isWritten = false;
    }
  }
  return { written, all };
}

function readObject(line: number, part: Uint8Array, decoder: TextDecoder): RawLine | FaultyLine | null {
  let text: string;
  try {
    text = decoder.decode(part).trim();
  } catch {
    return { line, fault: "not_utf8" };
  }
  if (text === "") return null;
  try {
    return { line, fields: JSON.parse(text) };
  } catch {
    return { line, fault: "not_json" };
  }
}

function* readObjects(bytes: Uint8Array): Generator<RawLine | FaultyLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const read = end > start ? readObject(line, bytes.subarray(start, end), decoder) : null;
    start = end + 1;
    if (read) yield read;
  }
}

/** NDJSON: a JSON object a line, read as they are asked for. A line that is no UTF-8 or no JSON is its own fault alone. */
export const splitNdjson = (bytes: Uint8Array): Lines => ({
  length: countLines(bytes).written,
  [Symbol.iterator]: () => readObjects(bytes),
});

/** Lines of a table that are looked at, empty ones included: a file of nothing but line ends has millions. */
const mostRows = 5 * mostLines;

/** Minutes as spreadsheets write whole numbers. */
const wholeNumber = /^(\d{1,9})(?:[.,]0+)?$/;

/** A table as spreadsheets save it, whose first row names the same fields. Throws TypeError where it is no UTF-8. */
export function splitCsv(bytes: Uint8Array): Lines {
  const { written, all } = countLines(bytes);
  if (written > mostLines + 1 || all > mostRows) {
    return { length: Math.max(written - 1, mostLines + 1), *[Symbol.iterator]() {} };
  }
  const text = decodeText(bytes);
  if (text === null) throw new TypeError("the file is no UTF-8");
  const { header, rows } = readCsv(text, (key) => fieldNamed(key) !== undefined);
  const names = header.cells.map((cell) => fieldNamed(cell) ?? readLine(cell));
  return rows.map(({ row, cells }): RawLine | FaultyLine => {
    if (cells.slice(names.length).some((cell) => readLine(cell) !== "")) {
      return { line: row, fault: "too_many_cells" };
    }
    const fields: Record<string, unknown> = {};
    for (const [at, name] of names.entries()) fields[name] = cells[at]?.trim() ?? "";
    // Cells are text; this one field is a number.
    const [, minutes] = wholeNumber.exec(String(fields.conversionTime)) ?? [];
    if (minutes !== undefined) fields.conversionTime = Number(minutes);
    return { line: row, fields };
  });
}

/** By its first character: a history of objects is NDJSON, anything else is a table. */
export function splitFile(bytes: Uint8Array): Lines {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return head === "" || head.startsWith("{") ? splitNdjson(bytes) : splitCsv(bytes);
}
