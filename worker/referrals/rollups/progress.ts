import { sql } from "drizzle-orm";

/** The owner of campaign_days and campaign_months whose rows are all campaigns together, once a day is closed. */
export const everyCampaign = "*";

/** SQL for how far compaction has come (see migrations). */
const progress = (column: string) => `(SELECT ${column} FROM compaction WHERE id = 'rollups')`;
export const daysThrough = progress("days_through");
export const standingsThrough = progress("standings_through");
export const monthsThrough = progress("months_through");

/** Every campaign, and '' that holds the sign-ups that no campaign is known of. */
export const everyOwner = sql`SELECT id FROM campaigns UNION ALL SELECT ''`;
