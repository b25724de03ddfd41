// Pure.
import { cellsIn, type FakeTab, readRange, writeCells } from "./fake-grid";
import { badRequest, Refusal } from "./fake-refusal";

/** What a spreadsheet holds at most, over all of its tabs, empty cells included. */
export const mostCells = 10_000_000;

interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

type Request = Record<string, Record<string, unknown>>;

/** One spreadsheet and the calls of the API (v4) on it, by the rules of its documentation. */
export class FakeSpreadsheet {
  readonly id: string;
  readonly title: string;
  tabs: FakeTab[] = [{ sheetId: 0, title: "Sheet1", rowCount: 1000, columnCount: 26, rows: [] }];
  /** Where people look at it; null: at Google. */
  url: string | null = null;
  #nextId = 1;

  constructor(id: string, title: string) {
    this.id = id;
    this.title = title;
  }

  tab(title: string): FakeTab {
    const tab = this.tabs.find((one) => one.title === title);
    if (!tab) throw new Error(`there is no tab ${title}`);
    return tab;
  }

  has = (title: string): boolean => this.tabs.some((one) => one.title === title);

  /** `path` is what follows the spreadsheet's id. All of a call or nothing. */
  handle(method: string, path: string, query: URLSearchParams, body: unknown): unknown {
    const values = /^\/values\/([^:?]+(?::[^:?]+)?)$/.exec(path);
    if (method === "GET" && path === "") return this.#describe();
    if (method === "GET" && path === "/values:batchGet") return this.#batchGet(query.getAll("ranges"));
    if (method === "GET" && values?.[1]) return this.#get(decodeURIComponent(values[1]));
    if (method === "PUT" && values?.[1]) return this.#update(decodeURIComponent(values[1]), query, body);
    if (method === "POST" && path === "/values:batchUpdate") return this.#updateMany(body);
    if (method === "POST" && path === ":batchUpdate") return this.#change(body);
    throw new Refusal(404, "NOT_FOUND", `The fake knows no ${method} ${path}`);
  }

