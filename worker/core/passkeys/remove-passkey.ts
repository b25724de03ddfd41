import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { mustStandAbove } from "../access/stand-above";
import { atomically, type Db, type Statement } from "../db/db";
import { notFound } from "../http/problem";
import { type Author, recordIfChanged } from "../trail/record";
import { changeWithProof, type Proof } from "./said-again";

/** Without any passkey left, no session of the person stands for two factors. */
const forget = (by: Author, personId: string, id: string): Statement[] => [
  sql`DELETE FROM passkeys WHERE id = ${id} AND person_id = ${personId}`,
  recordIfChanged(by, "passkey.removed", id),
  sql`UPDATE sessions SET opened_by = 'password' WHERE person_id = ${personId} AND opened_by = 'passkey'
    AND NOT EXISTS (SELECT 1 FROM passkeys WHERE person_id = ${personId})`,
];

const isOf = (db: Db, personId: string, id: string) =>
  db.get(sql`SELECT 1 FROM passkeys WHERE id = ${id} AND person_id = ${personId}`);

/** One of the own. 404 for one that is not theirs. */
export async function removePasskey(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  { id, ...proof }: Proof & { id: string },
  ip: string,
): Promise<void> {
  if (!(await isOf(db, by.actor.id, id))) throw notFound();
  await changeWithProof(env, db, by, proof, ip, forget(by, by.actor.id, id));
}

/** One of somebody else, by a person who stands above them: who signed in with a passkey is out. */
export async function removePasskeyOf(db: Db, by: Author, personId: string, id: string): Promise<void> {
  if (!(await isOf(db, personId, id))) throw notFound();
  await atomically(db, [
    ...mustStandAbove(by, personId),
    sql`UPDATE sessions SET revoked_at = cast(${by.now} as integer), revoked_reason = 'passkey_removed'
      WHERE person_id = ${personId} AND revoked_at IS NULL AND opened_by = 'passkey'`,
    ...forget(by, personId, id),
  ]);
}
