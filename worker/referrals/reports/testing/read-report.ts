import { expect } from "vitest";
import type { SheetCell } from "../../../core/export/sheet";
import type { Report, ReportCall } from "../report";

/** All rows of a report, read to its end, each by the titles of its columns. */
export async function readReport(report: Report, call: ReportCall): Promise<Record<string, SheetCell>[]> {
  const rows: Record<string, SheetCell>[] = [];
  let mark: string | null = null;
  do {
    const read = await report.read(call, mark);
    expect(read.rows.length).toBeLessThanOrEqual(5000);
    for (const row of read.rows) {
      expect(row).toHaveLength(report.columns.length);
      rows.push(Object.fromEntries(report.columns.map(({ title }, i) => [title, row[i] ?? null])));
    }
    expect(read.next).not.toBe(mark ?? "");
    mark = read.next;
  } while (mark !== null);
  const count = await report.count(call);
  if (count !== null && call.filter.timeZone !== "Pacific/Apia") expect(rows).toHaveLength(count);
  return rows;
}
