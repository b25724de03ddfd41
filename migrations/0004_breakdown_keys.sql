-- Hours in breakdowns carry their weekday (1 to 7, Monday 1): "c.hour.13" of a Friday becomes "c.hour.5.13".
UPDATE link_days SET breakdown = (
  SELECT json_group_object(
    CASE WHEN k.key GLOB '[cubse].hour.[0-9]' OR k.key GLOB '[cubse].hour.[0-9][0-9]'
      THEN substr(k.key, 1, 7) || ((strftime('%w', link_days.day) + 6) % 7 + 1) || '.' || substr(k.key, 8)
      ELSE k.key END, k.value)
  FROM json_each(link_days.breakdown) AS k)
WHERE breakdown LIKE '%.hour.%';

UPDATE campaign_days SET breakdown = (
  SELECT json_group_object(
    CASE WHEN k.key GLOB '[cubse].hour.[0-9]' OR k.key GLOB '[cubse].hour.[0-9][0-9]'
      THEN substr(k.key, 1, 7) || ((strftime('%w', campaign_days.day) + 6) % 7 + 1) || '.' || substr(k.key, 8)
      ELSE k.key END, k.value)
  FROM json_each(campaign_days.breakdown) AS k)
WHERE breakdown LIKE '%.hour.%';

-- What the click that earned a sign-up came with; null where no click, or not this much of it, is known.
ALTER TABLE signups ADD COLUMN device TEXT;
ALTER TABLE signups ADD COLUMN browser TEXT;
ALTER TABLE signups ADD COLUMN system TEXT;
ALTER TABLE signups ADD COLUMN referrer TEXT;
ALTER TABLE signups ADD COLUMN source TEXT;
