import { within } from "../http/within";
import { accessToken, forgetToken } from "./access-token";
import { clock } from "./clock";
import { backOff, longestWait, mostTries, paceWrite, readRetryAfter } from "./pace";
import type { ServiceAccount } from "./service-account";
import { refusal, SheetsError } from "./sheets-error";

/** As the API gives and takes them: what is written RAW is never read as a formula, a number or a date. */
export type Cell = string | number | boolean | null;

export interface ValueRange {
  range: string;
  values: Cell[][];
}

export interface Tab {
  sheetId: number;
  title: string;
  /** Of its grid, empty ones included. */
  rows: number;
  columns: number;
}

export interface Spreadsheet {
  title: string;
  url: string | null;
  tabs: Tab[];
}

interface SpreadsheetAnswer {
  properties?: { title?: string };
  spreadsheetUrl?: string;
  sheets?: {
    properties?: {
      sheetId?: number;
      title?: string;
      gridProperties?: { rowCount?: number; columnCount?: number };
    };
  }[];
}

interface Call {
  method: "GET" | "POST" | "PUT";
  /** Behind the spreadsheet's id. */
  path: string;
  body?: unknown;
  /** Whether doing it twice is as good as once: then an answer that was lost is no harm. */
  isRepeatable: boolean;
}

/** Times of each account's writes in the last minute. */
const writes = new Map<string, number[]>();

const messageOf = (text: string) => {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string; status?: string } };
    return [error?.status, error?.message].filter(Boolean).join(": ") || text;
  } catch {
    return text;
  }
};

/** One spreadsheet, by Google's API (v4) or what stands in for it at another origin. Failures are SheetsErrors. */
export class SheetsClient {
  readonly #account: ServiceAccount;
  readonly #root: string;
  readonly #patience: number;

  /** `patience`: ms that a call waits in all for its tries; few where a person waits for the answer. */
  constructor(account: ServiceAccount, origin: string, spreadsheetId: string, patience = longestWait) {
    this.#account = account;
    this.#patience = patience;
    this.#root = `${origin.replace(/\/+$/, "")}/v4/spreadsheets/${encodeURIComponent(spreadsheetId)}`;
  }

  async read(): Promise<Spreadsheet> {
    const fields = "spreadsheetUrl,properties.title,sheets.properties";
    const answer = (await this.#get(`?fields=${encodeURIComponent(fields)}`)) as SpreadsheetAnswer;
    const tabs = (answer.sheets ?? []).flatMap(({ properties }) => {
      const { sheetId = 0, title = "", gridProperties } = properties ?? {};
      const { rowCount = Infinity, columnCount = Infinity } = gridProperties ?? {};
      return title === "" ? [] : [{ sheetId, title, rows: rowCount, columns: columnCount }];
    });
    return { title: answer.properties?.title ?? "", url: answer.spreadsheetUrl ?? null, tabs };
  }

  /** Changes of tabs, all or none. An answer that was lost is not asked for again: read what became of it. */
  change(requests: readonly Record<string, unknown>[], { isRepeatable = false } = {}): Promise<unknown> {
    return this.#call({ method: "POST", path: ":batchUpdate", body: { requests }, isRepeatable });
  }

  /** The cells of a range, without the empty rows and cells at its end. */
  async values(range: string): Promise<Cell[][]> {
    const answer = await this.#get(
      `/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`,
    );
    return (answer as Partial<ValueRange>).values ?? [];
  }

  /** The same of several ranges. */
  async manyValues(ranges: readonly string[]): Promise<Cell[][][]> {
    const query = ranges.map((range) => `ranges=${encodeURIComponent(range)}`).join("&");
    const answer = await this.#get(`/values:batchGet?${query}&valueRenderOption=UNFORMATTED_VALUE`);
    const { valueRanges = [] } = answer as { valueRanges?: Partial<ValueRange>[] };
    return ranges.map((_, i) => valueRanges[i]?.values ?? []);
  }

  /** Writes cells where the range says; one that is "" becomes empty, one that is null stays. */
  write({ range, values }: ValueRange): Promise<unknown> {
    const path = `/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
    const body = { range, majorDimension: "ROWS", values };
    return this.#call({ method: "PUT", path, body, isRepeatable: true });
  }

  /** Writes several ranges at once: a reader sees all of them or none. */
  writeMany(data: readonly ValueRange[]): Promise<unknown> {
    const body = { valueInputOption: "RAW", data: data.map((one) => ({ ...one, majorDimension: "ROWS" })) };
    return this.#call({ method: "POST", path: "/values:batchUpdate", body, isRepeatable: true });
  }

  #get(path: string): Promise<unknown> {
    return this.#call({ method: "GET", path, isRepeatable: true });
  }

  /** Tries again what is worth it, within a bounded time; then the whole work has to wait. */
  async #call(call: Call): Promise<unknown> {
    const begun = clock.now();
    let isRenewed = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#send(call);
      } catch (error) {
        if (!(error instanceof SheetsError)) throw error;
        if (error.code === "service_account_invalid" && !isRenewed && forgetToken(this.#account)) {
          isRenewed = true;
          continue;
        }
        if (error.retryAfter === null) throw error;
        const wait = backOff(attempt, error.retryAfter, Math.random());
        const isOver = clock.now() + wait > begun + this.#patience;
        const mayRepeat = call.isRepeatable || error instanceof NotDone;
        if (isOver || !mayRepeat || attempt === mostTries) throw error;
        await clock.wait(wait);
      }
    }
  }

  async #send({ method, path, body }: Call): Promise<unknown> {
    const { client_email } = this.#account;
    const token = await accessToken(this.#account);
    if (method !== "GET") await this.#keepPace(client_email);
    let answer: Response;
    let text: string;
    try {
      [answer, text] = await within(60_000, async (signal) => {
        const given = await fetch(this.#root + path, {
          method,
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal,
        });
        return [given, await given.text()];
      });
    } catch {
      throw new SheetsError("sheets_unavailable", "Google Sheets could not be reached.", 0);
    }
    if (answer.ok) return text === "" ? {} : JSON.parse(text);
    const after = readRetryAfter(answer.headers.get("retry-after"), clock.now());
    if (answer.status === 429) throw new NotDone(after ?? 0);
    if (answer.status >= 500) {
      throw new SheetsError("sheets_unavailable", `Google Sheets answers ${answer.status}.`, after ?? 0);
    }
    throw refusal(answer.status, messageOf(text), client_email);
  }

  async #keepPace(address: string): Promise<void> {
    const times = writes.get(address) ?? [];
    writes.set(address, times);
    for (;;) {
      const wait = paceWrite(times, clock.now());
      if (wait <= 0) break;
      await clock.wait(wait);
    }
    times.push(clock.now());
  }
}

/** Too many calls: this one was not carried out. */
class NotDone extends SheetsError {
  constructor(retryAfter: number) {
    super("sheets_unavailable", "Google Sheets takes no more requests for now.", retryAfter);
  }
}
