import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Worker } from "node:worker_threads";
import type { Database, Statement } from "../../worker/core/demo/write-rows.ts";
import type { Order, Reply } from "./database-thread.ts";

type Ask = (kind: Order["kind"], statements: Order["statements"]) => Promise<unknown>;

class Bound implements Statement {
  readonly #ask: Ask;
  readonly sql: string;
  readonly values: SQLInputValue[];

  constructor(ask: Ask, sql: string, values: SQLInputValue[] = []) {
    this.#ask = ask;
    this.sql = sql;
    this.values = values;
  }

  bind(...values: unknown[]): Statement {
    return new Bound(this.#ask, this.sql, values as SQLInputValue[]);
  }

  first<T>(): Promise<T | null> {
    const { sql, values } = this;
    return this.#ask("first", [{ sql, values }]) as Promise<T | null>;
  }
}

/** The file that holds the migrated database of a state's folder. */
export function databaseFile(state: string): string {
  const file = globSync(join(state, "resources/d1/**/*.sqlite")).find((path) => {
    const db = new DatabaseSync(path, { readOnly: true });
    const holdsIt =
      db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'd1_migrations'").get() !== undefined;
    db.close();
    return holdsIt;
  });
  if (!file) throw new Error(`There is no database in ${state}.`);
  return file;
}

/**
 * The migrated database of a state's folder as a file, while no runtime holds it: through the runtime each value crosses
 * two processes, and the demo is tens of megabytes. Close it before a runtime starts.
 */
export function openDatabaseFile(state: string): Database & { close: () => Promise<unknown> } {
  const thread = new Worker(new URL("./database-thread.ts", import.meta.url), {
    workerData: databaseFile(state),
  });
  const waiting = new Map<number, { resolve: (row: unknown) => void; reject: (error: unknown) => void }>();
  let next = 0;
  thread.on("message", (reply: Reply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("error" in reply) one?.reject(reply.error);
    else one?.resolve(reply.row);
  });
  const ask: Ask = (kind, statements) =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      thread.postMessage({ id: next, kind, statements } satisfies Order);
    });
  return {
    prepare: (sql) => new Bound(ask, sql),
    batch: (statements) =>
      ask(
        "batch",
        (statements as Bound[]).map(({ sql, values }) => ({ sql, values })),
      ),
    close: () => thread.terminate(),
  };
}
