import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { administrator, api, db, request, signIn, testEnv } from "../../testing/api";
import { newWorld } from "../../testing/world";
import { systemCall } from "../jobs/job";
import { readRows } from "./read-rows";
import { childrenFirst, readSchema } from "./read-schema";
import { backupJob, beginBackup } from "./run-backup";

let token: string;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  await newWorld();
  token = (await administrator()).token;
});

interface Backup {
  id: string;
  rows: Record<string, number>;
  bytes: number;
}

async function dump(): Promise<Backup> {
  const begun = await api<{ id: string }>("POST", "/backups", { token });
  expect(begun.status).toBe(202);
  return vi.waitFor(
    async () => {
      const { body } = await api<{ data: Backup[] }>("GET", "/backups", { token });
      expect(body.data[0]?.id).toBe(begun.body.id);
      return body.data[0] as Backup;
    },
    { timeout: 30_000, interval: 200 },
  );
}

/** What changes by being asked or by the dump itself. */
const moving = ["settings", "jobs", "audit_events", "api_keys", "sessions", "webhook_deliveries"];

it("a dump holds every row of every table, as it stands there", async () => {
  const made = await dump();
  const file = await request("GET", `/api/v1/backups/${made.id}/file`, { token });
  const text = await file.text();
  expect(new TextEncoder().encode(text).length).toBe(made.bytes);
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { table: string; row: object });
  const tables = await db.all<{
    name: string;
  }>(sql`SELECT s.name FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.name
    WHERE t.type = 'table' AND s.name NOT GLOB '_cf_*' AND s.name NOT GLOB 'sqlite_*'
      AND s.name NOT IN ('d1_migrations', 'guards') AND instr(s.sql, '-- made anew') = 0`);
  expect(Object.keys(made.rows).sort()).toEqual(tables.map(({ name }) => name).sort());
  for (const { name } of tables.filter(({ name }) => !moving.includes(name))) {
    const held = lines
      .filter(({ table }) => table === name)
      .map(({ row }) => JSON.stringify(row))
      .sort();
    const stands = await db.all<object>(sql.raw(`SELECT * FROM "${name}"`));
    expect([name, held]).toEqual([name, stands.map((row) => JSON.stringify(row)).sort()]);
  }
  expect(lines.length).toBeGreaterThan(50);
});

it("reads children before parents, in a circle of tables too", () => {
  const of = (table: string, parent: string) => ({ table, parent });
  const line = [of("sessions", "people"), of("grants", "people"), of("people", "people")];
  expect(childrenFirst(["grants", "people", "sessions"], line).at(-1)).toBe("people");
  const circle = [of("b", "c"), of("c", "b"), of("b", "a"), of("d", "b")];
  expect(childrenFirst(["a", "b", "c", "d"], circle)).toEqual(["d", "b", "c", "a"]);
});

it("holds whatever a row refers to, though people come and sign in between its tables", async () => {
  const quiet = { ...testEnv, JOBS: { sendBatch: async () => {} } as unknown as typeof testEnv.JOBS };
  const call = { ...systemCall(quiet, "test"), db };
  const id = (await beginBackup(call)) ?? "";
  const wait = scheduler.wait.bind(scheduler);
  let tables = 0;
  vi.spyOn(scheduler, "wait").mockImplementation(async (ms) => {
    tables += 1;
    if (tables % 4 === 0) await signIn(["organisation:member"]);
    return wait(ms);
  });
  for (let isMore = true; isMore; ) {
    isMore = false;
    await backupJob.run(call, id, () => {
      isMore = true;
    });
  }
  vi.mocked(scheduler.wait).mockRestore();
  expect(tables).toBeGreaterThan(50);
  const text = await (await request("GET", `/api/v1/backups/${id}/file`, { token })).text();
  const rows = Map.groupBy(
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> }),
    ({ table }) => table,
  );
  const names = JSON.stringify((await readSchema(db)).map(({ name }) => name));
  const references = await db.all<{ table: string; fk: number; parent: string; from: string; to: string }>(
    sql`SELECT t.value AS "table", f.id AS fk, f."table" AS parent, f."from", f."to"
      FROM json_each(${names}) t JOIN pragma_foreign_key_list(t.value) f ORDER BY t.value, f.id, f.seq`,
  );
  const loose = [...Map.groupBy(references, ({ table, fk }) => `${table} ${fk}`).values()].flatMap(
    (pairs) => {
      const [{ table, parent } = { table: "", parent: "" }] = pairs;
      const values = (row: Record<string, unknown>, side: "from" | "to") =>
        JSON.stringify(pairs.map((pair) => row[pair[side]]));
      const there = new Set(rows.get(parent)?.map(({ row }) => values(row, "to")));
      return (rows.get(table) ?? []).filter(
        ({ row }) => pairs.every(({ from }) => row[from] !== null) && !there.has(values(row, "from")),
      );
    },
  );
  expect(loose).toEqual([]);
  expect(references.length).toBeGreaterThan(50);
  expect(rows.get("sessions")?.length).toBeGreaterThan(5);
}, 60_000);

it("a new table is in it by itself, whatever its key, and rows come in bounded parts", async () => {
  await db.run(
    sql`CREATE TABLE things (name TEXT NOT NULL, n INTEGER NOT NULL, body TEXT, PRIMARY KEY (name, n)) STRICT`,
  );
  await db.run(sql`CREATE TABLE loose (body TEXT) STRICT`);
  await db.run(sql`WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1200)
    INSERT INTO things SELECT 'n' || (i % 3), i, 'é"' || i FROM c`);
  await db.run(sql`WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 6)
    INSERT INTO loose SELECT replace(hex(zeroblob(500000)), '00', 'ab') FROM c`);
  const tables = await readSchema(db);
  for (const [name, total] of [
    ["things", 1200],
    ["loose", 6],
  ] as const) {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new Error(`${name} is not in the schema`);
    const parts: string[][] = [];
    for (let mark = null as Parameters<typeof readRows>[2]; ; ) {
      const { lines, next } = await readRows(db, table, mark);
      if (next === null) break;
      parts.push(lines);
      mark = JSON.parse(JSON.stringify(next));
    }
    expect(parts.map(({ length }) => length)).toEqual(name === "things" ? [500, 500, 200] : [4, 2]);
    expect(new Set(parts.flat()).size).toBe(name === "things" ? total : 1);
  }
  await db.run(sql`DROP TABLE things`);
  await db.run(sql`DROP TABLE loose`);
});

it("the last eight are kept", async () => {
  for (let i = 0; i < 9; i++) await testEnv.FILES.put(`backups/bkp_0${i}/000001.ndjson`, "{}");
  const made = await dump();
  const { objects } = await testEnv.FILES.list({ prefix: "backups/" });
  const folders = new Set(objects.map(({ key }) => key.split("/")[1]));
  expect([folders.size, folders.has(made.id)]).toEqual([8, true]);
});
