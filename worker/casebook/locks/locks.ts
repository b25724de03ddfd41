import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/caller";
import { nameOf } from "../access/name-of";

/** How long a lock holds after its holder's last sign of life, in milliseconds. */
export const HOLDS = 5 * 60_000;

export interface Lock {
  holder: { id: string; name: string };
  until: string;
}

const whole = (value: number) => sql`cast(${value} as integer)`;

/** Who is editing the case now; null for nobody. */
export async function readLock(db: Db, caseId: string, now: number): Promise<Lock | null> {
  const row = await db.get<{ holder_id: string; name: string | null; until: number }>(sql`
    SELECT l.holder_id, ${nameOf(sql`l.holder_id`)} AS name, l.until FROM casebook_locks l
    WHERE l.case_id = ${caseId} AND l.until > ${whole(now)}`);
  return row && { holder: { id: row.holder_id, name: row.name ?? "" }, until: toInstant(row.until) };
}

const locked = (lock: Lock) =>
  new Problem("locked", "Somebody else is editing this case.", { members: { lock } });

/** A change by who holds the lock renews it; while another holds it, 409. Nobody needs one. */
export async function renewLock(db: Db, caller: Caller, caseId: string, now: number): Promise<Statement[]> {
  const lock = await readLock(db, caseId, now);
  if (lock && lock.holder.id !== caller.id) throw locked(lock);
  return [
    sql`UPDATE casebook_locks SET until = ${whole(now + HOLDS)}
      WHERE case_id = ${caseId} AND holder_id = ${caller.id} AND until > ${whole(now)}`,
  ];
}

/** Takes or renews the lock. 409 `locked` while another holds it, unless it is taken over. */
export async function takeLock(
  db: Db,
  caller: Caller,
  caseId: string,
  now: number,
  takesOver: boolean,
): Promise<Lock> {
  await atomically(db, [
    sql`INSERT INTO casebook_locks (case_id, holder_id, until)
      VALUES (${caseId}, ${caller.id}, ${whole(now + HOLDS)})
      ON CONFLICT (case_id) DO UPDATE SET holder_id = excluded.holder_id, until = excluded.until
      WHERE holder_id = excluded.holder_id OR until <= ${whole(now)} OR ${takesOver ? 1 : 0}`,
  ]);
  const lock = await readLock(db, caseId, now);
  if (!lock) throw new Error("a lock was taken and is not there");
  if (lock.holder.id !== caller.id) throw locked(lock);
  return lock;
}

/** Gives up one's own lock; another's stays. */
export const giveUpLock = (db: Db, caller: Caller, caseId: string) =>
  atomically(db, [sql`DELETE FROM casebook_locks WHERE case_id = ${caseId} AND holder_id = ${caller.id}`]);
