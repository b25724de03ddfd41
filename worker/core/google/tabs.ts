import type { Sheet } from "../export/sheet";
import { rangeOf } from "./a1";
import { titlesOf } from "./cells";
import type { Cell, SheetsClient, Spreadsheet, Tab } from "./sheets-client";

/** Bytes of rows in one request: Google takes 2 MB, and the request says more than rows. */
export const requestBytes = 1_500_000;

/** What a spreadsheet holds at most, over all of its tabs, empty cells included. */
export const mostCells = 10_000_000;

/** The cells of all grids. */
export const cellsOfAll = ({ tabs }: Spreadsheet): number =>
  tabs.reduce((sum, { rows, columns }) => {
    const cells = rows * columns;
    return sum + (Number.isFinite(cells) ? cells : 0);
  }, 0);

const tabNamed = ({ tabs }: Spreadsheet, title: string) =>
  tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());

/** The tab of a sheet, made where it is missing. What stands in its first row stays; where nothing stands, the titles do. */
export async function ensureTab(
  client: SheetsClient,
  { columns }: Sheet,
  title: string,
  { rows = 1000, known }: { rows?: number; known?: Spreadsheet } = {},
): Promise<{ tab: Tab; spreadsheet: Spreadsheet }> {
  let spreadsheet = known ?? (await client.read());
  let tab = tabNamed(spreadsheet, title);
  if (!tab) {
    const gridProperties = { rowCount: rows, columnCount: columns.length, frozenRowCount: 1 };
    await client.change([{ addSheet: { properties: { title, gridProperties } } }]);
    spreadsheet = await client.read();
    tab = tabNamed(spreadsheet, title);
    if (!tab) throw new Error("a tab that was added is not there");
  }
  if (tab.columns < columns.length) {
    const length = columns.length - tab.columns;
    await client.change([{ appendDimension: { sheetId: tab.sheetId, dimension: "COLUMNS", length } }]);
    tab.columns += length;
  }
  const [head = []] = await client.values(rangeOf(tab.title, 1, 1, columns.length));
  const titles = titlesOf(columns).map((name, i) => (head[i] === undefined || head[i] === "" ? name : null));
  if (titles.some((name) => name !== null)) {
    await client.write({ range: rangeOf(tab.title, 1, 1, columns.length), values: [titles] });
  }
  return { tab, spreadsheet };
}

/** Makes room for rows up to this one. */
export async function growTo(client: SheetsClient, tab: Tab, row: number, spare = 0): Promise<void> {
  if (row <= tab.rows) return;
  const length = row + spare - tab.rows;
  await client.change([{ appendDimension: { sheetId: tab.sheetId, dimension: "ROWS", length } }]);
  tab.rows += length;
}

const pageRows = 20_000;

/** The cells of a tab's first columns, page by page, with the number of each page's first row. */
export async function* pagesOf(
  client: SheetsClient,
  tab: Tab,
  columns: number,
): AsyncGenerator<{ from: number; cells: Cell[][] }> {
  for (let from = 1; from <= tab.rows; from += pageRows) {
    const to = Number.isFinite(tab.rows) ? Math.min(tab.rows, from + pageRows - 1) : tab.rows;
    yield { from, cells: await client.values(rangeOf(tab.title, from, to, columns)) };
    if (!Number.isFinite(to)) return;
  }
}

const isEmpty = (row: readonly Cell[] | undefined) =>
  !row?.some((cell) => cell !== "" && cell !== null && cell !== undefined);

/** The last row in which one of the first columns holds something; 0 where none does. */
export async function lastRowOf(client: SheetsClient, tab: Tab, columns: number): Promise<number> {
  let last = 0;
  for await (const { from, cells } of pagesOf(client, tab, columns)) {
    cells.forEach((row, i) => {
      if (!isEmpty(row)) last = from + i;
    });
  }
  return last;
}

/** Whether the tab's rows end at this one. */
export async function endsAt(client: SheetsClient, tab: Tab, row: number, columns: number): Promise<boolean> {
  if (row < 1 || row > tab.rows) return false;
  const to = Math.min(row + 1, tab.rows);
  const cells = await client.values(rangeOf(tab.title, row, to, columns));
  return !isEmpty(cells[0]) && isEmpty(cells[1]);
}
