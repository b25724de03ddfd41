import * as z from "zod";
import { nameSchemas } from "../../core/http/name-schemas";
import { Problem } from "../../core/http/problem";

/** What is said of a file that people send: its faults by row, as a spreadsheet numbers it. */
export const fileReport = z.object({
  rows: z.int(),
  valid: z.int(),
  errors: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })),
});
export type FileReport = z.output<typeof fileReport>;
export type RowError = FileReport["errors"][number];

/** How large a file may be, in bytes. */
export const fileLimit = 10 * 1024 * 1024;

export function reportOf(rows: number, errors: readonly RowError[]): FileReport {
  const wrong = new Set(errors.map(({ row }) => row)).size;
  return { rows, valid: Math.max(0, rows - wrong), errors: [...errors].sort((a, b) => a.row - b.row) };
}

/** A fault in any row is a 400 whose body is the report; nothing is changed. */
export function refuseFaults(rows: number, errors: readonly RowError[]): void {
  if (errors.length === 0) return;
  throw new Problem("validation_failed", "The file has faults; nothing was imported.", {
    members: { ...reportOf(rows, errors) },
  });
}

nameSchemas({ IncomesFileReport: fileReport });