  #describe() {
    return {
      spreadsheetId: this.id,
      properties: { title: this.title },
      ...(this.url === null ? {} : { spreadsheetUrl: this.url }),
      sheets: this.tabs.map(({ sheetId, title, rowCount, columnCount }, index) => ({
        properties: { sheetId, title, index, sheetType: "GRID", gridProperties: { rowCount, columnCount } },
      })),
    };
  }

  #get(range: string) {
    const { area, tab } = readRange(range, this.tabs);
    const values = cellsIn(tab, area);
    return { range, majorDimension: "ROWS", ...(values.length > 0 ? { values } : {}) };
  }

  #batchGet(ranges: string[]) {
    return { spreadsheetId: this.id, valueRanges: ranges.map((range) => this.#get(range)) };
  }

  /** Does it on a copy, which becomes the spreadsheet where nothing is refused. */
  #atomically<T>(work: () => T): T {
    const before = this.tabs;
    this.tabs = before.map((tab) => ({ ...tab, rows: tab.rows.slice() }));
    try {
      const done = work();
      const cells = this.tabs.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
      if (cells > mostCells) {
        const says = "This action would increase the number of cells in the workbook above the limit of";
        throw badRequest(`${says} ${mostCells} cells.`);
      }
      return done;
    } catch (error) {
      this.tabs = before;
      throw error;
    }
  }

  #writeRange(range: string, values: unknown) {
    const { area, tab } = readRange(range, this.tabs);
    return { updatedRange: range, updatedCells: writeCells(tab, area, values, range) };
  }

  #requireRaw(option: unknown): void {
    if (option === "RAW") return;
    throw badRequest(
      option ? `The fake takes RAW, not ${option}` : "'valueInputOption' is required but not specified",
    );
  }

  #update(range: string, query: URLSearchParams, body: unknown) {
    this.#requireRaw(query.get("valueInputOption"));
    const { values } = body as { values?: unknown };
    return this.#atomically(() => this.#writeRange(range, values));
  }

  #updateMany(body: unknown) {
    const { valueInputOption, data } = body as { valueInputOption?: unknown; data?: unknown };
    this.#requireRaw(valueInputOption);
    if (!Array.isArray(data)) throw badRequest("data is no list");
    return this.#atomically(() => ({
      responses: data.map(({ range, values }) => this.#writeRange(String(range), values)),
    }));
  }

  #change(body: unknown) {
    const { requests } = body as { requests?: unknown };
    if (!Array.isArray(requests) || requests.length === 0)
      throw badRequest("Must specify at least one request.");
    return this.#atomically(() => ({
      replies: requests.map((request: Request) => this.#changeOne(request)),
    }));
  }

  #changeOne(request: Request): object {
    const [[kind, detail] = ["", {}], ...more] = Object.entries(request);
    if (more.length > 0) throw badRequest("A request holds one change.");
    if (kind === "addSheet") return this.#addSheet(detail);
    if (kind === "deleteSheet") return this.#deleteSheet(Number(detail.sheetId ?? 0));
    if (kind === "appendDimension") return this.#appendDimension(detail);
    if (kind === "copyPaste") return this.#copyPaste(detail);
    throw badRequest(`Invalid JSON payload received. Unknown name "${kind}"`);
  }

  #addSheet(detail: Record<string, unknown>): object {
    const { title, gridProperties } = (detail.properties ?? {}) as {
      title?: string;
      gridProperties?: { rowCount?: number; columnCount?: number };
    };
    const name = title ?? `Sheet${this.tabs.length + 1}`;
    if (this.tabs.some((tab) => tab.title.toLowerCase() === name.toLowerCase())) {
      throw badRequest(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const { rowCount = 1000, columnCount = 26 } = gridProperties ?? {};
    const sheetId = this.#nextId++;
    this.tabs.push({ sheetId, title: name, rowCount, columnCount, rows: [] });
    return { addSheet: { properties: { sheetId, title: name } } };
  }

  #byId(sheetId: number): FakeTab {
    const tab = this.tabs.find((one) => one.sheetId === sheetId);
    if (!tab) throw badRequest(`No grid with id: ${sheetId}`);
    return tab;
  }

  #deleteSheet(sheetId: number): object {
    this.#byId(sheetId);
    if (this.tabs.length === 1) throw badRequest("You can't remove all the sheets in a document.");
    this.tabs = this.tabs.filter((one) => one.sheetId !== sheetId);
    return {};
  }

  #appendDimension({ sheetId, dimension, length }: Record<string, unknown>): object {
    const tab = this.#byId(Number(sheetId ?? 0));
    if (!Number.isInteger(length) || Number(length) < 1) throw badRequest("length must be greater than 0");
    if (dimension === "ROWS") tab.rowCount += Number(length);
    else if (dimension === "COLUMNS") tab.columnCount += Number(length);
    else throw badRequest("dimension must be ROWS or COLUMNS");
    return {};
  }

  #areaOf(range: GridRange) {
    const tab = this.#byId(range.sheetId ?? 0);
    const area = {
      tab: tab.title,
      fromRow: range.startRowIndex ?? 0,
      toRow: range.endRowIndex ?? tab.rowCount,
      fromColumn: range.startColumnIndex ?? 0,
      toColumn: range.endColumnIndex ?? tab.columnCount,
    };
    if (area.toRow > tab.rowCount || area.toColumn > tab.columnCount)
      throw badRequest("range exceeds grid limits");
    return { tab, area };
  }

  #copyPaste({ source, destination, pasteType }: Record<string, unknown>): object {
    if (pasteType !== "PASTE_VALUES") throw badRequest("The fake pastes values alone");
    const from = this.#areaOf(source as GridRange);
    const to = this.#areaOf(destination as GridRange);
    const { fromRow, toRow, fromColumn, toColumn } = from.area;
    const values = Array.from({ length: toRow - fromRow }, (_, i) =>
      Array.from(
        { length: toColumn - fromColumn },
        (_, j) => from.tab.rows[fromRow + i]?.[fromColumn + j] ?? "",
      ),
    );
    writeCells(to.tab, to.area, values, to.tab.title);
    return {};
  }
}
