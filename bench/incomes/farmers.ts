import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { verdict } from "../verdict.ts";
import { COLUMNS, csvFile, harmfulFiles, ROWS, xlsxFile } from "./farmers-files.ts";

const MOST_MEGABYTES = 64;
const MOST_CSV_MS = 5000;
const megabyte = 1024 ** 2;

interface Told {
  rows?: number;
  refused?: string;
  ms: number;
}

/**
 * Reads a file in a thread of its own. `megabytes`: the most that it held, what nobody uses any more but was not yet
 * collected among it: more than what lives. The limit is of the heap; buffers stand beside it.
 */
async function readAlone(script: string, path: string, kind: string): Promise<Told & { megabytes: number }> {
  const thread = new Worker(script, {
    workerData: { path, kind },
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
  });
  let most = 0;
  let isDone = false;
  const told = new Promise<Told>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", (error) => resolve({ refused: `out of memory: ${error.message}`, ms: 0 }));
    thread.once("exit", () => reject(new Error("the thread ended and told nothing")));
  }).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const held = await thread.getHeapStatistics().catch(() => null);
    if (held) most = Math.max(most, held.used_heap_size + held.external_memory);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const found = await told;
  await thread.terminate();
  return { ...found, megabytes: Math.round(most / megabyte) };
}

/** Farmers' files: what reading them holds and takes, and that harmful ones are refused. */
export async function farmersFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "milepost-farmers-"));
  try {
    const script = join(folder, "read-farmers.mjs");
    await build({
      entryPoints: ["bench/incomes/read-farmers.ts"],
      ...{ bundle: true, outfile: script, format: "esm", platform: "node", logLevel: "warning" },
    });
    const read = (name: string, bytes: Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return readAlone(script, path, name.split(".").at(-1) ?? "");
    };
    for (const [name, bytes] of [
      ["farmers.csv", csvFile()],
      ["farmers.xlsx", xlsxFile()],
    ] as const) {
      const { rows, ms, megabytes, refused } = await read(name, bytes);
      const isInTime = name.endsWith(".xlsx") || ms <= MOST_CSV_MS;
      verdict(
        `${name} of ${ROWS} rows × ${COLUMNS} columns, ${(bytes.length / megabyte).toFixed(1)} MB, described and read`,
        refused ?? `${rows} rows, ${Math.round(ms)} ms, ${megabytes} MB at most`,
        `at most ${MOST_MEGABYTES} MB; a CSV ${MOST_CSV_MS} ms`,
        rows === ROWS && isInTime && megabytes <= MOST_MEGABYTES,
      );
    }
    for (const [name, bytes] of Object.entries(harmfulFiles())) {
      const { refused = "taken", megabytes, ms } = await read("harmful.xlsx", bytes);
      verdict(
        name,
        `${refused} (${Math.round(ms)} ms, ${megabytes} MB at most)`,
        `refused within ${MOST_MEGABYTES} MB`,
        !/^taken|^out of memory/.test(refused) && megabytes <= MOST_MEGABYTES,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
