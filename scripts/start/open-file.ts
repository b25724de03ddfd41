import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Db } from "../../worker/core/db/db.ts";
import type { Env } from "../../worker/env.ts";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";

/** A statement as D1 has it. */
class FileStatement {
  readonly #statement: StatementSync;
  readonly #values: SQLInputValue[];

  constructor(statement: StatementSync, values: SQLInputValue[] = []) {
    this.#statement = statement;
    this.#values = values;
  }

  bind(...values: SQLInputValue[]) {
    return new FileStatement(this.#statement, values);
  }

  /** Runs it. By a name that D1 has not: who gathers reads replaces the others. */
  answer() {
    const isRead = this.#statement.columns().length > 0;
    const results = isRead ? this.#statement.all(...this.#values) : [];
    const changes = isRead ? 0 : Number(this.#statement.run(...this.#values).changes);
    return { results, success: true, meta: { changes } };
  }

  async all() {
    return this.answer();
  }

  async run() {
    return this.answer();
  }

  async first() {
    return this.answer().results[0] ?? null;
  }

  async raw() {
    return this.answer().results.map((row) => Object.values(row));
  }
}

/** What the Worker's own code reads and writes by, of a file in whose transaction it happens: a batch is none of its own. */
export async function openFile(db: DatabaseSync): Promise<Db> {
  resolveAsBundlersDo();
  const { openDb } = await import("../../worker/core/db/db.ts");
  const session = {
    prepare: (sql: string) => new FileStatement(db.prepare(sql)),
    batch: async (statements: FileStatement[]) => statements.map((statement) => statement.answer()),
  };
  return openDb({ DB: { withSession: () => session } } as unknown as Env);
}
