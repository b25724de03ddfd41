import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { cost } from "../core/identity/password";

const { DB, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Database;
  TEST_MIGRATIONS: Parameters<typeof applyD1Migrations>[1];
};
await applyD1Migrations(DB, TEST_MIGRATIONS);

// A password's usual cost is there to be slow. password.test.ts holds it, on Node; here it would be minutes.
Object.assign(cost, { ln: 4, p: 1 });
