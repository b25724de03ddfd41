import { idOf } from "../db/ids.ts";
import { hashPassword } from "../identity/password.ts";
import { searchKey } from "../text/fold.ts";
import { localDay } from "../time.ts";
import type { Demo } from "./demo.ts";
import { demoSetting } from "./has-demo.ts";
import { Random } from "./random.ts";
import { type Database, insertRows, type Statement } from "./write-rows.ts";

export interface DemoOptions {
  /** Anything but "development" is refused. */
  environment: string;
  secrets: Record<string, string>;
  now: number;
  size?: number;
  seed?: number;
}

export const demoPassword = "milepost-demo";

const admin = { name: "Demo Administrator", email: "admin@milepost.test" };

/** Deletes what a load left. What a trigger keeps from being deleted is let go: the triggers are away for that batch. */
async function clearing(db: Database, tables: string[]): Promise<Statement[]> {
  const found = await db
    .prepare(
      `SELECT json_group_array(json_object('name', name, 'sql', sql)) AS triggers FROM sqlite_master
        WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(tables))
    .first<{ triggers: string }>();
  const triggers = JSON.parse(found?.triggers ?? "[]") as { name: string; sql: string }[];
  return [
    ...triggers.map(({ name }) => db.prepare(`DROP TRIGGER ${name}`)),
    ...tables.map((table) => db.prepare(`DELETE FROM ${table}`)),
    ...triggers.map(({ sql }) => db.prepare(sql)),
  ];
}

/** Where a load was cut off, what it left is cleared; a database that holds anything else is left as it is. */
async function isReady(db: Database, tables: string[], now: number): Promise<boolean> {
  const state = await db
    .prepare(`SELECT value FROM settings WHERE key = '${demoSetting}'`)
    .first<{ value: string }>();
  if (state && JSON.parse(state.value).state === "loaded") return false;
  if (!state) {
    const rows = tables.map((table) => `EXISTS (SELECT 1 FROM ${table})`).join(" OR ");
    if (await db.prepare(`SELECT 1 AS used WHERE ${rows || "false"}`).first()) return false;
  }
  await db.batch([
    ...(state ? await clearing(db, tables) : []),
    db.prepare("DELETE FROM grants WHERE person_id IN (SELECT id FROM people WHERE created_by = 'demo')"),
    db.prepare("DELETE FROM people WHERE created_by = 'demo'"),
    db
      .prepare(
        `INSERT OR REPLACE INTO settings (key, value, updated_at) VALUES ('${demoSetting}', ?1, cast(?2 AS integer))`,
      )
      .bind(JSON.stringify({ state: "loading" }), now),
  ]);
  return true;
}

/** The administrator who signs in with the demo's password, unless the address is somebody's. */
async function administrator(db: Database, id: string, passwordHash: string, since: number): Promise<string> {
  const known = await db
    .prepare("SELECT id FROM people WHERE email_key = ?1")
    .bind(admin.email)
    .first<{ id: string }>();
  if (known) return known.id;
  const person = {
    ...{ id, name: admin.name, name_key: searchKey(admin.name), email: admin.email, email_key: admin.email },
    ...{ password_hash: passwordHash, created_at: since, created_by: "demo" },
  };
  await insertRows(db, "people", [person]);
  await insertRows(db, "grants", [
    { person_id: id, module: "organisation", role: "admin", granted_at: since },
  ]);
  return id;
}

/**
 * Loads a plausible history of each module into an empty database, once: repeated, or where anything else is there, it
 * changes nothing and answers `loaded: false`. Cut off half-way, it starts over the next time. The same seed and
 * instant give the same data.
 */
export async function loadDemo(
  db: Database,
  demos: readonly Demo[],
  { environment, secrets, now, size, seed = 1 }: DemoOptions,
): Promise<{ loaded: boolean; counts: Record<string, number> }> {
  if (environment !== "development") throw new Error(`There is no demo data in ${environment}.`);
  const tables = demos.flatMap((demo) => demo.tables);
  if (!(await isReady(db, tables, now))) return { loaded: false, counts: {} };

  const organisation = await db.prepare("SELECT time_zone FROM organisation").first<{ time_zone: string }>();
  const timeZone = organisation?.time_zone ?? "UTC";
  const random = new Random(seed);
  const passwordHash = await hashPassword(demoPassword);
  const since = now - 366 * 86_400_000;
  const adminId = await administrator(db, idOf("person", since, random.bytes(10)), passwordHash, since);
  const counts: Record<string, number> = {};
  for (const demo of demos) {
    const call = {
      db,
      random,
      now,
      timeZone,
      today: localDay(now, timeZone),
      secrets,
      adminId,
      passwordHash,
    };
    Object.assign(counts, await demo.load(size === undefined ? call : { ...call, size }));
  }
  await db.batch([
    db
      .prepare(
        `UPDATE settings SET value = ?1, updated_at = cast(?2 AS integer) WHERE key = '${demoSetting}'`,
      )
      .bind(JSON.stringify({ state: "loaded", ...counts }), now),
  ]);
  return { loaded: true, counts };
}
