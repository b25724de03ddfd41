import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";

/** One call: statements of one batch, or the first row of one. */
export interface Order {
  id: number;
  kind: "batch" | "first";
  statements: { sql: string; values: SQLInputValue[] }[];
}
export type Reply = { id: number; row: unknown } | { id: number; error: unknown };

// Its own thread: it writes while the other one makes rows.
const db = new DatabaseSync(workerData as string);
// A load that a crash cuts off starts over, so nothing waits for the disk; indexes of all it writes stay in memory.
db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144");

const prepared = new Map<string, StatementSync>();
function prepare(sql: string): StatementSync {
  const statement = prepared.get(sql) ?? db.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

function answer({ kind, statements }: Order): unknown {
  if (kind === "first") {
    const [{ sql, values } = { sql: "", values: [] }] = statements;
    return prepare(sql).get(...values) ?? null;
  }
  db.exec("BEGIN IMMEDIATE");
  try {
    for (const { sql, values } of statements) prepare(sql).run(...values);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
  return null;
}

parentPort?.on("message", (order: Order) => {
  const { id } = order;
  try {
    parentPort?.postMessage({ id, row: answer(order) } satisfies Reply);
  } catch (error) {
    parentPort?.postMessage({ id, error } satisfies Reply);
  }
});
