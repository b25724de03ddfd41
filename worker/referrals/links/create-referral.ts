import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { invalid, notFound, Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import { refuseUnknownOfficers } from "../campaigns/assign-officers";
import { organisationToday } from "../campaigns/find-campaigns";
import { mayReadOfficer, mayWriteReferral, type Viewer } from "../policies";
import type { KeyRing } from "../signing/key-ring";
import { campaignOfficers, campaigns, officers } from "../tables";
import { issueReferrals, type LinkToIssue, mayBeIssued, withinLimits } from "./issue-referrals";
import type { NewReferral, NewReferrals } from "./schemas";

export const forbidden = () => new Problem("forbidden", "You are not allowed to do this.");

export const officerInactive = () => new Problem("conflict", "The officer is inactive.");

/** The campaign, where the viewer may know of it. */
async function campaignFor(db: Db, viewer: Viewer, id: string) {
  const campaign = await db
    .select({
      id: campaigns.id,
      number: campaigns.number,
      officersCreateLinks: campaigns.officersCreateLinks,
    })
    .from(campaigns)
    .where(eq(campaigns.id, id))
    .get();
  if (!campaign) throw notFound("There is no such campaign.");
  if (viewer.role === "officer") {
    const assigned = await db
      .select({ id: campaignOfficers.officerId })
      .from(campaignOfficers)
      .where(and(eq(campaignOfficers.campaignId, id), eq(campaignOfficers.officerId, viewer.officerId ?? "")))
      .get();
    if (!assigned) throw notFound("There is no such campaign.");
  }
  return campaign;
}

async function officersById(db: Db, ids: string[]) {
  const rows = await db
    .select({ id: officers.id, number: officers.number, deactivatedAt: officers.deactivatedAt })
    .from(officers)
    .where(sql`${officers.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  if (rows.some((officer) => officer.deactivatedAt !== null)) throw officerInactive();
  return new Map(rows.map((officer) => [officer.id, officer]));
}

function mustBeAhead(expiresAt: number | null, now: number): void {
  if (expiresAt !== null && expiresAt <= now) throw invalid("expires_at", "Give an instant to come.");
}

async function countReferrals(db: Db, ids: string[]): Promise<number> {
  const listed = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
  const row = await db.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM referrals WHERE id IN (${listed})`,
  );
  return row?.count ?? 0;
}

/** Issues one link. An officer may for themself, where the campaign says so. Answers its id. */
export async function createReferral(
  db: Db,
  ring: KeyRing,
  by: Author,
  viewer: Viewer,
  input: NewReferral,
  id: string = newId("referral", by.now),
): Promise<string> {
  if (!mayReadOfficer(viewer, input.officer_id)) throw forbidden();
  const campaign = await campaignFor(db, viewer, input.campaign_id);
  if (!mayWriteReferral(viewer, { officerId: input.officer_id }, campaign)) throw forbidden();
  const officer = (await officersById(db, [input.officer_id])).get(input.officer_id);
  if (!officer) throw notFound("There is no such officer.");
  mustBeAhead(input.expires_at, by.now);
  const wanted = [{ id, officer, label: input.label, expiresAt: input.expires_at, replaces: null }];
  await issueReferrals(db, ring, by, campaign, wanted, {
    after: [
      ...mayBeIssued(campaign, wanted, await organisationToday(db, by.now)),
      withinLimits(campaign, [officer.id], by.now),
    ],
  });
  return id;
}

/** Issues a link for each of the officers, or none. Answers their ids, in the order of the officers. */
export async function createReferrals(
  db: Db,
  ring: KeyRing,
  by: Author,
  input: NewReferrals,
  idOf: (officerId: string) => Promise<string> = async () => newId("referral", by.now),
): Promise<string[]> {
  const campaign = await campaignFor(db, { role: "admin" }, input.campaign_id);
  await refuseUnknownOfficers(db, input.officer_ids);
  mustBeAhead(input.expires_at, by.now);
  const known = await officersById(db, input.officer_ids);
  const wanted: LinkToIssue[] = [];
  for (const officer of input.officer_ids.map((officerId) => known.get(officerId))) {
    if (!officer) continue;
    const { label, expires_at: expiresAt } = input;
    wanted.push({ id: await idOf(officer.id), officer, label, expiresAt, replaces: null });
  }
  const ids = wanted.map(({ id }) => id);
  const isNew = await issueReferrals(db, ring, by, campaign, wanted, {
    after: [
      ...mayBeIssued(campaign, wanted, await organisationToday(db, by.now)),
      withinLimits(campaign, input.officer_ids, by.now),
    ],
  });
  if (!isNew && (await countReferrals(db, ids)) < ids.length) {
    throw new Problem("conflict", "This Idempotency-Key was sent with other officers.");
  }
  return ids;
}
