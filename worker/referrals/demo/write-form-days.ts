import type { Database } from "../../core/demo/write-rows.ts";

/**
 * Visits of the hosted forms that fit the demo's clicks and sign-ups, up to yesterday: from today on the campaign's
 * own counter writes its days.
 */
export async function writeFormDays(db: Database, today: string): Promise<void> {
  const write = db.prepare(`INSERT INTO form_days (campaign_id, day, views, starts, submits, faults)
    SELECT campaign_id, day, views, starts, submits,
      json_patch(iif(slips > 0, json_object('email', slips), '{}'), iif(slips > 5, json_object('consent', slips / 4), '{}'))
    FROM (
      SELECT campaign_id, day, views, signups + (views - signups) * 3 / 10 AS starts, signups AS submits,
        (views - signups) / 12 AS slips
      FROM (
        SELECT d.campaign_id, d.day, d.signups, max(d.signups, d.clicks - d.clicks / 14) AS views
        FROM campaign_days AS d JOIN campaigns AS c ON c.id = d.campaign_id
        WHERE c.landing_url IS NULL AND d.day < ?1 AND d.clicks > 0))`);
  await db.batch([write.bind(today)]);
}
