import type { Sheet, SheetRow } from "./sheet";

/**
 * A file of sheets that is written piece by piece. Between two pieces it may be put down and taken up again, by another
 * machine: what it must remember is its `state`, plain JSON. Call `start`; for each sheet `beginSheet`, `addRows` as
 * often as there are some, `endSheet`; then `finish`. Each answers with the bytes that come next.
 */
export interface SheetFile {
  readonly state: unknown;
  start(): Uint8Array[];
  beginSheet(sheet: Sheet): Uint8Array[];
  addRows(sheet: Sheet, rows: readonly SheetRow[]): Uint8Array[];
  endSheet(): Uint8Array[];
  finish(): Uint8Array[];
}
