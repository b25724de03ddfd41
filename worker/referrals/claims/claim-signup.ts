import { sql } from "drizzle-orm";
import { atomically, isUniqueViolation, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { notFound, Problem } from "../../core/http/problem";
import { record } from "../../core/trail/record";
import type { Viewer } from "../policies";
import { mayReadReferral } from "../policies";
import { type ClaimCall, claimedEvent } from "./claimed-event";
import { decideClaim } from "./decide-claim";
import { findApprovedClaim, findClaim, findOpenClaim } from "./find-claims";
import { reassignSignup, requireClaimable } from "./reassign-signup";
import type { ClaimBody, ClaimRecord } from "./schemas";

function insertion(
  { by }: ClaimCall,
  id: string,
  signupId: string,
  body: ClaimBody,
  isDone: boolean,
): Statement {
  const who = by.actor?.id ?? "";
  const decided = isDone ? by.now : null;
  return sql`INSERT INTO claims (id, signup_id, referral_id, reason, status, requested_by, created_at, decided_at,
      decided_by)
    VALUES (${id}, ${signupId}, ${body.referral_id}, ${body.reason}, ${isDone ? "approved" : "open"}, ${who},
      cast(${by.now} AS integer), cast(${decided} AS integer), ${isDone ? who : null})`;
}

/** What is there already is the answer to this key too, and to no other body with it. */
async function known({ db, by }: ClaimCall, claim: ClaimRecord): Promise<ClaimRecord> {
  await atomically(db, claimKey(by));
  return claim;
}

/** An administrator's claim: done at once. Repeated, it changes nothing. */
async function claimAsAdministrator(
  call: ClaimCall,
  id: string,
  signupId: string,
  body: ClaimBody,
): Promise<ClaimRecord> {
  const { db, by } = call;
  const open = await findOpenClaim(db, signupId, body.referral_id);
  if (open) return decideClaim(call, open.id, "approve", body.reason);
  const row = await db.get<{ referral: string | null }>(
    sql`SELECT referral_id AS referral FROM signups WHERE id = ${signupId}`,
  );
  if (row && row.referral === body.referral_id) {
    const done = await findApprovedClaim(db, signupId, body.referral_id);
    if (done) return known(call, done);
    throw new Problem("conflict", "This sign-up is the link's already.");
  }
  let isThere = false;
  try {
    await reassignSignup(call, signupId, body.referral_id, (before) => {
      isThere = before.referralId === body.referral_id;
      return isThere
        ? []
        : [
            ...claimKey(by),
            insertion(call, id, signupId, body, true),
            claimedEvent(call, before, body.referral_id, id),
          ];
    });
  } catch (error) {
    if (!isUniqueViolation(error, "claims.id")) throw error; // the same request came before
  }
  // Somebody else gave it to the link at this very moment.
  if (isThere) return claimAsAdministrator(call, id, signupId, body);
  return findClaim(db, id);
}

/** An officer's request for a link of their own: kept until an administrator decides. */
async function requestClaim(call: ClaimCall, id: string, signupId: string, body: ClaimBody) {
  const { db, by } = call;
  const { referral_id: referralId } = body;
  await requireClaimable(db, signupId, referralId);
  const row = await db.get(sql`SELECT 1 FROM signups WHERE id = ${signupId} AND referral_id = ${referralId}`);
  if (row) throw new Problem("conflict", "This sign-up is the link's already.");
  const open = await findOpenClaim(db, signupId, referralId);
  if (open) return known(call, open);
  try {
    await atomically(db, [
      ...claimKey(by),
      insertion(call, id, signupId, body, false),
      record(db, by, "claim.requested", id, { signup_id: signupId, referral_id: referralId }),
    ]);
  } catch (error) {
    if (!isUniqueViolation(error, "claims.")) throw error; // the same request came before
  }
  return (await findOpenClaim(db, signupId, referralId)) ?? findClaim(db, id);
}

/** `POST /signups/:id/claim`. Another officer's link is none that an officer knows of: 404. */
export async function claimSignup(
  call: ClaimCall,
  viewer: Viewer,
  id: string,
  signupId: string,
  body: ClaimBody,
): Promise<ClaimRecord> {
  const link = await call.db.get<{ officerId: string }>(
    sql`SELECT officer_id AS officerId FROM referrals WHERE id = ${body.referral_id}`,
  );
  if (!link || !mayReadReferral(viewer, link)) throw notFound("There is no such link.");
  return viewer.role === "admin"
    ? claimAsAdministrator(call, id, signupId, body)
    : requestClaim(call, id, signupId, body);
}
