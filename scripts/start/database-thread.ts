import { DatabaseSync, type SQLInputValue } from "node:sqlite";
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

function answer({ kind, statements }: Order): unknown {
  if (kind === "first") {
    const [{ sql, values } = { sql: "", values: [] }] = statements;
    return db.prepare(sql).get(...values) ?? null;
  }
  db.exec("BEGIN IMMEDIATE");
  try {
    for (const { sql, values } of statements) db.prepare(sql).run(...values);
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
