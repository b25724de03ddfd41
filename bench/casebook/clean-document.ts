import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { cleanDocument } from "../../worker/casebook/documents/clean-document";

// Runs in a thread with a heap of its own, which is what is measured: it holds the code that cleans and nothing else.
const startedAt = performance.now();
try {
  const { document } = await cleanDocument(new Uint8Array(readFileSync(workerData as string)));
  parentPort?.postMessage({ bytes: document.bytes, ms: performance.now() - startedAt });
} catch (error) {
  parentPort?.postMessage({ refused: (error as Error).message, ms: performance.now() - startedAt });
}
