import { testEnv } from "./api";
import type { World } from "./suite";
import { suites } from "./suites";
import { newWorld } from "./world";

const { DB, FILES } = testEnv;

export interface KeptWorld {
  world: World;
  restore(): Promise<void>;
}

/** A copy of the rows, in tables of this name before theirs. */
const aside = "kept_";

async function columnsByTable(): Promise<Map<string, string[]>> {
  const { results } = await DB.prepare(
    `SELECT s.name AS "table", c.name FROM pragma_table_list s JOIN pragma_table_info(s.name) c
     WHERE s.type = 'table' AND s.name NOT GLOB 'sqlite_*' AND s.name NOT GLOB '_cf_*' AND s.name <> 'd1_migrations'`,
  ).all<{ table: string; name: string }>();
  const columns = new Map<string, string[]>();
  for (const { table, name } of results) columns.set(table, [...(columns.get(table) ?? []), `"${name}"`]);
  return columns;
}

async function filesOf(): Promise<Map<string, { bytes: ArrayBuffer; options: R2PutOptions }>> {
  const { objects } = await FILES.list({ include: ["httpMetadata", "customMetadata"] });
  const files = new Map<string, { bytes: ArrayBuffer; options: R2PutOptions }>();
  for (const { key, httpMetadata, customMetadata } of objects) {
    const file = await FILES.get(key);
    if (!file) continue;
    const options = { ...(httpMetadata && { httpMetadata }), ...(customMetadata && { customMetadata }) };
    files.set(key, { bytes: await file.arrayBuffer(), options });
  }
  return files;
}

/**
 * A world whose rows and files are kept beside it: `restore` brings back what calls have changed or taken away since. To
 * make one anew takes hundreds of calls; to bring one back takes one batch.
 */
export async function keptWorld(): Promise<KeptWorld> {
  const world = await newWorld();
  const tables = await columnsByTable();
  const { results: triggers } = await DB.prepare(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  ).all<{ name: string; sql: string }>();
  await DB.batch(
    [...tables.keys()].map((table) => DB.prepare(`CREATE TABLE ${aside}${table} AS SELECT * FROM ${table}`)),
  );
  const files = await filesOf();
  const restoreRows = [
    "PRAGMA defer_foreign_keys = ON",
    // What triggers write stands in the copy itself.
    ...triggers.map(({ name }) => `DROP TRIGGER ${name}`),
    ...[...tables.keys()].map((table) => `DELETE FROM ${table}`),
    ...[...tables].map(
      ([table, columns]) => `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${aside}${table}`,
    ),
    ...triggers.map(({ sql }) => sql),
    ...suites.flatMap(({ madeAnew }) => madeAnew ?? []),
  ];
  const restore = async () => {
    await DB.batch(restoreRows.map((query) => DB.prepare(query)));
    const there = new Set((await FILES.list()).objects.map(({ key }) => key));
    for (const [key, { bytes, options }] of files) if (!there.has(key)) await FILES.put(key, bytes, options);
  };
  return { world, restore };
}
