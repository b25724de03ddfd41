import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { readsAll, type Viewer } from "../policies";
import type { campaigns, officers } from "../tables";

/** One entry of a select or of a group of boxes. */
export interface Choice {
  id: string;
  name: string;
}

export interface CampaignChoice extends Choice {
  /** Not archived. */
  open: boolean;
  /** YYYY-MM-DD */
  endsOn: string | null;
  officersCreateLinks: boolean;
}

export interface OfficerChoice extends Choice {
  region: string;
  active: boolean;
}

interface OfficerRow extends RawRow<typeof officers, "id" | "region">, RawRow<typeof people, "name"> {
  active: number;
}

interface CampaignRow extends RawRow<typeof campaigns, "id" | "name" | "endsOn" | "officersCreateLinks"> {
  open: number;
}

async function officersWhere(db: Db, condition: SQL): Promise<OfficerChoice[]> {
  const rows = await db.all<OfficerRow>(sql`
    SELECT o.id, p.name, o.region, o.deactivated_at IS NULL AS active
    FROM officers o JOIN people p ON p.id = o.person_id WHERE ${condition}
    ORDER BY p.name_key, o.id`);
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/** Every officer, by name. Those deactivated come too: they may be assigned already. */
export const officerChoices = (db: Db) => officersWhere(db, sql`TRUE`);

/** Is there anybody who could be assigned to a campaign? */
export const hasActiveOfficers = async (db: Db): Promise<boolean> =>
  (await db.get(sql`SELECT 1 FROM officers WHERE deactivated_at IS NULL LIMIT 1`)) !== undefined;

/** The officers of one campaign, by name. */
export const assignedOfficers = (db: Db, campaignId: string) =>
  officersWhere(
    db,
    sql`o.id IN (SELECT officer_id FROM campaign_officers WHERE campaign_id = ${campaignId})`,
  );

/** The officer and the campaign that were chosen, by name, where the one does not work for the other. */
export const findUnassigned = async (db: Db, { officer_id = "", campaign_id = "" }: Record<string, string>) =>
  (await db.get<
    RawRow<typeof people, { officer: "name" }> &
      RawRow<typeof campaigns, { campaign: "name"; campaignId: "id" }>
  >(sql`
    SELECT p.name AS officer, c.name AS campaign, c.id AS campaignId
    FROM officers o JOIN people p ON p.id = o.person_id JOIN campaigns c ON c.id = ${campaign_id}
    WHERE o.id = ${officer_id} AND NOT EXISTS (SELECT 1 FROM campaign_officers a
      WHERE a.campaign_id = c.id AND a.officer_id = o.id)`)) ?? null;

/** Every campaign that the viewer may see, by name. */
export async function campaignChoices(db: Db, viewer: Viewer): Promise<CampaignChoice[]> {
  const assigned = readsAll(viewer)
    ? sql`TRUE`
    : sql`id IN (SELECT campaign_id FROM campaign_officers WHERE officer_id = ${viewer.officerId})`;
  const rows = await db.all<CampaignRow>(sql`
    SELECT id, name, archived_at IS NULL AS open, ends_on AS endsOn, officers_create_links AS officersCreateLinks
    FROM campaigns WHERE ${assigned} ORDER BY name_key, id`);
  return rows.map((row) => ({
    ...row,
    open: row.open === 1,
    officersCreateLinks: row.officersCreateLinks === 1,
  }));
}

/** Whether links are issued for it: it is neither archived nor over. */
export const takesLinks = ({ open, endsOn }: CampaignChoice, today: string): boolean =>
  open && (endsOn === null || endsOn >= today);

/** Their names by id, for a page that shows them beside something else. */
export const namesOf = (choices: Choice[]): Record<string, string> =>
  Object.fromEntries(choices.map(({ id, name }) => [id, name]));

/** Values in use, for a filter. */
export async function campaignTypes(db: Db): Promise<string[]> {
  const rows = await db.all<{ type: NonNullable<RawRow<typeof campaigns>["type"]> }>(
    sql`SELECT DISTINCT type FROM campaigns WHERE type IS NOT NULL ORDER BY type_key`,
  );
  return rows.map(({ type }) => type);
}

export async function officerRegions(db: Db): Promise<string[]> {
  const rows = await db.all<RawRow<typeof officers, "region">>(
    sql`SELECT DISTINCT region FROM officers WHERE region <> '' ORDER BY region_key`,
  );
  return rows.map(({ region }) => region);
}
