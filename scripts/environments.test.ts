import { expect, test } from "vitest";
import { unstable_readConfig } from "wrangler";
import { root } from "./source-files.ts";

type Bound = Record<"binding" | "migrations_dir" | "database_name" | "bucket_name", string>;

/** What is read here of wrangler's own type, which it does not export whole. */
interface Config {
  vars: Record<string, string>;
  d1_databases: Bound[];
  durable_objects: { bindings: unknown };
  migrations: unknown;
  queues: {
    producers: Bound[];
    consumers: { queue: string; dead_letter_queue?: string }[];
  };
  r2_buckets: Bound[];
  send_email: unknown;
  ratelimits: { name: string; namespace_id: string; simple: unknown }[];
  triggers: { crons: unknown };
  assets: unknown;
  observability: unknown;
}

const readConfig = (env?: string) =>
  unstable_readConfig({ config: `${root}/wrangler.toml`, ...(env ? { env } : {}) }) as unknown as Config;

function readEnvironment(env?: string) {
  const config = readConfig(env);
  return {
    vars: Object.keys(config.vars).sort(),
    databases: config.d1_databases.map(({ binding, migrations_dir }) => ({ binding, migrations_dir })),
    objects: config.durable_objects.bindings,
    objectMigrations: config.migrations,
    producers: config.queues.producers.map(({ binding }) => binding),
    consumers: config.queues.consumers.map(({ queue: _, dead_letter_queue, ...rest }) => ({
      ...rest,
      buriesDead: dead_letter_queue !== undefined,
    })),
    buckets: config.r2_buckets.map(({ binding }) => binding),
    mail: config.send_email,
    limits: config.ratelimits.map(({ name, simple }) => ({ name, simple })),
    crons: config.triggers.crons,
    assets: config.assets,
    observability: config.observability,
  };
}

test.each(["staging", "production"])("%s binds what development binds", (name) => {
  const { vars, ...deployed } = readEnvironment(name);
  const { vars: local, ...development } = readEnvironment();
  expect(deployed).toEqual(development);
  expect(vars).toEqual([...new Set([...local, "PUBLIC_URL"])].sort());
});

test("no environment shares a database, a queue or a bucket with another", () => {
  const named = ["staging", "production"].flatMap((env) => {
    const config = readConfig(env);
    return [
      ...config.d1_databases.map((database) => database.database_name),
      ...config.queues.consumers.map((consumer) => consumer.queue),
      ...config.r2_buckets.map((bucket) => bucket.bucket_name),
      ...config.ratelimits.map((limit) => limit.namespace_id),
    ];
  });
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named).size).toBe(named.length);
});
