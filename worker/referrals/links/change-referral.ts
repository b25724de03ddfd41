import { and, eq, isNull } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { notFound } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { toInstant } from "../../core/time";
import { changesOf } from "../../core/trail/changes";
import { type Author, record, recordIfChanged } from "../../core/trail/record";
import { forgetLinks } from "../clicks/known-links";
import { mayReadReferral, mayWriteReferral, type Viewer } from "../policies";
import { campaigns, officers, referrals } from "../tables";
import { forbidden } from "./create-referral";
import { withinLimits } from "./issue-referrals";
import { linkStatus } from "./link-state";
import type { ReferralEdits } from "./schemas";

/** The link, where the viewer may change it: 404 where it is none of theirs, 403 where they may only read it. */
export async function writableReferral(db: Db, viewer: Viewer, id: string) {
  const row = await db
    .select({
      label: referrals.label,
      expiresAt: referrals.expiresAt,
      revokedAt: referrals.revokedAt,
      replacedBy: referrals.replacedBy,
      officer: { id: officers.id, number: officers.number, deactivatedAt: officers.deactivatedAt },
      campaign: {
        id: campaigns.id,
        number: campaigns.number,
        officersCreateLinks: campaigns.officersCreateLinks,
      },
    })
    .from(referrals)
    .innerJoin(officers, eq(officers.id, referrals.officerId))
    .innerJoin(campaigns, eq(campaigns.id, referrals.campaignId))
    .where(eq(referrals.id, id))
    .get();
  if (!row || !mayReadReferral(viewer, { officerId: row.officer.id })) throw notFound();
  if (!mayWriteReferral(viewer, { officerId: row.officer.id }, row.campaign)) throw forbidden();
  return row;
}

const instantOrNull = (at: number | null) => (at === null ? null : toInstant(at));

/** Changes the label or when the link expires. One that comes to life again must fit the limits. */
export async function editReferral(
  db: Db,
  by: Author,
  viewer: Viewer,
  id: string,
  edits: ReferralEdits,
): Promise<void> {
  const before = await writableReferral(db, viewer, id);
  const expiresAt = edits.expires_at === undefined ? before.expiresAt : edits.expires_at;
  const revives =
    linkStatus(before, by.now) !== "active" && linkStatus({ ...before, expiresAt }, by.now) === "active";
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  const told = {
    label: edits.label,
    expires_at: edits.expires_at === undefined ? undefined : instantOrNull(edits.expires_at),
  };
  await atomically(db, [
    db
      .update(referrals)
      .set({ label: edits.label, labelKey: searchKey(edits.label), expiresAt: edits.expires_at })
      .where(eq(referrals.id, id)),
    ...(revives ? [withinLimits(before.campaign, [before.officer.id], by.now)] : []),
    record(db, by, "referral.edited", id, {
      fields,
      changes: changesOf({ label: before.label, expires_at: instantOrNull(before.expiresAt) }, told),
    }),
  ]);
  await forgetLinks({ referralId: id });
}

/** The link stops, everywhere within a minute. Harmless when repeated: the first to revoke it is who did. */
export async function revokeReferral(db: Db, by: Author, viewer: Viewer, id: string): Promise<void> {
  await writableReferral(db, viewer, id);
  await atomically(db, [
    db
      .update(referrals)
      .set({ revokedAt: by.now, revokedBy: by.actor?.id ?? null })
      .where(and(eq(referrals.id, id), isNull(referrals.revokedAt))),
    recordIfChanged(by, "referral.revoked", id),
  ]);
  await forgetLinks({ referralId: id });
}

/** Revokes many at once; those that are revoked already, or are none, are left alone. */
export async function revokeReferrals(db: Db, by: Author, ids: readonly string[]): Promise<void> {
  await atomically(
    db,
    ids.flatMap((id) => [
      db
        .update(referrals)
        .set({ revokedAt: by.now, revokedBy: by.actor?.id ?? null })
        .where(and(eq(referrals.id, id), isNull(referrals.revokedAt))),
      recordIfChanged(by, "referral.revoked", id),
    ]),
  );
  for (const id of ids) await forgetLinks({ referralId: id });
}
