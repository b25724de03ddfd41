import type { PageCall } from "../http/pages";
import { csvDownload } from "./download";
import type { CsvCell } from "./write-csv";

/** How far a page counts and turns over a list that grows without end, and the longest file of one. */
export const listReach = 10_000;

/** Whether the address of a list asks for it as a file. */
export const asksForFile = (query: Record<string, string>): boolean => query.format === "csv";

/** Every row that a list's query lets in, in its order, as far as a file goes. */
export const wholeList = <Q extends { page: number; limit: number }>(query: Q): Q => ({
  ...query,
  page: 1,
  limit: listReach,
});

/** One column of a list's file: its title, and what a row has there. */
export type FileColumn<Row> = [label: string, cell: (row: Row) => CsvCell];

/** A list as a file, in the form that was chosen. */
export const listFile = <Row>(
  call: PageCall<unknown>,
  name: string,
  columns: FileColumn<Row>[],
  rows: Row[],
): Promise<Response> =>
  csvDownload(call, name, [
    columns.map(([label]) => label),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
