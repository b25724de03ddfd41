import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { siteOrigin } from "../../core/http/origin";
import type { NewMail } from "../../core/mail/mail";
import type { Mailing } from "../../core/mailings/mailing";
import { newMailingCopy } from "../../core/mailings/write-mailing";
import type { ClaimCall } from "./claimed-event";
import type { ClaimRecord } from "./schemas";

/**
 * An officer hears that a request was granted. Of one that was declined they hear nothing, as of one for an address that
 * never signed up: a difference between the two would tell who signed up with others.
 */
export const claimMailing: Mailing = {
  name: "referrals.claims",
  label: "claims.mailing",
  hint: "claims.mailing_hint",
  grants: ["referrals:officer"],
};

interface Asker {
  id: string;
  name: string;
  email: string;
  locale: string;
  campaign: string;
}

/** The mail for the batch that grants a claim; null where its asker has no address, has left, or wants none. */
export async function grantedMail(
  { env, db, by, now }: ClaimCall,
  claim: ClaimRecord,
): Promise<NewMail | null> {
  if (claim.requested_by === by.actor?.id) return null;
  const asker = await db.get<Asker>(sql`
    SELECT p.id, p.name, p.email, p.locale, c.name AS campaign
    FROM people AS p JOIN referrals AS r ON r.id = ${claim.referral_id} JOIN campaigns AS c ON c.id = r.campaign_id
    WHERE p.id = ${claim.requested_by} AND p.email IS NOT NULL AND p.deactivated_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM mailing_choices AS m
        WHERE m.person_id = p.id AND m.mailing = ${claimMailing.name} AND m.wanted = 0)`);
  if (!asker) return null;
  const { id, name, email, locale, campaign } = asker;
  const t = translator(locale);
  const text = [
    t("mail.hello", { name }),
    t("claims.granted_words", { campaign }),
    `${siteOrigin({ env })}/dashboard/signups/${claim.signup_id}`,
  ].join("\n\n");
  const person = { id, email, locale };
  return newMailingCopy(env, { mailing: claimMailing.name, person, subject: t("claims.granted"), text }, now);
}
