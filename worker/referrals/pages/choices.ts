import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Viewer } from "../policies";

/** One entry of a select or of a group of boxes. */
export interface Choice {
  id: string;
  name: string;
}

export interface OfficerChoice extends Choice {
  region: string;
  active: boolean;
}

/** Every officer, by name. Those deactivated come too: they may be assigned already. */
export async function officerChoices(db: Db): Promise<OfficerChoice[]> {
  const rows = await db.all<{ id: string; name: string; region: string; active: number }>(sql`
    SELECT o.id, p.name, o.region, o.deactivated_at IS NULL AS active
    FROM officers o JOIN people p ON p.id = o.person_id ORDER BY p.name COLLATE NOCASE, o.id`);
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/** Every campaign that the viewer may see, by name. */
export async function campaignChoices(db: Db, viewer: Viewer): Promise<Choice[]> {
  const assigned =
    viewer.role === "admin"
      ? sql`TRUE`
      : sql`id IN (SELECT campaign_id FROM campaign_officers WHERE officer_id = ${viewer.officerId})`;
  return db.all<Choice>(sql`
    SELECT id, name FROM campaigns WHERE ${assigned} ORDER BY name COLLATE NOCASE, id`);
}

/** The names of these records, for a page that shows them beside something else. */
export const namesOf = (choices: Choice[]): Record<string, string> =>
  Object.fromEntries(choices.map(({ id, name }) => [id, name]));

/** Values in use, for a filter. */
export async function campaignTypes(db: Db): Promise<string[]> {
  const rows = await db.all<{ type: string }>(
    sql`SELECT DISTINCT type FROM campaigns WHERE type IS NOT NULL ORDER BY type COLLATE NOCASE`,
  );
  return rows.map(({ type }) => type);
}

export async function officerRegions(db: Db): Promise<string[]> {
  const rows = await db.all<{ region: string }>(
    sql`SELECT DISTINCT region FROM officers WHERE region <> '' ORDER BY region COLLATE NOCASE`,
  );
  return rows.map(({ region }) => region);
}
