import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { Judgement } from "./rules/score";
import type { FraudSettings } from "./rules/settings";

/**
 * For the batch that writes a judgement: the flag of a sign-up whose score is high enough. A flag that nobody has decided
 * follows the score, and goes where a later judgement takes the suspicion back; a decision stays.
 */
export function flagStatements(
  signupId: string,
  { score, reasons }: Judgement,
  { flag_at: flagAt }: Pick<FraudSettings, "flag_at">,
  now: number,
): Statement[] {
  if (score < flagAt) {
    return [sql`DELETE FROM fraud_flags WHERE signup_id = ${signupId} AND status = 'open'`];
  }
  return [
    sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at)
      VALUES (${signupId}, cast(${score} as integer), ${JSON.stringify(reasons)}, 'open', cast(${now} as integer))
      ON CONFLICT (signup_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
      WHERE fraud_flags.status IN ('open', 'held')`,
  ];
}
