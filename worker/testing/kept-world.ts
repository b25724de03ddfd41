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

/** The tables that a statement or a trigger names as written: `INSERT INTO t`, `REPLACE INTO t`, `UPDATE t`, `DELETE FROM t`. */
const writtenBy = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:INTO|UPDATE|DELETE\s+FROM)\s+(?:OR\s+\w+\s+)?["'`]?(\w+)/gi)].map(
    ([, table]) => `${table}`,
  );

/** Notes which tables anybody in this runtime prepares to write, from now on. */
function noteWrites(): Set<string> {
  const noted = new Set<string>();
  for (const one of [DB, DB.withSession("first-primary")]) {
    const prototype = Object.getPrototypeOf(one) as Pick<D1Database, "prepare">;
    const { prepare } = prototype;
    prototype.prepare = function note(sql) {
      for (const table of writtenBy(sql)) noted.add(table);
      return prepare.call(this, sql);
    };
  }
  return noted;
}

interface Trigger {
  name: string;
  sql: string;
  on: string;
}

/** The same tables, and those that their triggers write. */
function withTriggered(tables: ReadonlySet<string>, triggers: readonly Trigger[]): ReadonlySet<string> {
  const more = triggers.filter(({ on }) => tables.has(on)).flatMap(({ sql }) => writtenBy(sql));
  const all = new Set([...tables, ...more]);
  return all.size === tables.size ? all : withTriggered(all, triggers);
}

/**
 * A world whose rows and files are kept beside it: `restore` brings back what calls have changed or taken away since. To
 * make one anew takes hundreds of calls; to bring one back takes one batch, of the tables that were written.
 */
export async function keptWorld(): Promise<KeptWorld> {
  const world = await newWorld();
  const tables = await columnsByTable();
  const { results: triggers } = await DB.prepare(
    `SELECT name, sql, tbl_name AS "on" FROM sqlite_master WHERE type = 'trigger'`,
  ).all<Trigger>();
  await DB.batch(
    [...tables.keys()].map((table) => DB.prepare(`CREATE TABLE ${aside}${table} AS SELECT * FROM ${table}`)),
  );
  const files = await filesOf();
  const noted = noteWrites();
  const restore = async () => {
    const written = withTriggered(noted, triggers);
    const changed = [...tables].filter(([table]) => written.has(table));
    // What triggers write stands in the copy itself.
    const silent = triggers.filter(({ on }) => written.has(on));
    const queries = [
      "PRAGMA defer_foreign_keys = ON",
      ...silent.map(({ name }) => `DROP TRIGGER ${name}`),
      ...changed.map(([table]) => `DELETE FROM ${table}`),
      ...changed.map(
        ([table, columns]) => `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${aside}${table}`,
      ),
      ...silent.map(({ sql }) => sql),
      ...suites
        .map(({ madeAnew }) => madeAnew ?? [])
        .filter((made) => made.flatMap(writtenBy).some((table) => written.has(table)))
        .flat(),
    ];
    const batch = queries.map((query) => DB.prepare(query));
    noted.clear();
    await DB.batch(batch);
    const there = new Set((await FILES.list()).objects.map(({ key }) => key));
    for (const [key, { bytes, options }] of files) if (!there.has(key)) await FILES.put(key, bytes, options);
  };
  return { world, restore };
}
