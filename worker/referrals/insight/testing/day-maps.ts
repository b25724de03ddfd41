/**
 * SQL (a table for FROM) of what link_weeks says day by day, as deltas name it: referral_id, day, breakdown with
 * "c.hour.5.13" and "c.country.NP" in one, times {"2h": {"131": 1}}.
 */
export const linkDayMaps = `(
  SELECT w.referral_id, date(w.week, (d.value - 1) || ' days') AS day,
    (SELECT json_group_object(key, value) FROM (
      SELECT substr(key, 1, 1) || '.hour.' || substr(key, 3) AS key, value FROM json_each(w.hours)
        WHERE substr(key, 3, 1) = d.value || ''
      UNION ALL SELECT k.key, k.value FROM json_each(w.breakdown) AS b, json_each(b.value) AS k
        WHERE b.key = d.value || '')) AS breakdown,
    (SELECT json_group_object(substr(key, 3), json(value)) FROM json_each(w.times)
      WHERE substr(key, 1, 1) = d.value || '') AS times
  FROM link_weeks AS w CROSS JOIN json_each('[1,2,3,4,5,6,7]') AS d
  WHERE EXISTS (SELECT 1 FROM json_each(w.hours) WHERE substr(key, 3, 1) = d.value || '')
    OR EXISTS (SELECT 1 FROM json_each(w.breakdown) WHERE key = d.value || '')
    OR EXISTS (SELECT 1 FROM json_each(w.times) WHERE substr(key, 1, 1) = d.value || ''))`;

/** The same of campaign_days: its hours and breakdown in one. */
export const campaignBreakdown = `(
  SELECT json_group_object(key, value) FROM (
    SELECT substr(key, 1, 1) || '.hour.' || substr(key, 3) AS key, value FROM json_each(hours)
    UNION ALL SELECT key, value FROM json_each(breakdown)))`;
