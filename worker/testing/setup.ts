import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";

// Files share a runtime, for starting one costs seconds. Each begins with modules that nobody has used, and with
// nothing stored: no row, no object, no file.

const { DB, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Database;
  TEST_MIGRATIONS: Parameters<typeof applyD1Migrations>[1];
};
vi.resetModules();
await reset();
await applyD1Migrations(DB, TEST_MIGRATIONS);

// A password's usual cost is there to be slow. password.test.ts holds it, on Node; here it would be minutes.
const { cost } = await import("../core/identity/password");
Object.assign(cost, { ln: 4, p: 1 });
