import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { isSetUp } from "../../core/organisation/organisation";
import { organisationToday } from "../campaigns/find-campaigns";

/** What an organisation does before there is anything to count, and whether it is done. */
export interface FirstSteps {
  organisation: boolean;
  /** The newest that takes links; null where there is none. */
  campaign: { id: string; name: string } | null;
  officers: boolean;
  links: boolean;
  click: boolean;
  signup: boolean;
}

/** Whether anybody has ever clicked a link: from then on there is something to count. */
export const hasClicks = async (db: Db): Promise<boolean> =>
  (await db.get(sql`SELECT 1 FROM link_days WHERE clicks > 0 LIMIT 1`)) !== undefined;

export async function readFirstSteps(db: Db, now: number): Promise<FirstSteps> {
  const today = await organisationToday(db, now);
  const [organisation, campaign, some] = await Promise.all([
    isSetUp(db),
    db.get<{ id: string; name: string }>(sql`
      SELECT id, name FROM campaigns WHERE archived_at IS NULL AND (ends_on IS NULL OR ends_on >= ${today})
      ORDER BY created_at DESC, id DESC LIMIT 1`),
    db.get<{ officers: number; links: number; click: number; signup: number }>(sql`
      SELECT EXISTS (SELECT 1 FROM officers WHERE deactivated_at IS NULL) AS officers,
        EXISTS (SELECT 1 FROM referrals) AS links,
        EXISTS (SELECT 1 FROM link_days WHERE clicks > 0) AS click,
        EXISTS (SELECT 1 FROM signups) AS signup`),
  ]);
  return {
    organisation,
    campaign: campaign ?? null,
    officers: some?.officers === 1,
    links: some?.links === 1,
    click: some?.click === 1,
    signup: some?.signup === 1,
  };
}
