import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Env } from "../../env";
import { readClick } from "../clicks/click-token";
import { keyRing } from "../links/key-ring";
import { hashAddress } from "./address";

/** Clicks that an address may lay claim to: enough for a person, too few to fill the store with. */
const claimsPerAddress = 20;

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
  const emailHash = hashAddress(env.DATA_KEY, interest.email);
  await db.run(sql`
    INSERT INTO interests (campaign_id, email_hash, click_id, recorded_at)
    SELECT c.id, ${emailHash}, ${interest.clickId}, cast(${now} as integer) FROM campaigns c
    WHERE c.number = ${click.campaign} AND ${claimsPerAddress} > (
      SELECT count(*) FROM interests i WHERE i.campaign_id = c.id AND i.email_hash = ${emailHash})
    ON CONFLICT DO NOTHING`);
}
