import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./build.ts";
import { wrangler } from "./wrangler.ts";

type Database = Awaited<ReturnType<import("miniflare").Miniflare["getD1Database"]>>;

const folder = join(root, "migrations");

export const migrationNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();

/**
 * Applies what is missing, each file in one batch with its record in the table that `wrangler d1 migrations` keeps.
 * `state`: the folder the database is in. A database that other files made is refused with a sentence that names it.
 */
export async function migrate(db: Database, state: string): Promise<void> {
  await db
    .prepare(
      "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
    )
    .run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = results.map((row) => row.name);
  const names = migrationNames();
  if (applied.some((name) => !names.includes(name))) {
    throw new Error(
      `${state} was filled by another version of Milepost, whose tables this one does not know. Delete this folder, or set MILEPOST_STATE to another one, and start again.`,
    );
  }
  for (const name of names.filter((name) => !applied.includes(name))) {
    const statements = wrangler.unstable_splitSqlQuery(readFileSync(join(folder, name), "utf8"));
    await db.batch([
      ...statements.map((statement) => db.prepare(statement)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?1)").bind(name),
    ]);
  }
}
