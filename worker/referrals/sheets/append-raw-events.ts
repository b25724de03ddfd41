import { sql } from "drizzle-orm";
import { atomically, guard } from "../../core/db/db";
import { rangeOf } from "../../core/google/a1";
import { cellsOf, pieces } from "../../core/google/cells";
import { clock } from "../../core/google/clock";
import type { SheetsClient, Spreadsheet, Tab } from "../../core/google/sheets-client";
import { SheetsError } from "../../core/google/sheets-error";
import {
  cellsOfAll,
  endsAt,
  ensureTab,
  growTo,
  lastRowOf,
  mostCells,
  pagesOf,
  requestBytes,
} from "../../core/google/tabs";
import { Problem } from "../../core/http/problem";
import { rawEvents, rawRows } from "../reports/raw-events";
import { giveNotice } from "./full-spreadsheet";
import { holdBook, isHeldBy, readBook, type WaitingRows } from "./spreadsheet";
import { readUnsent } from "./unsent-events";
import type { Writing } from "./writing";

const { columns } = rawEvents;
const width = columns.length;
/** Time, kind and link: no two events have the same three. */
const keyColumns = 3;

/** Events of one step: few enough for a request or two. */
const enough = 4000;
/** Rows of one tab: a spreadsheet stays usable, and the next tab begins long before Google's limit on cells. */
export const limits = { rowsATab: 400_000, cells: mostCells - 50_000 };

/** Rows that a tab is given beyond those that are written now, so that not every step makes room. */
const spareRows = 2000;

const titleOf = (tab: number) => (tab === 1 ? rawEvents.name : `${rawEvents.name}_${tab}`);

/** Where a run stands in the spreadsheet. */
interface Place {
  spreadsheet: Spreadsheet;
  tab: Tab;
  number: number;
  lastRow: number;
}

async function openTab(client: SheetsClient, number: number, known: Spreadsheet) {
  return ensureTab(client, rawEvents, titleOf(number), { rows: spareRows, known });
}

/** Finds where the raw data ends: where the last run left it, unless a person has moved it since. */
async function findPlace({ client, book }: Writing): Promise<Place> {
  const { tab: number } = book;
  const { tab, spreadsheet } = await openTab(client, number, await client.read());
  const isAsLeft = book.lastRow > 1 && (await endsAt(client, tab, book.lastRow, keyColumns));
  const lastRow = isAsLeft ? book.lastRow : Math.max(1, await lastRowOf(client, tab, keyColumns));
  return { spreadsheet, tab, number, lastRow };
}

/** Whether so many rows more fit into the spreadsheet, as one tab of it has them. */
const hasRoom = ({ spreadsheet, tab }: Place, lastRow: number): boolean =>
  !Number.isFinite(tab.columns) ||
  cellsOfAll(spreadsheet) + Math.max(0, lastRow - tab.rows) * tab.columns <= limits.cells;

type Cells = (string | number)[];
const keyOf = (cells: readonly unknown[]) => cells.slice(0, keyColumns).map(String).join("\n");

async function readRows({ env }: Writing, { key }: WaitingRows): Promise<Cells[]> {
  const file = await env.FILES.get(key);
  if (!file) throw new Error("the rows that wait for a spreadsheet are gone");
  return file.json();
}

/** Writes rows where they belong; again is as good as once. */
async function writeRows(writing: Writing, tab: Tab, from: number, rows: Cells[]): Promise<void> {
  const { client, db, book, run } = writing;
  let row = from;
  for (const values of pieces(rows, requestBytes, 5000)) {
    if (!(await holdBook(db, book.number, run, Date.now())))
      throw new Error("another run writes this spreadsheet");
    await client.write({ range: rangeOf(tab.title, row, row + values.length - 1, width), values });
    row += values.length;
  }
}

