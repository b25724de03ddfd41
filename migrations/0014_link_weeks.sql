-- Hours in a column of their own, and a link's breakdowns by the week: a year of a link is 53 rows however much it was
-- clicked, and no row of them has to be compacted.

-- days: {"c.5": 7}, clicks of Friday; hours: {"c.5.13": 2}, of its hour from 13:00 (c, u, b, s, e: clicks, unique clicks, bots' clicks,
-- sign-ups, enrolments); breakdown: {"5": {"c.country.NP": 2}}, by weekday; times: {"5.2h": {"131": 1}}, by weekday and span.
CREATE TABLE link_weeks (
  referral_id TEXT NOT NULL,
  week TEXT NOT NULL, -- its Monday
  days TEXT NOT NULL CHECK (json_valid(days)),
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  breakdown TEXT NOT NULL CHECK (json_valid(breakdown)),
  times TEXT NOT NULL CHECK (json_valid(times)),
  PRIMARY KEY (referral_id, week)
) STRICT, WITHOUT ROWID;

INSERT INTO link_weeks (referral_id, week, days, hours, breakdown, times)
SELECT referral_id, week,
  '{' || coalesce(group_concat(substr(days, 2, length(days) - 2), ',') FILTER (WHERE days <> '{}'), '') || '}',
  '{' || coalesce(group_concat(substr(hours, 2, length(hours) - 2), ',') FILTER (WHERE hours <> '{}'), '') || '}',
  json_group_object(weekday, json(breakdown)) FILTER (WHERE breakdown <> '{}'),
  '{' || coalesce(group_concat(substr(times, 2, length(times) - 2), ',') FILTER (WHERE times <> '{}'), '') || '}'
FROM (
  SELECT referral_id, weekday, date(day, (1 - weekday) || ' days') AS week,
    (SELECT json_group_object(prefix || '.' || d.weekday, n) FROM (
      SELECT substr(key, 1, 1) AS prefix, sum(value) AS n FROM json_each(d.breakdown)
      WHERE key GLOB '[cuse].hour.*' GROUP BY 1)) AS days,
    (SELECT json_group_object(substr(key, 1, 2) || substr(key, 8), value) FROM json_each(d.breakdown)
      WHERE key GLOB '[cubse].hour.*') AS hours,
    (SELECT json_group_object(key, value) FROM json_each(d.breakdown) WHERE key NOT GLOB '[cubse].hour.*') AS breakdown,
    (SELECT json_group_object(d.weekday || '.' || key, json(value)) FROM json_each(d.times)) AS times
  FROM (SELECT *, (strftime('%w', day) + 6) % 7 + 1 AS weekday FROM link_breakdowns) AS d)
GROUP BY referral_id, week;

DROP TABLE link_breakdowns;

-- The same column for campaigns, before what is longer: what only hours are read of stays short.
CREATE TABLE new_campaign_days (
  campaign_id TEXT NOT NULL,
  day TEXT NOT NULL,
  clicks INTEGER NOT NULL DEFAULT 0,
  unique_clicks INTEGER NOT NULL DEFAULT 0,
  bot_clicks INTEGER NOT NULL DEFAULT 0,
  signups INTEGER NOT NULL DEFAULT 0,
  enrollments INTEGER NOT NULL DEFAULT 0,
  earned_clicks INTEGER NOT NULL DEFAULT 0,
  unattributed_signups INTEGER NOT NULL DEFAULT 0,
  total_clicks INTEGER NOT NULL DEFAULT 0,
  total_unique_clicks INTEGER NOT NULL DEFAULT 0,
  total_bot_clicks INTEGER NOT NULL DEFAULT 0,
  total_signups INTEGER NOT NULL DEFAULT 0,
  total_enrollments INTEGER NOT NULL DEFAULT 0,
  total_earned_clicks INTEGER NOT NULL DEFAULT 0,
  total_unattributed_signups INTEGER NOT NULL DEFAULT 0,
  hours TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(hours)),
  breakdown TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(breakdown)),
  times TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(times)),
  PRIMARY KEY (campaign_id, day)
) STRICT, WITHOUT ROWID;

INSERT INTO new_campaign_days
SELECT campaign_id, day, clicks, unique_clicks, bot_clicks, signups, enrollments, earned_clicks, unattributed_signups,
  total_clicks, total_unique_clicks, total_bot_clicks, total_signups, total_enrollments, total_earned_clicks,
  total_unattributed_signups,
  (SELECT json_group_object(substr(key, 1, 2) || substr(key, 8), value) FROM json_each(d.breakdown)
    WHERE key GLOB '[cubse].hour.*'),
  (SELECT json_group_object(key, value) FROM json_each(d.breakdown) WHERE key NOT GLOB '[cubse].hour.*'),
  times
FROM campaign_days AS d;

DROP TABLE campaign_days;
ALTER TABLE new_campaign_days RENAME TO campaign_days;

-- Months are of campaigns and of all of them ('*') alone.
CREATE TABLE campaign_months (
  campaign_id TEXT NOT NULL,
  month TEXT NOT NULL, -- YYYY-MM
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  breakdown TEXT NOT NULL CHECK (json_valid(breakdown)),
  times TEXT NOT NULL CHECK (json_valid(times)),
  PRIMARY KEY (campaign_id, month)
) STRICT, WITHOUT ROWID;

INSERT INTO campaign_months (campaign_id, month, hours, breakdown, times)
SELECT owner, month,
  (SELECT json_group_object(substr(key, 1, 2) || substr(key, 8), value) FROM json_each(m.breakdown)
    WHERE key GLOB '[cubse].hour.*'),
  (SELECT json_group_object(key, value) FROM json_each(m.breakdown) WHERE key NOT GLOB '[cubse].hour.*'),
  times
FROM breakdown_months AS m
WHERE owner NOT IN (SELECT id FROM referrals) AND month <= (SELECT months_through FROM compaction);

DROP TABLE breakdown_months;

-- A month of all campaigns is one step: nothing is ever half done.
ALTER TABLE compaction DROP COLUMN month_started;
ALTER TABLE compaction DROP COLUMN link_done;
