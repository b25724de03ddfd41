import { spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeptRow } from "../worker/casebook/public-rows/write-archive-anew.ts";
import { resolveAsBundlersDo } from "./resolve-as-bundlers.ts";

// npm run archive-anew -- <environment>: makes what readers of the casebook find anew, in the database of a deployed
// environment (docs/operations.md).

const environment = process.argv[2];
if (environment !== "staging" && environment !== "production") {
  process.stderr.write("Say where: npm run archive-anew -- staging, or production.\n");
  process.exit(1);
}
const execute = ["d1", "execute", "DB", "--env", environment, "--remote", "--yes"];

async function read(query: string): Promise<KeptRow[]> {
  const { status, stdout, stderr } = spawnSync("wrangler", [...execute, "--json", "--command", query], {
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return (JSON.parse(stdout) as [{ results: KeptRow[] }])[0].results;
}

resolveAsBundlersDo();
const { writeArchiveAnew } = await import("../worker/casebook/public-rows/write-archive-anew.ts");
const folder = mkdtempSync(join(tmpdir(), "archive-anew-"));
try {
  const file = join(folder, "anew.sql");
  const open = openSync(file, "w");
  for await (const statement of writeArchiveAnew(read)) writeSync(open, `${statement};\n`);
  process.exitCode = spawnSync("wrangler", [...execute, "--file", file], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
