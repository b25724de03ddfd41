import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, it } from "vitest";
import { tables as ofModules } from "./product";
import { testEnv } from "./testing/api";

// Migrations are the truth; drizzle's tables only describe them. What differs here fails at run time elsewhere.

const tables: SQLiteTable[] = ofModules;

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  dflt_value: string | null;
}

it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
  "%s is described as the migrations make it",
  async (name, table) => {
    const { results } = await testEnv.DB.prepare("SELECT * FROM pragma_table_info(?1)")
      .bind(name)
      .all<Column>();
    const { columns, primaryKeys } = getTableConfig(table);
    const keyed = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
    const described = columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull || column.primary || keyed.has(column.name),
      key: column.primary || keyed.has(column.name),
      mayBeLeftOut: column.hasDefault || !(column.notNull || column.primary || keyed.has(column.name)),
    }));
    const made = results.map((column) => ({
      name: column.name,
      type: column.type,
      required: column.notnull === 1 || column.pk > 0,
      key: column.pk > 0,
      mayBeLeftOut: column.dflt_value !== null || (column.notnull === 0 && column.pk === 0),
    }));
    expect(described.sort((a, b) => a.name.localeCompare(b.name))).toEqual(
      made.sort((a, b) => a.name.localeCompare(b.name)),
    );
  },
);

it("describes every table of the migrations, and no other", async () => {
  const { results } = await testEnv.DB.prepare(
    "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'",
  ).all<{ name: string }>();
  const made = results.map((row) => row.name).filter((name) => name !== "d1_migrations");
  expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(made.sort());
});
