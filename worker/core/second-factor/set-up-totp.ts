import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { atomically, type Db, guard } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { totpSecrets } from "../db/tables";
import { Problem } from "../http/problem";
import { readOrganisation } from "../organisation/organisation";
import { type Author, record } from "../trail/record";
import { changeByCode, wrongCode } from "./change-by-code";
import { renewRecoveryCodes } from "./recovery-codes";
import { appCodeIn, newSecret, otpauthUrl, stepOf } from "./totp";
import { openTotpSecret, sealTotpSecret } from "./totp-secret";

export interface PendingTotp {
  secret: string;
  otpauth_url: string;
}

async function shown(db: Db, person: Person, secret: string): Promise<PendingTotp> {
  const { name: issuer } = await readOrganisation(db);
  const login = person.email ?? person.phone ?? person.name;
  return { secret, otpauth_url: otpauthUrl(secret, { issuer, login }) };
}

const alreadyConfirmed = () =>
  new Problem("conflict", "An authenticator app is set up already. Remove it first.");

/** A new secret for an app, in place of one that was not confirmed. 409 where one is confirmed. */
export async function beginTotp(env: Env, db: Db, by: Author & { actor: Person }): Promise<PendingTotp> {
  const { actor: person, now } = by;
  const secret = newSecret();
  const sealed = await sealTotpSecret(env, secret);
  try {
    await atomically(db, [
      guard(
        "conflict",
        sql`EXISTS (SELECT 1 FROM totp_secrets WHERE person_id = ${person.id} AND confirmed_at IS NOT NULL)`,
      ),
      sql`INSERT INTO totp_secrets (person_id, secret, created_at) VALUES (${person.id}, ${sealed}, cast(${now} as integer))
        ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at`,
    ]);
  } catch (error) {
    throw error instanceof Problem && error.code === "conflict" ? alreadyConfirmed() : error;
  }
  return shown(db, person, secret);
}

type Row = RawRow<typeof totpSecrets, "secret" | "confirmed_at">;

const rowOf = (db: Db, personId: string) =>
  db.get<Row>(sql`SELECT secret, confirmed_at FROM totp_secrets WHERE person_id = ${personId}`);

/** The secret that waits to be confirmed, to be shown again; null where there is none. */
export async function pendingTotp(env: Env, db: Db, person: Person): Promise<PendingTotp | null> {
  const row = await rowOf(db, person.id);
  if (!row || row.confirmed_at !== null) return null;
  return shown(db, person, await openTotpSecret(env, row.secret));
}

/**
 * From now on the sign-in asks for a code. Answers with the recovery codes, which nobody is shown again. 400 for a
 * wrong code, 409 where an app is confirmed already.
 */
export async function confirmTotp(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  typed: string,
  ip: string,
): Promise<string[]> {
  const { actor: person, now } = by;
  const { codes, statements } = renewRecoveryCodes(person.id, now);
  await changeByCode(env, db, by, ip, async () => {
    const row = await rowOf(db, person.id);
    if (row?.confirmed_at) throw alreadyConfirmed();
    const code = appCodeIn(typed);
    const step = row && code ? stepOf(await openTotpSecret(env, row.secret), code, now) : null;
    if (!row || step === null) throw wrongCode();
    return [
      guard(
        "code_invalid",
        sql`NOT EXISTS (SELECT 1 FROM totp_secrets
          WHERE person_id = ${person.id} AND confirmed_at IS NULL AND secret = ${row.secret})`,
      ),
      sql`UPDATE totp_secrets SET confirmed_at = cast(${now} as integer), last_step = cast(${step} as integer)
        WHERE person_id = ${person.id}`,
      ...statements,
      record(db, by, "totp.confirmed", person.id),
    ];
  });
  return codes;
}
