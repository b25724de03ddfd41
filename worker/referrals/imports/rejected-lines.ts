import type { CsvCell } from "../../core/csv/write-csv";
import type { FaultyLine } from "./read-events";

/** The lines that were left out, for a spreadsheet: number, what is wrong, and what the line holds. */
export function rejectedLines(
  bytes: Uint8Array,
  rejected: readonly FaultyLine[],
  header: [line: string, message: string, content: string],
  say: (fault: FaultyLine["fault"]) => string,
): CsvCell[][] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const rows = rejected.map(({ line, fault }) => [line, say(fault), lines[line - 1]?.trim() ?? ""]);
  return [header, ...rows];
}
