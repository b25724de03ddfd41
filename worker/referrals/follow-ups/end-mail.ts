import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { readUnsubscribeToken } from "../../core/mailings/unsubscribe-token";
import { type Author, recordEach } from "../../core/trail/record";
import type { Env } from "../../env";
import { decryptAddress, hashesOfAddress } from "../signups/address";

/** What the signed link at the end of a mail to a candidate is for; it names the sign-up. */
export const candidateMailing = "referrals.candidate";

/** The sign-up of a link; 404 for one that we did not sign. */
export function signupOfLink(env: Env, token: string): string {
  const read = readUnsubscribeToken(env.DATA_KEY, token);
  if (read?.mailing !== candidateMailing) throw notFound();
  return read.personId;
}

/** No mail of a follow-up reaches this address any more, for whatever it signed up. Repeated, it changes nothing. */
export async function endMail({ env, db, by }: { env: Env; db: Db; by: Author }, id: string): Promise<void> {
  const row = await db.get<{ sealed: string }>(
    sql`SELECT email_encrypted AS sealed FROM signups WHERE id = ${id} AND email_encrypted <> ''`,
  );
  if (!row) return; // they were erased: nobody can write to them
  const hashes = JSON.stringify(
    hashesOfAddress(env.DATA_KEY, await decryptAddress(env.DATA_KEY, row.sealed)),
  );
  const theirs = await db.all<{ id: string }>(sql`SELECT id FROM signups
    WHERE email_hash IN (SELECT value FROM json_each(${hashes})) AND mail_ended_at IS NULL`);
  if (theirs.length === 0) return;
  const ids = theirs.map((one) => one.id);
  await atomically(db, [
    sql`UPDATE signups SET mail_ended_at = ${by.now} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    recordEach({ ...by, actor: { kind: "module", id: "candidate" } }, "signup.mail_ended", ids),
  ]);
}
