import { runInDurableObject } from "cloudflare:test";
import { testEnv } from "./api";

// Where a word stands in what is stored, whichever table, file or object it is in: each place with some text around it.

const around = (text: string, word: string): string => {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 60), at + 100);
};

/** Of many: SQLite takes no deeper tree. */
const joined = (texts: readonly string[]): string => {
  const half = Math.ceil(texts.length / 2);
  if (texts.length < 2) return texts.join();
  return `(${joined(texts.slice(0, half))} || char(10) || ${joined(texts.slice(half))})`;
};

async function readStatements(): Promise<{ table: string; query: string }[]> {
  const { results } = await testEnv.DB.prepare(
    `SELECT s.name AS "table", c.name FROM pragma_table_list s JOIN pragma_table_info(s.name) c
     WHERE s.type = 'table' AND s.name NOT GLOB 'sqlite_*' AND s.name NOT GLOB '_cf_*' AND s.name NOT GLOB 'kept_*'`,
  ).all<{ table: string; name: string }>();
  const columns = new Map<string, string[]>();
  for (const { table, name } of results) {
    columns.set(table, [...(columns.get(table) ?? []), `coalesce("${name}", '')`]);
  }
  return [...columns].map(([table, texts]) => ({
    table,
    query: `SELECT substr(text, max(1, instr(text, ?1) - 60), 160) AS text
      FROM (SELECT ${joined(texts)} AS text FROM "${table}") WHERE instr(text, ?1) > 0 LIMIT 1`,
  }));
}

/** A statement a table, made once: the tables of a runtime stay. */
let statements: ReturnType<typeof readStatements> | undefined;

/** Tables of D1 in which it stands. */
export async function rowsWith(word: string): Promise<string[]> {
  statements ??= readStatements();
  const tables = await statements;
  const answers = await testEnv.DB.batch<{ text: string }>(
    tables.map(({ query }) => testEnv.DB.prepare(query).bind(word)),
  );
  return answers.flatMap(({ results }, i) => results.map(({ text }) => `${tables[i]?.table}: ${text}`));
}

const unpacked = (key: string, body: ReadableStream): Promise<string> =>
  new Response(key.endsWith(".gz") ? body.pipeThrough(new DecompressionStream("gzip")) : body).text();

/** Files of R2 in which it stands: in the name, in what they hold, or in what is told of them. */
export async function filesWith(word: string): Promise<string[]> {
  const { objects } = await testEnv.FILES.list({ include: ["httpMetadata", "customMetadata"] });
  const found: string[] = [];
  for (const { key, httpMetadata, customMetadata } of objects) {
    const file = await testEnv.FILES.get(key);
    const held = file ? await unpacked(key, file.body) : "";
    const text = `${key} ${JSON.stringify([httpMetadata, customMetadata])} ${held}`;
    if (text.includes(word)) found.push(`file ${key.split("/")[0]}: ${around(text, word)}`);
  }
  return found;
}

const ownTables =
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'";

/** Durable Objects in whose storage it stands: of those that somebody has asked for (setup.ts). */
export async function objectsWith(word: string): Promise<string[]> {
  const { askedObjects } = globalThis as { askedObjects?: Map<string, () => DurableObjectStub> };
  const found: string[] = [];
  for (const stub of askedObjects?.values() ?? []) {
    await runInDurableObject(stub(), async (object, { storage }) => {
      const tables = storage.sql.exec<{ name: string }>(ownTables).toArray();
      const rows = tables.map((table) => storage.sql.exec(`SELECT * FROM "${table.name}"`).toArray());
      const text = JSON.stringify([[...(await storage.list())], rows]);
      if (text.includes(word)) found.push(`object ${object.constructor.name}: ${around(text, word)}`);
    });
  }
  return found;
}
