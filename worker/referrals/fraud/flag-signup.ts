import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { newEvent } from "../../core/webhooks/new-event";
import { flagIdOf } from "./flags/flag-id";
import type { FlagStatus } from "./flags/plan-decision";
import type { Judgement } from "./rules/score";
import type { FraudSettings } from "./rules/settings";

type Bounds = Pick<FraudSettings, "flag_at" | "hold_at" | "hold_days">;
type Scores = Pick<Bounds, "flag_at" | "hold_at">;

/** Whether a sign-up of this score counts only once somebody, or its deadline, has decided so. */
export const holds = (score: number, { hold_at: holdAt }: Pick<Bounds, "hold_at">): boolean =>
  holdAt !== null && score >= holdAt;

/** Whether a sign-up of this score has a flag. What is held waits for a review, and the queue shows flags alone. */
export const flags = (score: number, bounds: Scores): boolean =>
  score >= bounds.flag_at || holds(score, bounds);

/** Whether its flag, if it has one (`status`), is as the bounds want it; what somebody decided is. */
export function isFlagged(status: FlagStatus | null, score: number, bounds: Scores): boolean {
  if (status === null) return !flags(score, bounds);
  return status !== "open" || (flags(score, bounds) && !holds(score, bounds));
}

/** When a deadline decides of what is held now. */
export const holdDeadline = ({ hold_days: days }: Pick<Bounds, "hold_days">, now: number): number =>
  now + days * 86_400_000;

/**
 * For the batch that writes a judgement: the flag of a sign-up whose score is high enough. A flag that nobody has decided
 * follows the score, and goes where a later judgement takes the suspicion back; what is held waits for a decision all
 * the same, and a decision stays. A new flag is told to webhooks. `isNew`: the sign-up is being attributed, and does not
 * count from the first where it is held.
 */
export function flagStatements(
  signupId: string,
  { score, reasons }: Judgement,
  bounds: Bounds,
  now: number,
  { isNew = false } = {},
): Statement[] {
  const isHeld = isNew && holds(score, bounds);
  if (!flags(score, bounds)) {
    return [
      sql`DELETE FROM fraud_flags WHERE signup_id = ${signupId} AND status = 'open'`,
      sql`UPDATE fraud_flags SET score = cast(${score} as integer), reasons = ${JSON.stringify(reasons)}
        WHERE signup_id = ${signupId} AND status = 'held'`,
    ];
  }
  return [
    // Before the flag: what follows a score that changed is no new one.
    newEvent("fraud.flagged", flagIdOf(signupId), now, {
      when: sql`NOT EXISTS (SELECT 1 FROM fraud_flags WHERE signup_id = ${signupId})`,
    }),
    sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at, hold_until)
      VALUES (${signupId}, cast(${score} as integer), ${JSON.stringify(reasons)}, ${isHeld ? "held" : "open"},
        cast(${now} as integer), cast(${isHeld ? holdDeadline(bounds, now) : null} as integer))
      ON CONFLICT (signup_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
      WHERE fraud_flags.status IN ('open', 'held')`,
  ];
}
