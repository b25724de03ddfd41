import { createReadStream, existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { readRestored } from "../modules.ts";
import { databaseFile } from "./database-file.ts";
import { openFile } from "./open-file.ts";

type Row = Record<string, SQLInputValue>;

/** The schedule that counts totals again (worker/core/recount). */
const recountNightly = "recount";

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

interface Reference {
  parent: string;
  from: string;
  to: string;
}

/**
 * Takes out rows whose parent is missing, and then those that referred to them, until none is left. Dumps are read
 * children first, so these are rows that were deleted with their parents while the dump was written. How many, by table.
 */
function leaveOutLoose(db: DatabaseSync): Record<string, number> {
  const leftOut: Record<string, number> = {};
  const loose = db.prepare(`SELECT DISTINCT "table", fkid FROM pragma_foreign_key_check`);
  const columns = db.prepare(
    `SELECT "table" AS parent, "from", "to" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq`,
  );
  for (let found = loose.all(); found.length > 0; found = loose.all()) {
    let taken = 0;
    for (const { table, fkid } of found as { table: string; fkid: number }[]) {
      const pairs = columns.all(table, fkid) as unknown as Reference[];
      const isTheirs = pairs.map(({ from, to }) => `p.${quoted(to)} = c.${quoted(from)}`).join(" AND ");
      const isGiven = pairs.map(({ from }) => `c.${quoted(from)} IS NOT NULL`).join(" AND ");
      const { changes } = db
        .prepare(
          `DELETE FROM ${quoted(table)} AS c WHERE ${isGiven}
           AND NOT EXISTS (SELECT 1 FROM ${quoted(pairs[0]?.parent ?? "")} p WHERE ${isTheirs})`,
        )
        .run();
      leftOut[table] = (leftOut[table] ?? 0) + Number(changes);
      taken += Number(changes);
    }
    if (taken === 0) throw new Error("A row refers to one that is missing, and cannot be left out.");
  }
  return leftOut;
}

/** Two rows with one value that only one may have: it changed hands while the dump was written. */
const isTakenTwice = (error: unknown) => (error as { errcode?: number }).errcode === 2067;

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

/** Rows by table: those that are there now, and those that the dump has but which fit no other row of it. */
export interface Restored {
  counts: Record<string, number>;
  leftOut: Record<string, number>;
}

/**
 * Fills the migrated, empty database of a state's folder with a dump, or leaves it as it was. No runtime may hold the
 * state. `files`: a copy of the bucket, where the dump names files of it.
 */
export async function restoreInto(state: string, from: string, files?: string): Promise<Restored> {
  const db = new DatabaseSync(databaseFile(state));
  try {
    // A row comes before those that it refers to.
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
    const twice: Record<string, number> = {};
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
          if (isTakenTwice(error)) twice[table] = (twice[table] ?? 0) + 1;
          else throw new Error(`${at} does not fit: ${error instanceof Error ? error.message : error}`);
        }
        counts[table] = (counts[table] ?? 0) + 1;
      }
    }
    if (Object.keys(counts).length === 0) throw new Error(`${from} holds no row of a dump.`);
    refuseUnlessWhole(from, counts);
    for (const { fromFiles } of modules) {
      for (const [table, rows] of Object.entries(fromFiles?.(db, files) ?? {})) {
        if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
      }
    }
    const leftOut: Record<string, number> = {};
    const leave = (rows: Record<string, number>) => {
      for (const [table, n] of Object.entries(rows)) {
        leftOut[table] = (leftOut[table] ?? 0) + n;
        counts[table] = (counts[table] ?? 0) - n;
      }
    };
    leave(leaveOutLoose(db));
    leave(twice);
    if (Object.values(counts).every((n) => n === 0)) throw new Error(`No row of ${from} fits another.`);
    for (const { sql } of triggers) db.exec(sql);
    const call = { db: await openFile(db), now: Date.now() };
    for (const { reconcile } of modules) leave((await reconcile?.(call)) ?? {});
    for (const statement of modules.flatMap(({ anew = [] }) => anew)) db.exec(statement);
    // Nothing that was kept under an epoch of before may be found.
    db.exec("UPDATE public_epochs SET epoch = lower(hex(randomblob(8)))");
    // The dump that these rows are from was still being written.
    db.exec("DELETE FROM settings WHERE key = 'organisation.backup'; DELETE FROM jobs WHERE kind = 'backup'");
    // The first tick counts again, in the product itself: nothing differs, or the health page says what.
    db.exec(`INSERT INTO schedules (name, through) VALUES ('${recountNightly}', '')
      ON CONFLICT DO UPDATE SET through = '', attempts = 0, resting_until = 0`);
    db.exec("COMMIT");
    return { counts, leftOut };
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  } finally {
    db.close();
  }
}
