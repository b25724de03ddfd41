import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { readColumns, readFacts } from "../../worker/incomes/farmers/columns";

// Runs in a thread with a heap of its own, which is what is measured: it holds the code that reads and nothing else.
const { path, kind } = workerData as { path: string; kind: "csv" | "xlsx" };
const startedAt = performance.now();
try {
  const bytes = new Uint8Array(readFileSync(path));
  const { rows, columns } = await readFacts(bytes, kind);
  const numbers = columns.filter((column) => column.kind === "number").map(({ name }) => name);
  const text = columns.find((column) => column.kind === "text")?.name ?? null;
  await readColumns(bytes, kind, { numbers, text });
  parentPort?.postMessage({ rows, ms: performance.now() - startedAt });
} catch (error) {
  parentPort?.postMessage({ refused: (error as Error).message, ms: performance.now() - startedAt });
}
