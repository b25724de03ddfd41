import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { runAlone, type Told } from "../run-alone.ts";
import { verdict } from "../verdict.ts";
import { COLUMNS, csvFile, harmfulFiles, ROWS, xlsxFile } from "./farmers-files.ts";

const MOST_MEGABYTES = 64;
const MOST_CSV_MS = 5000;
const megabyte = 1024 ** 2;

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
      return runAlone<Told & { rows?: number }>(script, { path, kind: name.split(".").at(-1) ?? "" }, 32);
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
