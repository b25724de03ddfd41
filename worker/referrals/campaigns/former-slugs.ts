import { type SQL, sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";

/** The campaign takes the slug: from then on it is no former one of anybody's. */
export const takeSlug = (slug: string): Statement => sql`DELETE FROM former_slugs WHERE slug = ${slug}`;

/** The campaign is about to have this slug instead of its own, which leads on from now on. */
export const leaveSlug = (campaignId: string, slug: string, now: number): Statement =>
  sql`INSERT INTO former_slugs (slug, campaign_id, left_at)
    SELECT slug, id, cast(${now} as integer) FROM campaigns WHERE id = ${campaignId} AND slug <> ${slug}
    ON CONFLICT (slug) DO UPDATE SET campaign_id = excluded.campaign_id, left_at = excluded.left_at`;

/** The id of the campaign that has the slug, or had it last. */
export const campaignAt = (slug: string): SQL => sql`coalesce(
  (SELECT id FROM campaigns WHERE slug = ${slug}), (SELECT campaign_id FROM former_slugs WHERE slug = ${slug}))`;
