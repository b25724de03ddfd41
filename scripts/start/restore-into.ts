import { createReadStream, existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { readRestored } from "../modules.ts";
import { databaseFile } from "./database-file.ts";

type Row = Record<string, SQLInputValue>;

const modules = await readRestored();

/** Tables whose rows the migrations themselves write: a dump has its own. */
const seeded = ["organisation", ...modules.flatMap(({ seeded = [] }) => seeded)];

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const filesIn = (from: string): string[] =>
  statSync(from).isDirectory() ? globSync(join(from, "**/*.ndjson")).sort() : [from];

function tablesOf(db: DatabaseSync): Map<string, Set<string>> {
  const rows = db
    .prepare(
      `SELECT s.name AS "table", c.name FROM pragma_table_list s JOIN pragma_table_info(s.name) c
       WHERE s.type = 'table' AND s.name NOT GLOB 'sqlite_*' AND s.name NOT GLOB '_cf_*' AND s.name <> 'd1_migrations'`,
    )
    .all() as { table: string; name: string }[];
  const tables = new Map<string, Set<string>>();
  for (const { table, name } of rows) tables.set(table, (tables.get(table) ?? new Set()).add(name));
  return tables;
}

function refuseUnlessEmpty(db: DatabaseSync, tables: Iterable<string>, state: string): void {
  for (const table of tables) {
    if (seeded.includes(table)) continue;
    if (db.prepare(`SELECT 1 FROM ${quoted(table)} LIMIT 1`).get() === undefined) continue;
    throw new Error(
      `${state} is not empty: its table ${table} has rows. Set MILEPOST_STATE to a folder that is not there yet.`,
    );
  }
}

function readLine(line: string, at: string): { table: string; row: Row } {
  try {
    const { table, row } = JSON.parse(line);
    if (typeof table === "string" && typeof row === "object" && row !== null) return { table, row };
  } catch {
    // Told below.
  }
  throw new Error(`${at} is no line of a dump.`);
}

/** A folder's manifest tells how many rows of each table there must be. */
function refuseUnlessWhole(from: string, counts: Record<string, number>): void {
  const manifest = join(from, "manifest.json");
  if (!statSync(from).isDirectory()) return;
  if (!existsSync(manifest)) throw new Error(`${from} has no manifest.json: the dump was not finished.`);
  const { rows } = JSON.parse(readFileSync(manifest, "utf8")) as { rows: Record<string, number> };
  for (const [table, n] of Object.entries(rows)) {
    if ((counts[table] ?? 0) !== n) {
      throw new Error(`The dump has ${counts[table] ?? 0} rows of ${table}, and its manifest tells of ${n}.`);
    }
  }
}

/**
 * Fills the migrated, empty database of a state's folder with a dump: all of it, or nothing. The rows by table. No
 * runtime may hold the state. `files`: a copy of the bucket, where the dump names files of it.
 */
export async function restoreInto(
  state: string,
  from: string,
  files?: string,
): Promise<Record<string, number>> {
  const db = new DatabaseSync(databaseFile(state));
  try {
    // Tables come by name, and one may refer to a later one.
    db.exec("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
    const tables = tablesOf(db);
    refuseUnlessEmpty(db, tables.keys(), state);
    for (const table of seeded) db.exec(`DELETE FROM ${quoted(table)}`);
    // What triggers write stands in the dump itself.
    const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${quoted(name)}`);
    const statements = new Map<string, StatementSync>();
    const counts: Record<string, number> = {};
    for (const file of filesIn(from)) {
      let number = 0;
      for await (const line of createInterface({
        input: createReadStream(file),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        number += 1;
        if (line === "") continue;
        const at = `Line ${number} of ${file}`;
        const { table, row } = readLine(line, at);
        const names = Object.keys(row);
        const key = `${table} ${names.join(",")}`;
        let statement = statements.get(key);
        if (!statement) {
          const columns = tables.get(table);
          const unknown = columns ? names.find((name) => !columns.has(name)) : "";
          if (unknown !== undefined) {
            throw new Error(
              `${at} is of ${unknown ? `${table}.${unknown}` : table}, which this release does not have. Restore with the release that dumped it, then deploy this one.`,
            );
          }
          statement = db.prepare(
            `INSERT INTO ${quoted(table)} (${names.map(quoted).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
          );
          statements.set(key, statement);
        }
        try {
          statement.run(...Object.values(row));
        } catch (error) {
          throw new Error(`${at} does not fit: ${error instanceof Error ? error.message : error}`);
        }
        counts[table] = (counts[table] ?? 0) + 1;
      }
    }
    if (Object.keys(counts).length === 0) throw new Error(`${from} holds no row of a dump.`);
    refuseUnlessWhole(from, counts);
    for (const { sql } of triggers) db.exec(sql);
    for (const statement of modules.flatMap(({ anew = [] }) => anew)) db.exec(statement);
    // Nothing that was kept under an epoch of before may be found.
    db.exec("UPDATE public_epochs SET epoch = lower(hex(randomblob(8)))");
    for (const { fromFiles } of modules) {
      for (const [table, rows] of Object.entries(fromFiles?.(db, files) ?? {})) {
        if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
      }
    }
    const loose = db.prepare("PRAGMA foreign_key_check").get() as
      | { table: string; parent: string }
      | undefined;
    if (loose)
      throw new Error(`A row of ${loose.table} refers to one of ${loose.parent} that is not in the dump.`);
    db.exec("COMMIT");
    return counts;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  } finally {
    db.close();
  }
}
