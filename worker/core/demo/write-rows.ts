import { Buffer } from "node:buffer";
import { setImmediate as nextTurn } from "node:timers/promises";

/** What of D1 loading needs; Miniflare's and the Worker's both have it. */
export interface Statement {
  bind(...values: unknown[]): Statement;
  first<T>(): Promise<T | null>;
}
export interface Database {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
}

/**
 * Writes one batch. While this thread makes rows for seconds, the runtime closes connections that rest, and what is sent
 * over one of them before this thread has noticed is lost: so it looks at its sockets first, which the event loop does
 * between two turns.
 */
export async function write(db: Database, statements: Statement[]): Promise<void> {
  await nextTurn();
  await nextTurn();
  await db.batch(statements);
}

/** Bytes of JSON a statement: D1 takes parameters of 2 MB. */
const parameterLimit = 1_400_000;

type Row = Record<string, unknown>;

/**
 * Inserts rows of one table in bulk, all with the columns of the first. Columns that hold objects are stored as JSON
 * text. The database writes while the caller makes more.
 */
export class RowWriter {
  readonly #db: Database;
  readonly #table: string;
  #columns: string[] = [];
  #insert = "";
  #rows: string[] = [];
  #size = 0;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(db: Database, table: string) {
    this.#db = db;
    this.#table = table;
  }

  async add(rows: readonly object[]): Promise<void> {
    for (const row of rows as readonly Row[]) {
      if (this.#columns.length === 0) this.#learn(row);
      const json = JSON.stringify(this.#columns.map((column) => row[column] ?? null));
      const bytes = Buffer.byteLength(json);
      if (this.#size + bytes > parameterLimit) await this.#write();
      this.#rows.push(json);
      this.#size += bytes + 1;
    }
  }

  async end(): Promise<void> {
    await this.#write();
    await this.#writing;
  }

  #learn(first: Row): void {
    this.#columns = Object.keys(first);
    const isJson = (column: string) => typeof first[column] === "object" && first[column] !== null;
    const values = this.#columns.map((column, i) => (isJson(column) ? `value->${i}` : `value->>${i}`));
    this.#insert = `INSERT INTO ${this.#table} (${this.#columns.join(", ")})
      SELECT ${values.join(", ")} FROM json_each(?1)`;
  }

  async #write(): Promise<void> {
    if (this.#rows.length === 0) return;
    await this.#writing; // before binding: Miniflare blocks this thread until a busy database takes the value
    const statement = this.#db.prepare(this.#insert).bind(`[${this.#rows.join(",")}]`);
    this.#rows = [];
    this.#size = 0;
    this.#writing = write(this.#db, [statement]);
  }
}

export async function insertRows(db: Database, table: string, rows: object[]): Promise<void> {
  const writer = new RowWriter(db, table);
  await writer.add(rows);
  await writer.end();
}
