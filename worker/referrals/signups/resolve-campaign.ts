import { eq, type SQL } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import type { Env } from "../../env";
import { readClick } from "../clicks/click-token";
import { readCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import { campaigns } from "../tables";

const idWhere = (db: Db, condition: SQL) =>
  db.select({ id: campaigns.id }).from(campaigns).where(condition).get();

/**
 * The id of the campaign a sign-up is for: the one it names (404 where there is none such), else its click's, else
 * its code's; empty where what it brought is not ours.
 */
export async function resolveCampaign(
  env: Env,
  db: Db,
  named: { campaign_id: string | null; click_id: string | null; ref_code: string | null },
): Promise<string> {
  if (named.campaign_id !== null) {
    const found = await idWhere(db, eq(campaigns.id, named.campaign_id));
    if (!found) throw notFound("There is no such campaign.");
    return found.id;
  }
  const ring = keyRing(env.LINK_KEYS);
  const click = named.click_id === null ? null : readClick(ring, named.click_id);
  const code = named.ref_code === null ? null : readCode(ring, named.ref_code);
  const number = click?.campaign ?? code?.campaign;
  if (number === undefined) return "";
  const found = await idWhere(db, eq(campaigns.number, number));
  return found?.id ?? "";
}
