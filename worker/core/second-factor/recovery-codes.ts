import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db, Statement } from "../db/db";
import { spellTemporary, temporaryPassword } from "../identity/temporary-password";

const howMany = 10;

/** Each of 79 random bits: a plain hash of it gives nothing to guess. Bound to the person. */
export const hashRecoveryCode = (personId: string, typed: string): string =>
  createHash("sha256")
    .update(`milepost recovery code\n${personId}\n${spellTemporary(typed)}`)
    .digest("base64url");

/** New codes in place of those before: shown once, for only hashes are kept. */
export function renewRecoveryCodes(
  personId: string,
  now: number,
): { codes: string[]; statements: Statement[] } {
  const codes = Array.from({ length: howMany }, temporaryPassword);
  const hashes = JSON.stringify(codes.map((code) => hashRecoveryCode(personId, code)));
  return {
    codes,
    statements: [
      sql`DELETE FROM recovery_codes WHERE person_id = ${personId}`,
      sql`INSERT INTO recovery_codes (person_id, code_hash, created_at)
        SELECT ${personId}, value, cast(${now} as integer) FROM json_each(${hashes})`,
    ],
  };
}

/** Those that were not used. */
export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const row = await db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM recovery_codes WHERE person_id = ${personId} AND used_at IS NULL`);
  return row?.n ?? 0;
}
