import { stat } from "node:fs/promises";
import { readConfiguration } from "./start/configuration.ts";
import { prepareState } from "./start/prepare.ts";
import { restoreInto } from "./start/restore-into.ts";
import { tieRuntimeToThisProcess } from "./start/runtime.ts";
import { lockState } from "./start/state-lock.ts";

// npm run restore -- <folder or file> [<copy of the bucket>]: fills an empty local state with a dump (docs/operations.md).

const [from, files] = process.argv.slice(2);
try {
  if (!from) throw new Error("Say what to restore: npm run restore -- <folder or file>.");
  await stat(from).catch(() => {
    throw new Error(`There is no ${from}.`);
  });
  const configuration = readConfiguration({ ...process.env, MILEPOST_DEMO: "0" });
  lockState(configuration.state);
  tieRuntimeToThisProcess(configuration.state);
  await prepareState({ ...configuration, demo: false }, { isBare: true });
  const { counts, leftOut } = await restoreInto(configuration.state, from, files);
  const rows = Object.values(counts).reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `Restored ${rows} rows of ${Object.keys(counts).length} tables into ${configuration.state}.\n`,
  );
  for (const [table, n] of Object.entries(leftOut)) {
    process.stdout.write(
      `Left out of ${table}: ${n}. While the dump was written, what they refer to was made or deleted, or what they alone may have changed hands.\n`,
    );
  }
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
