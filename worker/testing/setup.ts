import { applyD1Migrations, listDurableObjectIds, reset, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { askForNoCodeTwice } from "./known-code";
import { keepLogsClean } from "./logged";

// Files share a runtime, for starting one costs seconds. Each begins with modules that nobody has used, and with
// nothing stored: no row, no object, no file.

const { DB, FILES, TEST_MIGRATIONS, ...bindings } = env as unknown as {
  DB: D1Database;
  FILES: R2Bucket;
  TEST_MIGRATIONS: Parameters<typeof applyD1Migrations>[1];
};
const objects = Object.values(bindings).filter(
  (binding): binding is DurableObjectNamespace =>
    (binding as object).constructor.name === "DurableObjectNamespace",
);

/** `reset` empties what is loaded. What has rested for ten seconds is not: it is woken first. */
async function wake(): Promise<void> {
  await Promise.all([DB.exec("SELECT 1"), FILES.head("")]);
  for (const namespace of objects) {
    const ids = await listDurableObjectIds(namespace);
    await Promise.all(ids.map((id) => runInDurableObject(namespace.get(id), () => {})));
  }
}

/** What still runs behind the file before may keep its database from being emptied: then once more. */
async function empty(): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    await wake();
    await reset();
    const left = await DB.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").first();
    if (!left) return;
  }
  throw new Error("What the file before has stored could not be removed");
}

askForNoCodeTwice();
keepLogsClean();
await empty();
vi.resetModules();
await applyD1Migrations(DB, TEST_MIGRATIONS);

// A password's usual cost is there to be slow. password.test.ts holds it, on Node; here it would be minutes.
const { cost } = await import("../core/identity/password");
Object.assign(cost, { ln: 4, p: 1 });
