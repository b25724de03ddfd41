import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { root } from "./start/build.ts";
import { readConfiguration } from "./start/configuration.ts";
import { openDatabaseFile } from "./start/database-file.ts";
import { loadDemo } from "./start/load-demo.ts";
import { prepareState } from "./start/prepare.ts";
import { restoreInto } from "./start/restore-into.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-restore-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (state: string) => {
  const [file = ""] = globSync(join(state, "resources/d1/**/*.sqlite")).filter((path) => {
    const db = new DatabaseSync(path, { readOnly: true });
    const is = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'people'").get() !== undefined;
    db.close();
    return is;
  });
  return new DatabaseSync(file, { readOnly: true });
};

const tablesOf = (db: DatabaseSync) =>
  (
    db
      .prepare(
        `SELECT s.name FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.name
       WHERE t.type = 'table' AND s.name NOT GLOB 'sqlite_*' AND s.name NOT GLOB '_cf_*'
       AND s.name NOT IN ('d1_migrations', 'guards') AND instr(s.sql, '-- made anew') = 0
       ORDER BY s.name`,
      )
      .all() as { name: string }[]
  ).map(({ name }) => name);

/** The rows of each table, in one order. */
const rowsOf = (db: DatabaseSync) =>
  Object.fromEntries(
    tablesOf(db).map((name) => [
      name,
      db
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );

/** The demo as a dump: what the Worker writes (worker/core/backup/backup.test.ts). */
function dumpOf(db: DatabaseSync): { lines: string[]; counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  const lines = Object.entries(rowsOf(db)).flatMap(([table, rows]) => {
    counts[table] = rows.length;
    return rows.map((row) => JSON.stringify({ table, row: JSON.parse(row) }));
  });
  return { lines, counts };
}

test("a dump of the demo restores into an empty store, table by table, and into no other", async () => {
  const [source, target, empty, cut] = ["source", "target", "empty", "cut"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  const configuration = readConfiguration({
    MILEPOST_STATE: source,
    MILEPOST_DEMO: "0",
    ENVIRONMENT: "development",
  });
  await prepareState(configuration, { isBare: true });
  for (const copy of [target, empty, cut]) cpSync(source, copy, { recursive: true });
  await prepareState(configuration);
  const file = openDatabaseFile(source);
  await loadDemo(file, {
    environment: "development",
    secrets: configuration.bindings,
    now: Date.now(),
    size: 2000,
  });
  await file.close();
  const from = open(source);
  const { lines, counts } = dumpOf(from);
  expect(lines.length).toBeGreaterThan(500);

  const dump = join(folder, "dump");
  mkdirSync(dump);
  const half = Math.floor(lines.length / 2);
  writeFileSync(join(dump, "000001.ndjson"), `${lines.slice(0, half).join("\n")}\n`);
  writeFileSync(join(dump, "000002.ndjson"), `${lines.slice(half).join("\n")}\n`);
  await expect(restoreInto(target, dump)).rejects.toThrow("was not finished");
  writeFileSync(join(dump, "manifest.json"), JSON.stringify({ rows: { ...counts, people: 1 } }));
  await expect(restoreInto(target, dump)).rejects.toThrow("its manifest tells of 1");
  writeFileSync(join(dump, "manifest.json"), JSON.stringify({ rows: counts }));

  const restored = spawnSync(process.execPath, [join(root, "scripts/restore.ts"), dump], {
    env: { ...process.env, MILEPOST_STATE: target, ENVIRONMENT: "development" },
    encoding: "utf8",
  });
  expect([restored.stderr, restored.status]).toEqual(["", 0]);
  expect(restored.stdout).toContain(`Restored ${lines.length} rows`);
  const into = open(target);
  // What is made anew is there too.
  const both = [source, target].map((state) => {
    const db = open(state);
    const found = db
      .prepare(
        "SELECT p.case_id FROM casebook_public p JOIN casebook_found f ON f.rowid = p.place ORDER BY p.place",
      )
      .all();
    db.close();
    return found;
  });
  expect(both[1]).toEqual(both[0]);
  expect(both[0]?.length).toBeGreaterThan(20);
  // What everybody reads is kept under an epoch: a restored store begins a new one.
  const lasting = (db: DatabaseSync) => ({ ...rowsOf(db), public_epochs: [], schedules: [] });
  const lastingFrom = lasting(from);
  expect(lasting(into)).toEqual(lastingFrom);
  // The first minute counts again.
  expect(into.prepare("SELECT through FROM schedules WHERE name = 'recount'").get()).toEqual({ through: "" });
  expect(into.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
  into.close();
  from.close();
  await expect(restoreInto(target, dump)).rejects.toThrow("is not empty");

  // Some rows of the raw log lie in a file, one of them in an older form than the dump's.
  const bucket = join(folder, "bucket");
  const [first = "", second = "", ...others] = lines.filter((line) => line.includes('"click_flushes"'));
  const key = "raw-log/2026/01/2026-01-01/abc.ndjson.gz";
  const cells = (line: string) => JSON.parse(line).row;
  const { day } = cells(first);
  const moved = [first, second].map((line) => {
    const { events, ...row } = { ...cells(line), day };
    return JSON.stringify({ ...row, events: line === second ? { old: 1 } : JSON.parse(events) });
  });
  const marker = {
    day,
    part: 1,
    key,
    first_referral: "a",
    last_referral: "z",
    flushes: 2,
    bytes: 1,
    moved_at: 1,
  };
  const left = JSON.stringify({ table: "click_flushes", row: { ...cells(second), day } });
  const rest = lines.filter((line) => line !== first && line !== second);
  const cold = join(folder, "cold.ndjson");
  writeFileSync(cold, [...rest, left, JSON.stringify({ table: "cold_clicks", row: marker })].join("\n"));
  await expect(restoreInto(cut, cold)).rejects.toThrow("The dump names 1 files of the raw log");
  await expect(restoreInto(cut, cold, bucket)).rejects.toThrow("is missing, which the dump names");
  mkdirSync(dirname(join(bucket, key)), { recursive: true });
  writeFileSync(join(bucket, key), gzipSync(`${moved[0]}\n`));
  await expect(restoreInto(cut, cold, bucket)).rejects.toThrow("has 1 rows, and the dump tells of 2");
  writeFileSync(join(bucket, key), gzipSync(`${moved.join("\n")}\n`));
  await restoreInto(cut, cold, bucket);
  const whole = open(cut);
  expect(rowsOf(whole).cold_clicks).toEqual([]);
  expect(rowsOf(whole).click_flushes).toEqual(
    [first, left, ...others].map((line) => JSON.stringify(cells(line))).sort(),
  );
  whole.close();

  // While it was written a webhook was deleted with its deliveries, and an address passed from one person to another.
  const people = lines.filter((line) => line.includes('"table":"people"')).map(cells);
  const event = { type: "signup.attributed", subject: "snp_1", due_at: 1, created_at: 1 };
  const gone = { table: "webhook_deliveries", row: { webhook_id: "whk_gone", id: "evt_1", ...event } };
  const person = { ...people[0], id: "usr_zz" };
  const grant = { person_id: "usr_zz", module: "organisation", role: "admin", granted_at: 1 };
  const changed = join(folder, "changed.ndjson");
  const added = [gone, { table: "grants", row: grant }, { table: "people", row: person }];
  writeFileSync(changed, [...lines, ...added.map((line) => JSON.stringify(line))].join("\n"));
  const spare = join(folder, "spare");
  cpSync(empty, spare, { recursive: true });
  const { counts: there, leftOut } = await restoreInto(spare, changed);
  expect(leftOut).toEqual({ webhook_deliveries: 1, grants: 1, people: 1 });
  expect(there.people).toBe(people.length);
  const afterwards = open(spare);
  expect(lasting(afterwards)).toEqual(lastingFrom);
  afterwards.close();

  // Of one link the clicks were not read yet, of another the totals hold more than was read of its days.
  const rows = lines.map(
    (line) => JSON.parse(line) as { table: string; row: Record<string, string | number> },
  );
  const busy = rows.flatMap(({ table, row }) =>
    table === "referrals" && Number(row.signups) > 0 ? [row] : [],
  );
  const [late = {}] = busy;
  const ahead = busy.find((row) => row.campaign_id !== late.campaign_id) ?? {};
  const caught = rows
    .filter(({ table, row }) => table !== "click_flushes" || row.referral_id !== late.id)
    .map(({ table, row }) => {
      if (table === "referrals" && row.id === ahead.id)
        return { table, row: { ...row, clicks: Number(row.clicks) + 5 } };
      const isIts = table === "link_days" && row.referral_id === ahead.id;
      return isIts ? { table, row: { ...row, clicks: Number(row.clicks) + 2 } } : { table, row };
    });
  const atWork = join(folder, "at-work.ndjson");
  writeFileSync(atWork, caught.map((line) => JSON.stringify(line)).join("\n"));
  const third = join(folder, "third");
  cpSync(empty, third, { recursive: true });
  expect((await restoreInto(third, atWork)).leftOut).toEqual({});
  const [was, is] = [open(source), open(third)];
  const off = `SELECT id FROM referrals AS r WHERE clicks <> (SELECT coalesce(sum(clicks), 0) FROM link_days WHERE referral_id = r.id)
    OR signups <> (SELECT coalesce(sum(signups), 0) FROM link_days WHERE referral_id = r.id)
    OR signups <> (SELECT count(*) FROM signups WHERE referral_id = r.id AND counted = 1)`;
  expect(is.prepare(off).all()).toEqual([]);
  const sum = (db: DatabaseSync, sql: string) => Object.values(db.prepare(sql).get() ?? {});
  expect(sum(is, `SELECT clicks, signups FROM referrals WHERE id = '${late.id}'`)).toEqual([0, 0]);
  const spent = "SELECT count(*) FROM signups WHERE reason = 'click_spent' AND referral_id IS NULL";
  const ofLate = `SELECT count(*) FROM signups WHERE referral_id = '${late.id}' AND counted = 1`;
  expect(Number(sum(is, spent)[0]) - Number(sum(was, spent)[0])).toBe(Number(sum(was, ofLate)[0]));
  // Every other campaign is as it was, and so is the one whose totals were counted again.
  for (const table of ["link_days", "link_weeks"]) {
    const others = `SELECT t.* FROM ${table} AS t JOIN referrals AS r ON r.id = t.referral_id
      WHERE r.campaign_id <> '${late.campaign_id}' ORDER BY 1, 2`;
    const read = (db: DatabaseSync) =>
      db
        .prepare(others)
        .all()
        .map((row) =>
          Object.entries(row).map(([, value]) =>
            /^\{/.test(String(value)) ? JSON.parse(String(value)) : value,
          ),
        );
    expect(read(is)).toEqual(read(was));
  }
  was.close();
  is.close();

  const wrong = join(folder, "wrong.ndjson");
  for (const [line, says] of [
    ["{", "Line 1 of"],
    ['{"table":"nothing","row":{"a":1}}', "this release does not have"],
    ['{"table":"people","row":{"a":1}}', "people.a"],
    ['{"table":"people","row":{"id":"x"}}', "does not fit"],
    ['{"table":"grants","row":{"person_id":"x","module":"m","role":"r","granted_at":1}}', "No row of"],
    ["", "holds no row"],
  ] as const) {
    writeFileSync(wrong, `${line}\n`);
    await expect(restoreInto(empty, wrong)).rejects.toThrow(says);
  }
}, 120_000);
