import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { mustStandAbove } from "../access/stand-above";
import { atomically, type Db, type Statement } from "../db/db";
import { notFound } from "../http/problem";
import { type Author, record, recordIfChanged } from "../trail/record";
import { changeByCode, wrongCode } from "./change-by-code";
import { renewRecoveryCodes } from "./recovery-codes";
import { useCode } from "./use-code";

const forget = (personId: string): Statement[] => [
  sql`DELETE FROM recovery_codes WHERE person_id = ${personId}`,
  sql`DELETE FROM totp_secrets WHERE person_id = ${personId}`,
];

async function byCode(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  typed: string,
  ip: string,
  change: Statement[],
): Promise<void> {
  const holder = { personId: by.actor.id, requestId: by.requestId, now: by.now };
  await changeByCode(env, db, by, ip, async () => {
    const used = await useCode(env, db, holder, typed);
    if (!used) throw wrongCode();
    return [...used, ...change];
  });
}

/** The sign-in asks for no code any more. 400 for a wrong code, and where none is asked for. */
export const removeTotp = (
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  typed: string,
  ip: string,
): Promise<void> =>
  byCode(env, db, by, typed, ip, [...forget(by.actor.id), record(db, by, "totp.removed", by.actor.id)]);

/** Recovery codes in place of those before, which end. 400 for a wrong code. */
export async function newRecoveryCodes(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  typed: string,
  ip: string,
): Promise<string[]> {
  const { codes, statements } = renewRecoveryCodes(by.actor.id, by.now);
  await byCode(env, db, by, typed, ip, [
    ...statements,
    record(db, by, "recovery_codes.renewed", by.actor.id),
  ]);
  return codes;
}

/**
 * For somebody who has lost app and codes: by a person who stands above them, else 403. Harmless where there is none;
 * 404 for an unknown person.
 */
export async function removeTotpOf(db: Db, by: Author, personId: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM people WHERE id = ${personId}`))) throw notFound();
  await atomically(db, [
    ...mustStandAbove(by, personId),
    ...forget(personId),
    recordIfChanged(by, "totp.removed", personId),
  ]);
}
