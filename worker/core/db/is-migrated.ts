import { sql } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "./db";

export type Tables = SQLiteTable[];

/** Throws where the database does not answer. */
export async function askDatabase(db: Db): Promise<void> {
  await db.get(sql`SELECT 1`);
}

/** True when the database has every table and column that this release reads. */
export async function isMigrated(db: Db, tables: Tables): Promise<boolean> {
  const names = JSON.stringify(tables.map((table) => getTableConfig(table).name));
  const rows = await db.all<{ name: string }>(sql`
    SELECT t.value || '.' || c.name AS name FROM json_each(${names}) t JOIN pragma_table_info(t.value) c`);
  const present = new Set(rows.map(({ name }) => name));
  return tables.every((table) => {
    const { name, columns } = getTableConfig(table);
    return columns.every((column) => present.has(`${name}.${column.name}`));
  });
}
