import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasDemo } from "../../worker/core/demo/has-demo.ts";
import { root } from "./build.ts";
import type { Configuration } from "./configuration.ts";
import { openDatabaseFile } from "./database-file.ts";
import { demoFiles, loadDemo } from "./load-demo.ts";
import { loadMasterData, masterStatements } from "./load-master-data.ts";
import { migrate, migrationNames } from "./migrate.ts";
import { startRuntime, workerOptions } from "./runtime.ts";
import { endOrphanedWorkerd } from "./state-lock.ts";

/** A Worker that has the classes which wrangler.toml binds, and does nothing. */
function emptyWorker(configuration: Configuration): string {
  const classes = Object.values(workerOptions(configuration).durableObjects ?? {}).map((object) =>
    typeof object === "string" ? object : object.className,
  );
  return [
    'import { DurableObject } from "cloudflare:workers";',
    ...classes.map((name) => `export class ${name} extends DurableObject {}`),
    "export default {};",
  ].join("\n");
}

async function stampOf({ demo }: Configuration): Promise<string> {
  const hash = createHash("sha256").update(String(demo));
  for (const statement of await masterStatements()) hash.update(statement);
  for (const name of migrationNames()) hash.update(readFileSync(join(root, "migrations", name)));
  return hash.digest("hex");
}

/** A folder that development filled has people whose password everybody knows. */
async function refuseDemo(db: Parameters<typeof hasDemo>[0], environment: string, state: string) {
  if (!(await hasDemo(db))) return;
  throw new Error(
    `${state} holds demo data, which there is none of in ${environment}. Set MILEPOST_STATE to another folder, or delete this one.`,
  );
}

/**
 * Brings the state to where the product may answer: schema, master data, then demo data once. It happens before anything listens
 * on the port, so that /healthz cannot say 200 too early, and beside the build, which it needs nothing of. A folder that is there already starts at once. `isBare`: with
 * the schema alone, for a restore; the next start brings the rest.
 */
export async function prepareState(configuration: Configuration, { isBare = false } = {}): Promise<void> {
  const stamp = join(configuration.state, "prepared");
  const now = await stampOf(configuration);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  const { environment, bindings, demo, state } = configuration;
  // Before a runtime starts: it closes a connection that rests, as one does while hundreds of files are loaded.
  const files = environment === "development" && demo && !isBare ? await demoFiles() : [];
  const miniflare = await startRuntime(
    configuration,
    { modules: true, script: emptyWorker(configuration), assets: undefined },
    { port: 0 },
  );
  try {
    const db = await miniflare.getD1Database("DB");
    await migrate(db, state);
    if (environment !== "development") await refuseDemo(db, environment, state);
    const bucket = await miniflare.getR2Bucket("FILES");
    for (const { key, bytes } of files) await bucket.put(key, bytes);
  } finally {
    await miniflare.dispose();
    endOrphanedWorkerd(state); // so that what ends runtimes has nothing to end, nor to remove, in a folder that is copied
  }
  if (isBare) return;
  const file = openDatabaseFile(state);
  await loadMasterData(file);
  if (demo) await loadDemo(file, { environment, secrets: bindings, now: Date.now() });
  await file.close();
  writeFileSync(stamp, now);
}
