import { applyD1Migrations, reset, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { askForNoCodeTwice } from "./known-code";
import { keepLogsClean, muteWhatGoesOn } from "./logged";

// Files share a runtime, for starting one costs seconds. Each begins with modules that nobody has used, and with
// nothing stored: no row, no object, no file.

const { DB, FILES, TEST_MIGRATIONS, ...bindings } = env as unknown as {
  DB: D1Database;
  FILES: R2Bucket;
  TEST_MIGRATIONS: Parameters<typeof applyD1Migrations>[1];
};
// A file may have lent the product a secret, and taken it away again.
const objects = Object.values(bindings).filter(
  (binding): binding is DurableObjectNamespace =>
    (binding as object | undefined)?.constructor.name === "DurableObjectNamespace",
);

/** Which objects the files of this runtime have asked for since all was empty, each with the way to ask again. */
const runtime = globalThis as { askedObjects?: Map<string, () => DurableObjectStub> };

/** Notes whom anybody asks for: a list would hold each object that any file before has made, emptied long since. */
function noteWhoIsAskedFor(): Map<string, () => DurableObjectStub> {
  if (runtime.askedObjects) return runtime.askedObjects;
  const asked = new Map<string, () => DurableObjectStub>();
  runtime.askedObjects = asked;
  const prototype = Object.getPrototypeOf(objects[0]) as DurableObjectNamespace;
  const { get, getByName, idFromName } = prototype;
  prototype.get = function noted(id, options) {
    asked.set(id.toString(), () => get.call(this, id, options) as DurableObjectStub);
    return get.call(this, id, options);
  };
  prototype.getByName = function noted(name, options) {
    const id = idFromName.call(this, name);
    asked.set(id.toString(), () => get.call(this, id, options) as DurableObjectStub);
    return getByName.call(this, name, options);
  };
  return asked;
}

const asked = noteWhoIsAskedFor();

/** `reset` empties what is loaded. What has rested for ten seconds is not: it is woken first. */
async function wake(): Promise<void> {
  await Promise.all([DB.exec("SELECT 1"), FILES.head("")]);
  await Promise.all([...asked.values()].map((stub) => runInDurableObject(stub(), () => {})));
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

muteWhatGoesOn();
askForNoCodeTwice();
keepLogsClean();
await empty();
asked.clear();
vi.resetModules();
await applyD1Migrations(DB, TEST_MIGRATIONS);

await import("./same-draws");

// A password's usual cost is there to be slow. password.test.ts holds it, on Node; here it would be minutes.
const { cost } = await import("../core/identity/password");
Object.assign(cost, { ln: 4, p: 1 });
