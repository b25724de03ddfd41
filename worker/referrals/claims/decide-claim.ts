import { sql } from "drizzle-orm";
import { atomically, guard, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { ring } from "../../core/jobs/job";
import { record } from "../../core/trail/record";
import { type ClaimCall, claimedEvent } from "./claimed-event";
import { findClaim } from "./find-claims";
import { grantedMail } from "./granted-mail";
import { reassignSignup } from "./reassign-signup";
import type { ClaimRecord } from "./schemas";

const statusOf = { approve: "approved", decline: "declined" } as const;

function closing(
  { by, db }: ClaimCall,
  id: string,
  decision: keyof typeof statusOf,
  note: string | null,
): Statement[] {
  return [
    ...claimKey(by),
    guard("conflict", sql`NOT EXISTS (SELECT 1 FROM claims WHERE id = ${id} AND status = 'open')`),
    sql`UPDATE claims SET status = ${statusOf[decision]}, decided_at = cast(${by.now} AS integer),
      decided_by = ${by.actor?.id ?? null}, note = ${note} WHERE id = ${id}`,
    record(db, by, `claim.${statusOf[decision]}`, id),
  ];
}

/** Grants a claim, with all totals, or declines it. Repeated, it changes nothing; the other way round it is a 409. */
export async function decideClaim(
  call: ClaimCall,
  id: string,
  decision: keyof typeof statusOf,
  note: string | null,
): Promise<ClaimRecord> {
  const claim = await findClaim(call.db, id);
  if (claim.status === statusOf[decision]) return claim;
  if (claim.status !== "open") throw new Problem("conflict", "This claim was decided before.");
  try {
    if (decision === "decline") await atomically(call.db, closing(call, id, decision, note));
    else {
      const mail = await grantedMail(call, claim);
      await reassignSignup(call, claim.signup_id, claim.referral_id, (before) => [
        ...closing(call, id, decision, note),
        claimedEvent(call, before, claim.referral_id, id),
        ...(mail?.statements ?? []),
      ]);
      if (mail) await ring(call.env, mail.jobs);
    }
  } catch (error) {
    // Somebody decided the same at this very moment.
    const now = await findClaim(call.db, id);
    if (now.status === statusOf[decision]) return now;
    throw error;
  }
  return findClaim(call.db, id);
}
