import { eq } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { organisationToday } from "../campaigns/find-campaigns";
import { readCode } from "../signing/code";
import type { KeyRing } from "../signing/key-ring";
import { campaigns, officers, referrals } from "../tables";
import type { Reader } from "../viewer";
import { codeIn } from "./address";
import { findReferralByCode } from "./find-referrals";
import { closedReason } from "./link-state";
import type { Validity } from "./schemas";

const forged: Validity = { valid: false, reason: "forged", referral: null };

/** Whether a visitor with this code would be sent on, and why not. 404 to an officer where it is another's. */
export async function validateCode(db: Db, ring: KeyRing, reader: Reader, given: string): Promise<Validity> {
  const text = codeIn(given);
  const code = readCode(ring, text);
  if (!code) return forged;
  const link = await db
    .select({
      number: referrals.number,
      issuedAt: referrals.issuedAt,
      revokedAt: referrals.revokedAt,
      expiresAt: referrals.expiresAt,
      officerNumber: officers.number,
      officerDeactivatedAt: officers.deactivatedAt,
      campaignNumber: campaigns.number,
      campaign: {
        startsOn: campaigns.startsOn,
        endsOn: campaigns.endsOn,
        archivedAt: campaigns.archivedAt,
      },
    })
    .from(referrals)
    .innerJoin(officers, eq(officers.id, referrals.officerId))
    .innerJoin(campaigns, eq(campaigns.id, referrals.campaignId))
    .where(eq(referrals.code, text))
    .get();
  const agrees =
    link?.number === code.referral &&
    link.officerNumber === code.officer &&
    link.campaignNumber === code.campaign &&
    link.issuedAt === code.issuedAt * 1000;
  if (!link || !agrees) return forged;
  const referral = await findReferralByCode(db, reader, text);
  const reason = closedReason(link, reader.now, await organisationToday(db, reader.now));
  return { valid: reason === null, reason, referral };
}
