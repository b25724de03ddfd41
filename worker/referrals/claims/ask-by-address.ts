import { sql } from "drizzle-orm";
import type { Viewer } from "../policies";
import { hashesOfAddress } from "../signups/address";
import { claimSignup } from "./claim-signup";
import type { ClaimCall } from "./claimed-event";

/**
 * Asks for the sign-up of this address in the link's campaign. Whether there is one is not told: who signed up is nothing
 * that an officer may find out by asking.
 */
export async function askByAddress(
  call: ClaimCall,
  viewer: Viewer,
  id: string,
  link: { id: string; campaign_id: string },
  { email, reason }: { email: string; reason: string },
): Promise<void> {
  const hashes = JSON.stringify(hashesOfAddress(call.env.DATA_KEY, email));
  const row = await call.db.get<{ id: string; referral: string | null }>(sql`
    SELECT s.id, s.referral_id AS referral FROM json_each(${hashes}) AS h
      CROSS JOIN signups AS s ON s.email_hash = h.value AND s.campaign_id = ${link.campaign_id}
    ORDER BY s.id LIMIT 1`);
  if (!row || row.referral === link.id) return;
  await claimSignup(call, viewer, id, row.id, { referral_id: link.id, reason });
}
