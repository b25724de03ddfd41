import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { notFound, Problem } from "../../core/http/problem";
import { hashPassword, newInvitations, temporaryCost, temporaryPassword } from "../../core/identity/people";
import { type Author, record } from "../../core/trail/record";
import { addition, refuseUnknownOfficers } from "../campaigns/assign-officers";
import { organisationToday } from "../campaigns/find-campaigns";
import { officerInactive } from "../links/create-referral";
import {
  type IssuingCampaign,
  issueReferrals,
  type LinkToIssue,
  mayBeIssued,
  withinLimits,
} from "../links/issue-referrals";
import { contactHeld } from "../officers/contact-held";
import { insertOfficers, type OfficerToInsert } from "../officers/insert-officers";
import type { NewOfficer } from "../officers/schemas";
import type { KeyRing } from "../signing/key-ring";

/** Who is to work for a campaign: people who are new here, and officers whom the product knows. */
export interface Staffing {
  newcomers: NewOfficer[];
  officerIds: string[];
}

/** What a newcomer signs in with at first; never to be had again. */
export interface HandedOut {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  temporaryPassword: string;
  /** For `credentialUrl`. */
  invitationToken: string;
}

/** More at once go through the import of officers. */
export const mostNewcomers = 500;

interface Campaign extends IssuingCampaign {
  maxLinks: number;
}

interface Unlinked {
  id: string;
  number: number;
}

const findCampaign = (db: Db, id: string) =>
  db.get<Campaign>(sql`SELECT id, number, max_links_per_officer AS maxLinks FROM campaigns WHERE id = ${id}`);

/** Those of the officers who have no link of the campaign that can still lead on, and may have one. 409 for one who left. */
async function withoutLink(
  db: Db,
  by: Author,
  campaign: Campaign,
  officerIds: string[],
): Promise<Unlinked[]> {
  const active = sql`r.revoked_at IS NULL AND (r.expires_at IS NULL OR r.expires_at > ${by.now})`;
  const rows = await db.all<Unlinked & { inactive: number; links: number; own: number; most: number }>(sql`
    SELECT o.id, o.number, o.deactivated_at IS NOT NULL AS inactive, o.max_links AS most,
      (SELECT count(*) FROM referrals r WHERE r.officer_id = o.id AND ${active}) AS links,
      (SELECT count(*) FROM referrals r
        WHERE r.officer_id = o.id AND r.campaign_id = ${campaign.id} AND ${active}) AS own
    FROM json_each(${JSON.stringify(officerIds)}) w JOIN officers o ON o.id = w.value ORDER BY w.key`);
  if (rows.some(({ inactive }) => inactive)) throw officerInactive();
  return rows.filter(({ links, own, most }) => own === 0 && links < most && campaign.maxLinks > 0);
}

/** Numbers are the next at the time of writing; a link's code holds its officer's, so they must be those foreseen. */
const asForeseen = (officers: OfficerToInsert[], first: number): Statement =>
  guard(
    "conflict",
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(officers.map(({ id }) => id))}) w
      JOIN officers o ON o.id = w.value WHERE o.number <> ${first} + w.key)`,
  );

const nextNumber = async (db: Db) =>
  (await db.get<{ next: number }>(sql`SELECT coalesce(max(number), 0) + 1 AS next FROM officers`))?.next ?? 1;

const exists = async (db: Db, id: string | undefined): Promise<boolean> =>
  id !== undefined && (await db.get(sql`SELECT 1 FROM officers WHERE id = ${id}`)) !== undefined;

interface Ids {
  officer(at: number): Promise<string>;
  link(officerId: string): Promise<string>;
}

/** Whether a form with newcomers was answered before. */
export const wasAnswered = async (db: Db, ids: Ids): Promise<boolean> => exists(db, await ids.officer(0));

const newIds = ({ now }: Author): Ids => ({
  officer: async () => newId("officer", now),
  link: async () => newId("referral", now),
});

/**
 * Creates the newcomers, assigns them and the others, and issues a link to each who has none: all of it or nothing.
 * Answers what newcomers sign in with; null where this very change was made before (`ids` of a repeated form).
 */
export async function staffCampaign(
  db: Db,
  ring: KeyRing,
  by: Author,
  campaignId: string,
  { newcomers, officerIds }: Staffing,
  ids: Ids = newIds(by),
): Promise<HandedOut[] | null> {
  const campaign = await findCampaign(db, campaignId);
  if (!campaign) throw notFound("There is no such campaign.");
  await refuseUnknownOfficers(db, officerIds);
  const made: (OfficerToInsert & { password: string })[] = [];
  for (const [at, officer] of newcomers.entries()) {
    const password = temporaryPassword();
    made.push({
      id: await ids.officer(at),
      personId: newId("person", by.now),
      officer,
      password,
      passwordHash: await hashPassword(password, temporaryCost),
    });
  }
  if (await exists(db, made[0]?.id)) return null;
  const known = await withoutLink(db, by, campaign, officerIds);
  const invited = newInvitations(
    made.map(({ personId }) => personId),
    by,
  );
  const assigned = [...officerIds, ...made.map(({ id }) => id)];
  const today = await organisationToday(db, by.now);

  for (let attempt = 1; ; attempt++) {
    const first = await nextNumber(db);
    const linkable = made
      .map(({ id, officer }, at) => ({ id, number: first + at, most: officer.max_links }))
      .filter(({ most }) => most > 0 && campaign.maxLinks > 0);
    const links: LinkToIssue[] = [];
    for (const { id, number } of [...known, ...linkable]) {
      links.push({
        id: await ids.link(id),
        officer: { id, number },
        label: "",
        expiresAt: null,
        replaces: null,
      });
    }
    const before = [
      ...(made.length > 0
        ? [...insertOfficers(by, "officer.created", made), invited.statement, asForeseen(made, first)]
        : []),
      addition(by, campaignId, assigned),
      record(db, by, "campaign.officers_assigned", campaignId, { added: assigned, removed: [] }),
    ];
    const after = [
      ...mayBeIssued(campaign, links, today),
      withinLimits(
        campaign,
        links.map(({ officer }) => officer.id),
        by.now,
      ),
    ];
    try {
      if (links.length > 0) await issueReferrals(db, ring, by, campaign, links, { before, after });
      else await atomically(db, [...claimKey(by), ...before, ...after]);
      return made.map(({ id, officer: { name, email, phone }, password }, at) => ({
        ...{ id, name, email, phone, temporaryPassword: password },
        invitationToken: invited.tokens[at] ?? "",
      }));
    } catch (error) {
      if (await exists(db, made[0]?.id)) return null; // the same form, at the same time
      if (isUniqueViolation(error)) {
        const newcomer = newcomers.length === 1 ? (newcomers[0] ?? {}) : {};
        throw (await contactHeld(db, error, newcomer)) ?? error;
      }
      // Somebody else added an officer between looking and writing: the numbers moved on.
      const isMoved =
        error instanceof Problem && error.code === "conflict" && (await nextNumber(db)) !== first;
      if (!isMoved || attempt === 5) throw error;
    }
  }
}
