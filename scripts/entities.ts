import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs/entities.md");

interface Column {
  name: string;
  type: string;
  pk: number;
}

/** A table of the words of a column: `person_id` → people, `garden_id` → gardens. */
const tableOf = (column: string): string => {
  const [, name] = /^(\w+)_id$/.exec(column) ?? [];
  return name === "person" ? "people" : `${name}s`;
};

function openSchema(): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  const folder = join(root, "migrations");
  for (const file of readdirSync(folder).sort()) db.exec(readFileSync(join(folder, file), "utf8"));
  return db;
}

/** The entity diagram of migrations/, in Mermaid: solid where the database holds the reference, else dotted. */
function drawEntities(): string {
  const db = openSchema();
  const all = <T>(sql: string, ...bound: string[]) => db.prepare(sql).all(...bound) as unknown as T[];
  const tables = all<{ name: string }>(
    "SELECT s.name FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.name AND t.type = 'table' WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%' ORDER BY s.rowid",
  ).map((table) => table.name);
  const lines = ["```mermaid", "erDiagram"];
  for (const table of tables) {
    const columns = all<Column>("SELECT name, type, pk FROM pragma_table_info(?)", table);
    const keys = new Map(
      all<{ from: string; table: string }>(
        'SELECT "from", "table" FROM pragma_foreign_key_list(?)',
        table,
      ).map((key) => [key.from, key.table]),
    );
    lines.push(`  ${table} {`);
    for (const { name, type, pk } of columns) {
      const marks = [pk > 0 ? "PK" : "", keys.has(name) ? "FK" : ""].filter(Boolean).join(", ");
      lines.push(`    ${type} ${name} ${marks}`.trimEnd());
    }
    lines.push("  }");
    for (const { name } of columns) {
      // Without a foreign key on the hot path, where a check would cost a read.
      const target = keys.get(name) ?? tables.find((other) => other === tableOf(name));
      if (target) lines.push(`  ${target} ||${keys.has(name) ? "--" : ".."}o{ ${table} : ${name}`);
    }
  }
  db.close();
  return [...lines, "```"].join("\n");
}

/** The page of all tables, as the migrations make them today. */
export const entitiesPage = (): string =>
  `# Entities

Every table of \`migrations/\`, drawn by \`npm run docs:entities\`. Solid lines are references that the database enforces;
dotted ones are by name, on tables whose writes must stay cheap.

${drawEntities()}
`;

if (process.argv[1] === import.meta.filename) writeFileSync(page, entitiesPage());
