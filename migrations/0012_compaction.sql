-- What reads would have to add up again and again is added up once: days of all campaigns, months of breakdowns.

-- The breakdown of a link's day has a row of its own, so that running totals stand close together.
-- times: minutes from click to sign-up, {"2h": {"131": 1}}: what the breakdown tells by the hour and day only.
CREATE TABLE link_breakdowns (
  referral_id TEXT NOT NULL,
  day TEXT NOT NULL,
  breakdown TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(breakdown)),
  times TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(times)),
  PRIMARY KEY (referral_id, day)
) STRICT, WITHOUT ROWID;

INSERT INTO link_breakdowns (referral_id, day, breakdown)
SELECT referral_id, day, breakdown FROM link_days WHERE breakdown <> '{}';

ALTER TABLE link_days DROP COLUMN breakdown;

-- campaign_id '*': all campaigns and '' together, for the days that compaction has closed.
ALTER TABLE campaign_days ADD COLUMN times TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(times));

-- Minutes used to stand in the breakdown one by one ("t.131"); from an hour on they move to times, and leave there
-- the hour ("t.2h") or the day ("t.1d") that they are in.
CREATE TABLE moved_minutes (
  owner TEXT NOT NULL, day TEXT NOT NULL, minutes INTEGER NOT NULL, n INTEGER NOT NULL, span TEXT NOT NULL
) STRICT;
INSERT INTO moved_minutes (owner, day, minutes, n, span)
SELECT owner, day, minutes, n, CASE WHEN minutes <= 1440 THEN min(23, minutes / 60) || 'h' ELSE ((minutes - 1) / 1440) || 'd' END
FROM (
  SELECT t.owner, t.day, cast(substr(k.key, 3) AS INTEGER) AS minutes, k.value AS n
  FROM (
    SELECT referral_id AS owner, day, breakdown FROM link_breakdowns
    UNION ALL SELECT campaign_id, day, breakdown FROM campaign_days
  ) AS t, json_each(t.breakdown) AS k
  WHERE k.key GLOB 't.*'
) WHERE minutes >= 60;
CREATE INDEX moved_minutes_by_owner ON moved_minutes (owner, day);

UPDATE link_breakdowns SET
  times = (SELECT json_group_object(span, json(minutes)) FROM (
    SELECT span, json_group_object(minutes, n) AS minutes FROM moved_minutes AS m
    WHERE m.owner = link_breakdowns.referral_id AND m.day = link_breakdowns.day GROUP BY span)),
  breakdown = (SELECT json_group_object(key, n) FROM (
    SELECT key, value AS n FROM json_each(link_breakdowns.breakdown)
    WHERE key NOT GLOB 't.*' OR cast(substr(key, 3) AS INTEGER) < 60
    UNION ALL SELECT 't.' || span, sum(n) FROM moved_minutes AS m
    WHERE m.owner = link_breakdowns.referral_id AND m.day = link_breakdowns.day GROUP BY span))
WHERE EXISTS (SELECT 1 FROM moved_minutes AS m WHERE m.owner = link_breakdowns.referral_id AND m.day = link_breakdowns.day);

UPDATE campaign_days SET
  times = (SELECT json_group_object(span, json(minutes)) FROM (
    SELECT span, json_group_object(minutes, n) AS minutes FROM moved_minutes AS m
    WHERE m.owner = campaign_days.campaign_id AND m.day = campaign_days.day GROUP BY span)),
  breakdown = (SELECT json_group_object(key, n) FROM (
    SELECT key, value AS n FROM json_each(campaign_days.breakdown)
    WHERE key NOT GLOB 't.*' OR cast(substr(key, 3) AS INTEGER) < 60
    UNION ALL SELECT 't.' || span, sum(n) FROM moved_minutes AS m
    WHERE m.owner = campaign_days.campaign_id AND m.day = campaign_days.day GROUP BY span))
WHERE EXISTS (SELECT 1 FROM moved_minutes AS m WHERE m.owner = campaign_days.campaign_id AND m.day = campaign_days.day);

DROP TABLE moved_minutes;

-- The breakdowns of a calendar month (YYYY-MM), merged; owner: a link, a campaign, or '*' for all campaigns.
CREATE TABLE breakdown_months (
  owner TEXT NOT NULL,
  month TEXT NOT NULL,
  breakdown TEXT NOT NULL CHECK (json_valid(breakdown)),
  times TEXT NOT NULL CHECK (json_valid(times)),
  PRIMARY KEY (owner, month)
) STRICT, WITHOUT ROWID;

-- How far compaction has come; '' before it began. Of days and months up to here, the rows above hold everything,
-- and every later change of them changes these too. Links of month_started are done up to link_done (NULL: none, and
-- campaigns not either).
CREATE TABLE compaction (
  id TEXT PRIMARY KEY CHECK (id = 'rollups'),
  days_through TEXT NOT NULL,
  months_through TEXT NOT NULL,
  month_started TEXT NOT NULL,
  link_done TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO compaction (id, days_through, months_through, month_started) VALUES ('rollups', '', '', '');
