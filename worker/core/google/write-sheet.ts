import type { Sheet, SheetRow } from "../export/sheet";
import { rangeOf } from "./a1";
import { cellsOf, pieces } from "./cells";
import type { Cell, SheetsClient } from "./sheets-client";
import { ensureTab, growTo, lastRowOf, requestBytes } from "./tabs";

const blank = (columns: number): string[] => Array(columns).fill("");

/**
 * Puts these rows in the place of a sheet's, at once: whoever reads it meanwhile sees the old ones or the new ones.
 * Columns to the right are a person's own and stay. Safe to repeat.
 */
export async function replaceRows(
  client: SheetsClient,
  sheet: Sheet,
  rows: readonly SheetRow[],
  mostBytes = requestBytes,
): Promise<void> {
  const width = sheet.columns.length;
  const { tab, spreadsheet } = await ensureTab(client, sheet, sheet.name, { rows: rows.length + 1000 });
  const stagingName = `${sheet.name} (being written)`;
  const left = spreadsheet.tabs.find(({ title }) => title === stagingName);
  if (left) await client.change([{ deleteSheet: { sheetId: left.sheetId } }]);
  const before = await lastRowOf(client, tab, width);
  await growTo(client, tab, rows.length + 1);
  const cells = rows.map((row) => cellsOf(sheet.columns, row));
  while (cells.length < before - 1) cells.push(blank(width));
  if (cells.length === 0) return;
  const [first = [], ...more] = pieces(cells, mostBytes, Number.POSITIVE_INFINITY);
  if (more.length === 0) {
    await client.writeMany([{ range: rangeOf(tab.title, 2, cells.length + 1, width), values: first }]);
    return;
  }
  // Too much for one request: it is written aside, and copied by one.
  const gridProperties = { rowCount: cells.length, columnCount: width };
  await client.change([{ addSheet: { properties: { title: stagingName, gridProperties } } }]);
  const staging = (await client.read()).tabs.find(({ title }) => title === stagingName);
  if (!staging) throw new Error("a tab that was added is not there");
  let row = 1;
  for (const values of [first, ...more]) {
    await client.write({ range: rangeOf(stagingName, row, row + values.length - 1, width), values });
    row += values.length;
  }
  const area = { startColumnIndex: 0, endColumnIndex: width };
  const source = { ...area, sheetId: staging.sheetId, startRowIndex: 0, endRowIndex: cells.length };
  const destination = { ...area, sheetId: tab.sheetId, startRowIndex: 1, endRowIndex: cells.length + 1 };
  await client.change([
    { copyPaste: { source, destination, pasteType: "PASTE_VALUES" } },
    { deleteSheet: { sheetId: staging.sheetId } },
  ]);
}

/** How a row is known again: by what its first cells say. */
const keyOf = (cells: readonly (Cell | undefined)[], keyColumns: number) =>
  cells.slice(0, keyColumns).map(String).join("\n");

/**
 * Adds the rows that a sheet lacks, behind its last; those that are there are not touched. `lacking` is given the keys
 * that are there. Safe to repeat: what an attempt wrote is there for the next.
 */
export async function appendMissing(
  client: SheetsClient,
  sheet: Sheet,
  keyColumns: number,
  lacking: (known: ReadonlySet<string>) => Promise<SheetRow[]>,
): Promise<number> {
  const width = sheet.columns.length;
  const { tab } = await ensureTab(client, sheet, sheet.name);
  const there = await client.values(rangeOf(tab.title, 1, tab.rows, width));
  const known = new Set(there.map((row) => keyOf(row, keyColumns)));
  const cells = (await lacking(known)).map((row) => cellsOf(sheet.columns, row));
  const missing = cells.filter((row) => !known.has(keyOf(row, keyColumns)));
  if (missing.length === 0) return 0;
  let last = 1;
  there.forEach((row, i) => {
    if (row.some((cell) => cell !== "" && cell !== null)) last = i + 1;
  });
  const end = last + missing.length;
  await growTo(client, tab, end);
  await client.write({ range: rangeOf(tab.title, last + 1, end, width), values: missing });
  return missing.length;
}
