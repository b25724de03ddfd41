import { sql } from "drizzle-orm";
import type { Db } from "../db/db";

export interface DumpedTable {
  name: string;
  columns: { name: string; type: string }[];
  /** What orders its rows: the primary key's columns; rowid where it has none. */
  key: string[];
}

interface ColumnRow {
  table: string;
  name: string;
  type: string;
  pk: number;
}

/** Tables of the platform and of `wrangler d1 migrations`, and the one that never holds a row. */
const isOurs = (name: string) => !/^(sqlite_|_cf_|d1_|guards$)/.test(name);

interface Reference {
  table: string;
  parent: string;
}

/**
 * A table before those that its rows refer to: what a row referred to when it was read is read after it, and so is in the
 * dump, unless somebody deleted it meanwhile. In a circle of tables one reference points back.
 */
export function childrenFirst(names: readonly string[], references: readonly Reference[]): string[] {
  const seen = new Set<string>();
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { table, parent } of references) if (table === name) visit(parent);
    ordered.unshift(name);
  };
  for (const name of names) visit(name);
  return ordered;
}

const last: string[] = [];

/** A module's tables that are read last, in this order. */
export function readLast(tables: readonly string[]): void {
  for (const table of tables) if (!last.includes(table)) last.push(table);
}

/**
 * Every table that the database has, as it says itself: a new one is in the next dump. Children before parents, and
 * those at the end that a module wants there.
 */
export async function readSchema(db: Db): Promise<DumpedTable[]> {
  const made = await db.all<{ name: string; sql: string | null }>(
    sql`SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
  );
  // An index of texts follows from other tables, and what it keeps below itself is no row that anybody could read. So do
  // tables whose definition says that they are made anew.
  const indexes = made.flatMap(({ name, sql }) => (/^CREATE VIRTUAL/i.test(sql ?? "") ? [name] : []));
  const isKept = (name: string) =>
    isOurs(name) &&
    !/-- made anew/.test(made.find((table) => table.name === name)?.sql ?? "") &&
    !indexes.some((index) => name === index || name.startsWith(`${index}_`));
  // Of its own tables the platform tells nobody the columns.
  const ours = JSON.stringify(made.map(({ name }) => name).filter(isKept));
  const rows = await db.all<ColumnRow>(sql`SELECT t.value AS "table", c.name, c.type, c.pk
    FROM json_each(${ours}) t JOIN pragma_table_info(t.value) c ORDER BY t.value, c.cid`);
  const references = await db.all<Reference>(sql`SELECT DISTINCT t.value AS "table", f."table" AS parent
    FROM json_each(${ours}) t JOIN pragma_foreign_key_list(t.value) f`);
  const tables = Map.groupBy(rows, ({ table }) => table);
  const names = childrenFirst([...tables.keys()], references);
  const atEnd = last.filter((name) => names.includes(name));
  return [...names.filter((name) => !last.includes(name)), ...atEnd].map((name) => {
    const columns = tables.get(name) ?? [];
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return {
      name,
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
      key: key.length > 0 ? key.map((column) => column.name) : ["rowid"],
    };
  });
}
