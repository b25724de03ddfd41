import type { Database } from "../../core/demo/write-rows.ts";

/**
 * A target a month for whoever works for a campaign that runs: about what the 30 days before it brought them, in
 * fives, so that some are on course and some are not.
 */
export async function writeTargets(db: Database, today: string, now: number): Promise<void> {
  const write =
    db.prepare(`INSERT INTO targets (campaign_id, officer_id, measure, goal, starts_on, ends_on, set_at)
    SELECT campaign_id, officer_id, 'signups', 5 * max(1, (before + 3) / 5), first, date(first, '+1 month', '-1 day'),
      cast(?2 AS integer)
    FROM (
      SELECT a.campaign_id, a.officer_id, date(?1, 'start of month') AS first, coalesce(sum(d.signups), 0) AS before
      FROM campaign_officers AS a JOIN campaigns AS c ON c.id = a.campaign_id AND c.archived_at IS NULL
        AND c.starts_on <= ?1 AND coalesce(c.ends_on, '9999') >= ?1
      JOIN referrals AS r ON r.campaign_id = a.campaign_id AND r.officer_id = a.officer_id
      JOIN link_days AS d ON d.referral_id = r.id
        AND d.day >= date(?1, 'start of month', '-30 days') AND d.day < date(?1, 'start of month')
      GROUP BY a.campaign_id, a.officer_id)`);
  await db.batch([write.bind(today, now)]);
}
