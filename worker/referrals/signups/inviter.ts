import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import type { Env } from "../../env";
import { readClick } from "../clicks/click-token";
import { readCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import type { SignupCampaign } from "./find-signup-form";

/**
 * The name of the officer whose link led to the campaign's form: by a genuine click, else by a genuine code. Null where
 * neither is known, or the officer no longer takes part.
 */
export async function inviterOf(
  env: Env,
  db: Db,
  campaign: SignupCampaign,
  clickId: string | null,
  refCode: string,
): Promise<string | null> {
  const ring = keyRing(env.LINK_KEYS);
  const proof = (clickId && readClick(ring, clickId)) || readCode(ring, refCode);
  if (proof?.campaign !== campaign.number) return null;
  const row = await db.get<RawRow<typeof people, "name">>(sql`
    SELECT p.name FROM referrals r JOIN officers o ON o.id = r.officer_id JOIN people p ON p.id = o.person_id
    WHERE r.number = ${proof.referral} AND o.deactivated_at IS NULL`);
  return row?.name ?? null;
}
