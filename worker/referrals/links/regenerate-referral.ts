import { sql } from "drizzle-orm";
import { type Db, guard } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { organisationToday } from "../campaigns/find-campaigns";
import { forgetLinks } from "../clicks/known-links";
import type { Viewer } from "../policies";
import type { KeyRing } from "../signing/key-ring";
import { writableReferral } from "./change-referral";
import { officerInactive } from "./create-referral";
import { issueReferrals, mayBeIssued } from "./issue-referrals";
import { linkStatus } from "./link-state";

/**
 * Revokes the link and issues another in its place, with its label and, while ahead, its expiry; counts start
 * anew. It takes the place of the old one, so no limit applies: for that reason an officer may regenerate only an
 * active link. A link is replaced once. Answers the new link's id.
 */
export async function regenerateReferral(
  db: Db,
  ring: KeyRing,
  by: Author,
  viewer: Viewer,
  id: string,
  newReferralId: string = newId("referral", by.now),
): Promise<string> {
  const before = await writableReferral(db, viewer, id);
  if (before.replacedBy === newReferralId) return newReferralId; // a repeated idempotency key
  if (before.replacedBy !== null) throw new Problem("conflict", "The link has been replaced already.");
  if (viewer.role === "officer" && linkStatus(before, by.now) !== "active") {
    throw new Problem("conflict", "The link is no longer active. Create a new one.");
  }
  if (before.officer.deactivatedAt !== null) throw officerInactive();
  const { officer, campaign, label } = before;
  const expiresAt = before.expiresAt !== null && before.expiresAt > by.now ? before.expiresAt : null;
  const wanted = [{ id: newReferralId, officer, label, expiresAt, replaces: id }];
  await issueReferrals(db, ring, by, campaign, wanted, {
    before: [
      sql`UPDATE referrals SET replaced_by = ${newReferralId}, revoked_at = coalesce(revoked_at, ${by.now}),
          revoked_by = iif(revoked_at IS NULL, ${by.actor?.id ?? null}, revoked_by)
        WHERE id = ${id} AND replaced_by IS NULL`,
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM referrals WHERE id = ${id} AND replaced_by = ${newReferralId})`,
      ),
    ],
    after: [
      ...mayBeIssued(campaign, wanted, await organisationToday(db, by.now)),
      record(db, by, "referral.regenerated", id, { replaced_by: newReferralId }),
    ],
  });
  await forgetLinks({ referralId: id });
  return newReferralId;
}