/** They are there: whatever comes next stands behind them. */
async function settle(writing: Writing, { key, count }: WaitingRows, place: Place): Promise<void> {
  const { env, db, book, run } = writing;
  await db.run(sql`UPDATE spreadsheets SET waiting = NULL, tab = cast(${place.number} as integer),
    last_row = cast(${place.lastRow} as integer), rows_written = rows_written + cast(${count} as integer)
    WHERE number = ${book.number} AND held_by = ${run}`);
  Object.assign(book, { waiting: null, tab: place.number, lastRow: place.lastRow });
  await env.FILES.delete(key);
}

/** Those of the rows that the tab does not hold, wherever a person may have moved them to. */
async function missingIn(client: SheetsClient, tab: Tab, rows: Cells[]): Promise<Cells[]> {
  const missing = new Map(rows.map((row) => [keyOf(row), row]));
  for await (const { cells } of pagesOf(client, tab, keyColumns)) {
    for (const row of cells) missing.delete(keyOf(row));
  }
  return [...missing.values()];
}

/**
 * An earlier run took these rows and did not say that they arrived. Where they belong stands nothing: they are written.
 * Or they themselves: then they are there. Or something else, for a person has moved rows meanwhile: they are sought.
 */
async function finishWaiting(writing: Writing, waiting: WaitingRows): Promise<Place> {
  const { client } = writing;
  const rows = await readRows(writing, waiting);
  const { tab, spreadsheet } = await openTab(client, waiting.tab, await client.read());
  const place = { spreadsheet, tab, number: waiting.tab };
  const last = waiting.row + rows.length - 1;
  const isBehindAll =
    waiting.row <= tab.rows && (waiting.row === 2 || (await isFilled(client, tab, waiting.row - 1)));
  const there =
    waiting.row > tab.rows
      ? []
      : await client.values(rangeOf(tab.title, waiting.row, Math.min(last, tab.rows), keyColumns));
  const isTheirs = there.every((row, i) => row.length === 0 || keyOf(row) === keyOf(rows[i] ?? []));
  if (isTheirs && (isBehindAll || waiting.row > tab.rows)) {
    if (there.length < rows.length || there.some((row) => row.length === 0)) {
      await growTo(client, tab, last, spareRows);
      await writeRows(writing, tab, waiting.row, rows);
    }
    const isEnd = await endsAt(client, tab, last, keyColumns);
    return { ...place, lastRow: isEnd ? last : await lastRowOf(client, tab, keyColumns) };
  }
  const missing = await missingIn(client, tab, rows);
  const end = Math.max(1, await lastRowOf(client, tab, keyColumns));
  await growTo(client, tab, end + missing.length, spareRows);
  await writeRows(writing, tab, end + 1, missing);
  return { ...place, lastRow: end + missing.length };
}

const isFilled = async (client: SheetsClient, tab: Tab, row: number): Promise<boolean> => {
  const [cells = []] = await client.values(rangeOf(tab.title, row, row, keyColumns));
  return cells.some((cell) => cell !== "" && cell !== null);
};

/** Where so many rows go: the tab at hand, or the next where it has enough. Null: the spreadsheet is full. */
async function placeFor(client: SheetsClient, place: Place, count: number): Promise<Place | null> {
  const isFirst = place.lastRow <= 1;
  if (isFirst || place.lastRow + count <= limits.rowsATab) {
    return hasRoom(place, place.lastRow + count) ? place : null;
  }
  const next = place.number + 1;
  const cells = (count + spareRows) * width;
  const hasNext = place.spreadsheet.tabs.some(({ title }) => title === titleOf(next));
  if (!hasNext && cellsOfAll(place.spreadsheet) + cells > limits.cells) return null;
  const { tab, spreadsheet } = await openTab(client, next, place.spreadsheet);
  return { spreadsheet, tab, number: next, lastRow: Math.max(1, await lastRowOf(client, tab, keyColumns)) };
}

