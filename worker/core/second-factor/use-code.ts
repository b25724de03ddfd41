import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { type Db, guard, type Statement } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { totpSecrets } from "../db/tables";
import { record } from "../trail/record";
import { hashRecoveryCode } from "./recovery-codes";
import { appCodeIn, stepOf } from "./totp";
import { openTotpSecret } from "./totp-secret";

/** Whose code, when and in which request. */
export interface CodeHolder {
  personId: string;
  requestId: string;
  now: number;
}

/**
 * What uses up the code that was typed, for the batch of what it opens; null where it is none of this person's, or was
 * used. The batch aborts with `code_invalid` where somebody uses it up meanwhile.
 */
export async function useCode(
  env: Env,
  db: Db,
  { personId, requestId, now }: CodeHolder,
  typed: string,
): Promise<Statement[] | null> {
  const code = appCodeIn(typed);
  return code === null
    ? useRecoveryCode(db, { personId, requestId, now }, typed)
    : useAppCode(env, db, { personId, now }, code);
}

async function useAppCode(
  env: Env,
  db: Db,
  { personId, now }: Omit<CodeHolder, "requestId">,
  code: string,
): Promise<Statement[] | null> {
  const row = await db.get<RawRow<typeof totpSecrets, "secret" | "last_step">>(sql`
    SELECT secret, last_step FROM totp_secrets WHERE person_id = ${personId} AND confirmed_at IS NOT NULL`);
  const step = row ? stepOf(await openTotpSecret(env, row.secret), code, now) : null;
  if (!row || step === null || step <= row.last_step) return null;
  return [
    guard(
      "code_invalid",
      sql`NOT EXISTS (SELECT 1 FROM totp_secrets WHERE person_id = ${personId} AND secret = ${row.secret}
        AND confirmed_at IS NOT NULL AND last_step < ${step})`,
    ),
    // Codes of earlier steps are over with it: nobody types an older one after a newer.
    sql`UPDATE totp_secrets SET last_step = cast(${step} as integer) WHERE person_id = ${personId}`,
  ];
}

async function useRecoveryCode(
  db: Db,
  { personId, requestId, now }: CodeHolder,
  typed: string,
): Promise<Statement[] | null> {
  const unused = sql`person_id = ${personId} AND code_hash = ${hashRecoveryCode(personId, typed)} AND used_at IS NULL`;
  if (!(await db.get(sql`SELECT 1 FROM recovery_codes WHERE ${unused}`))) return null;
  const by = { actor: { kind: "person", id: personId } as const, requestId, now };
  return [
    guard("code_invalid", sql`NOT EXISTS (SELECT 1 FROM recovery_codes WHERE ${unused})`),
    sql`UPDATE recovery_codes SET used_at = cast(${now} as integer) WHERE ${unused}`,
    record(db, by, "recovery_code.used", personId),
  ];
}
