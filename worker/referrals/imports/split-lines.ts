import Papa from "papaparse";
import type { FaultyLine, RawLine } from "./read-events";

/** The lines of a file, each with its number and its fields as they are written; empty lines are skipped. */
export type Lines = (RawLine | FaultyLine)[];

const newline = 10;

/** NDJSON: a JSON object a line. A line that is no UTF-8 or no JSON is that line's fault alone. */
export function splitNdjson(bytes: Uint8Array): Lines {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const lines: Lines = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    start = end + 1;
    let text: string;
    try {
      text = decoder.decode(part).trim();
    } catch {
      lines.push({ line, fault: "not_utf8" });
      continue;
    }
    if (text === "") continue;
    try {
      lines.push({ line, fields: JSON.parse(text) });
    } catch {
      lines.push({ line, fault: "not_json" });
    }
  }
  return lines;
}

/** CSV (RFC 4180; comma, semicolon or tab) whose first row names the same fields. Throws TypeError where it is no UTF-8. */
export function splitCsv(bytes: Uint8Array): Lines {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] });
  const header = (data[0] ?? []).map((cell) => cell.trim());
  return data.slice(1).flatMap((cells, i): Lines => {
    const line = i + 2;
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (cells.slice(header.length).some((cell) => cell.trim() !== ""))
      return [{ line, fault: "too_many_cells" }];
    const fields: Record<string, unknown> = {};
    for (const [at, name] of header.entries()) fields[name] = cells[at]?.trim() ?? "";
    // Cells are text; this one field is a number.
    if (/^\d{1,9}$/.test(String(fields.conversionTime)))
      fields.conversionTime = Number(fields.conversionTime);
    return [{ line, fields }];
  });
}

/** By its first character: a history of objects is NDJSON, anything else is a table. */
export function splitFile(bytes: Uint8Array): Lines {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return head === "" || head.startsWith("{") ? splitNdjson(bytes) : splitCsv(bytes);
}
