import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { masterStatements } from "./start/load-master-data.ts";

// npm run master-data -- <environment>: brings the master data to the database of a deployed environment.

const environment = process.argv[2];
if (environment !== "staging" && environment !== "production") {
  process.stderr.write("Say where to: npm run master-data -- staging, or production.\n");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "master-data-"));
try {
  const file = join(folder, "master-data.sql");
  writeFileSync(file, (await masterStatements()).map((statement) => `${statement};\n`).join(""));
  const args = ["d1", "execute", "DB", "--env", environment, "--remote", "--yes", "--file", file];
  process.exitCode = spawnSync("wrangler", args, { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