/** Takes rows out of what is unsent: from here on they are in R2 with their place, until they are in the spreadsheet. */
async function takeRows(
  writing: Writing,
  place: Place,
  rows: Cells[],
  unsent: Awaited<ReturnType<typeof readUnsent>>,
) {
  const { env, db, book, run } = writing;
  const key = `sheets/${book.number}/${crypto.randomUUID()}`;
  const waiting: WaitingRows = { key, count: rows.length, tab: place.number, row: place.lastRow + 1 };
  await env.FILES.put(key, JSON.stringify(rows));
  const { statements, correctionsThrough } = unsent;
  try {
    await atomically(db, [
      guard("conflict", sql`NOT ${isHeldBy(book.number, run)}`),
      ...statements,
      sql`UPDATE spreadsheets SET waiting = ${JSON.stringify(waiting)},
        corrections_through = cast(${correctionsThrough} as integer) WHERE number = ${book.number}`,
    ]);
  } catch (error) {
    await env.FILES.delete(key);
    throw error;
  }
  Object.assign(book, { waiting, correctionsThrough });
  return waiting;
}

/** Whether anything is unsent; without it Google need not be asked. */
export async function hasUnsent({ db, book }: Pick<Writing, "db" | "book">): Promise<boolean> {
  if (book.waiting) return true;
  return (await readUnsent(db, book, 1)).events.length > 0;
}

/**
 * Writes the events that the spreadsheet lacks behind those that it has, each once, for as long as the run has its turn.
 * Answers how many rows it wrote, and whether there are more (docs/decisions/sheets.md).
 */
export async function appendRawEvents(writing: Writing): Promise<{ rows: number; isDone: boolean }> {
  const { client, db, book, until } = writing;
  let rows = 0;
  let place: Place;
  if (book.waiting) {
    const { waiting } = book;
    place = await finishWaiting(writing, waiting);
    await settle(writing, waiting, place);
    rows += waiting.count;
  } else {
    place = await findPlace(writing);
  }
  for (;;) {
    const unsent = await readUnsent(db, book, enough);
    if (unsent.events.length === 0) {
      await db.run(sql`UPDATE spreadsheets SET corrections_through = cast(${unsent.correctionsThrough} as integer)
        WHERE number = ${book.number} AND corrections_through < ${unsent.correctionsThrough}`);
      return { rows, isDone: true };
    }
    const next = await placeFor(client, place, unsent.events.length);
    if (!next) throw await refuseFull(writing, place);
    place = next;
    const cells = (await rawRows(db, unsent.events)).map((row) => cellsOf(columns, row));
    let waiting: WaitingRows;
    try {
      waiting = await takeRows(writing, place, cells, unsent);
    } catch (error) {
      // A click was corrected meanwhile, or the spreadsheet is another run's now.
      if (!(error instanceof Problem) || error.code !== "conflict") throw error;
      if (!(await holdBook(db, book.number, writing.run, Date.now()))) throw error;
      const fresh = await readBook(db, book.number);
      if (fresh) Object.assign(book, fresh);
      continue;
    }
    const last = place.lastRow + cells.length;
    await growTo(client, place.tab, last, Math.min(spareRows, spareIn(place, last)));
    await writeRows(writing, place.tab, place.lastRow + 1, cells);
    place = { ...place, lastRow: last };
    await settle(writing, waiting, place);
    rows += cells.length;
    await writing.progress(rows);
    if (clock.now() >= until) return { rows, isDone: false };
  }
}

/** Rows that may be added to the tab beyond this one. */
const spareIn = ({ spreadsheet, tab }: Place, last: number): number => {
  const added = Math.max(0, last - tab.rows) * tab.columns;
  const left = Math.floor((limits.cells - cellsOfAll(spreadsheet) - added) / tab.columns);
  return Number.isFinite(left) ? Math.max(0, left) : spareRows;
};

async function refuseFull(writing: Writing, place: Place): Promise<SheetsError> {
  const { client, book } = writing;
  if (!book.isFull) {
    const words = await giveNotice(writing);
    await growTo(client, place.tab, place.lastRow + 1);
    const range = rangeOf(place.tab.title, place.lastRow + 1, place.lastRow + 1, 1);
    await client.write({ range, values: [[words]] });
  }
  return new SheetsError(
    "sheets_refused",
    "The spreadsheet is full: Google takes ten million cells. Make a new one and connect it; it is given every event.",
  );
}
