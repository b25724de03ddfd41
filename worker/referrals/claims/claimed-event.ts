import type { Db, Statement } from "../../core/db/db";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Standing } from "../signups/standing";

export interface ClaimCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

/** The trail of a sign-up that goes from one link, or none, to another. */
export const claimedEvent = (
  { db, by }: ClaimCall,
  before: Standing,
  referralId: string,
  claimId: string,
): Statement =>
  record(db, by, "signup.claimed", before.id, {
    ...{ claim_id: claimId, referral_id: referralId, before: before.referralId, reason: before.reason },
  });
