import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadDemo } from "../demo/index.ts";
import { root } from "./build.ts";
import type { Configuration } from "./configuration.ts";
import { migrate, migrationNames } from "./migrate.ts";
import { startRuntime } from "./runtime.ts";

const emptyWorker =
  'import { DurableObject } from "cloudflare:workers"; export class ClickCounter extends DurableObject {} export class FormCounter extends DurableObject {} export class LiveFeed extends DurableObject {} export default {}';

function wanted({ demo }: Configuration): string {
  const hash = createHash("sha256").update(String(demo));
  for (const name of migrationNames()) hash.update(readFileSync(join(root, "migrations", name)));
  return hash.digest("hex");
}

/**
 * Brings the state to where the product may answer: schema, then demo data once. It happens before anything listens
 * on the port, so that /healthz cannot say 200 too early. A folder that is there already starts at once.
 */
export async function prepareState(configuration: Configuration): Promise<void> {
  const stamp = join(configuration.state, "prepared");
  const now = wanted(configuration);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  const miniflare = await startRuntime(configuration, { modules: true, script: emptyWorker }, { port: 0 });
  try {
    const db = await miniflare.getD1Database("DB");
    await migrate(db);
    const { environment, bindings, demo } = configuration;
    if (demo) {
      const { DATA_KEY: dataKey = "", LINK_KEYS: linkKeys = "" } = bindings;
      await loadDemo(db, { environment, dataKey, linkKeys, now: Date.now() });
    }
  } finally {
    await miniflare.dispose();
  }
  writeFileSync(stamp, now);
}
