import { sql } from "drizzle-orm";
import { isAnyOf } from "../../core/db/conditions";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Env } from "../../env";
import { readClick } from "../clicks/click-token";
import { keyRing } from "../signing/key-ring";
import { hashesOfAddress } from "./address";

/** The clicks that an address has a claim to: its newest. */
const claimsPerAddress = 20;
/** More are kept, for a sign-up that waits to be settled while further ones come; too few to fill the store with. */
const keptPerAddress = 100;

/** The clicks that the address of this sign-up had named when it arrived, as `id`. */
export const interestsOf = (signup: { campaign_id: string; email_hash: string; received_at: number }) => sql`
  SELECT click_id AS id FROM interests
  WHERE campaign_id = ${signup.campaign_id} AND email_hash = ${signup.email_hash}
    AND recorded_at <= ${signup.received_at}
  ORDER BY recorded_at DESC, click_id DESC LIMIT ${claimsPerAddress}`;

/** What an address named under an older key is its own under the newest one: of an interest only the hash is kept. */
export const renewInterests = (campaignId: string, newest: string, hashes: readonly string[]): Statement[] =>
  hashes.length === 1
    ? []
    : [
        sql`UPDATE OR REPLACE interests SET email_hash = ${newest}
          WHERE campaign_id = ${campaignId} AND email_hash <> ${newest} AND ${isAnyOf(sql`email_hash`, hashes)}`,
      ];

/**
 * "Continue on another device": a later sign-up by this address may be earned by this click, wherever it comes from.
 * Only the address's hash is kept. Throws where the click is none of ours; again is harmless.
 */
export async function recordInterest(
  env: Env,
  db: Db,
  now: number,
  interest: { email: string; clickId: string },
): Promise<void> {
  const click = readClick(keyRing(env.LINK_KEYS), interest.clickId);
  if (!click) {
    throw new Problem("token_invalid", "This click_id is not one of ours.", {
      errors: [{ path: "click_id", message: "Send the click_id that the landing page was called with." }],
    });
  }
  const hashes = hashesOfAddress(env.DATA_KEY, interest.email);
  const [emailHash = ""] = hashes;
  const ofAddress = sql`campaign_id = (SELECT id FROM campaigns WHERE number = ${click.campaign})
    AND ${isAnyOf(sql`email_hash`, hashes)}`;
  await atomically(db, [
    sql`INSERT INTO interests (campaign_id, email_hash, click_id, recorded_at)
      SELECT id, ${emailHash}, ${interest.clickId}, cast(${now} as integer) FROM campaigns
      WHERE number = ${click.campaign}
      ON CONFLICT DO NOTHING`,
    sql`DELETE FROM interests WHERE ${ofAddress} AND click_id NOT IN (
      SELECT click_id FROM interests WHERE ${ofAddress}
      ORDER BY recorded_at DESC, click_id DESC LIMIT ${keptPerAddress})`,
  ]);
}
