-- Every officer's running totals at the end of a closed day, in one row: {"ofc_…": [clicks, unique clicks, sign-ups,
-- enrolments], …}; of one campaign's links, or ('*') of all. A leaderboard is the difference of two of them.
CREATE TABLE officer_standings (
  campaign_id TEXT NOT NULL,
  day TEXT NOT NULL,
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  PRIMARY KEY (campaign_id, day)
) STRICT, WITHOUT ROWID;

-- They hold up to here: what is counted late for a day takes this back to the day before it, and compaction goes on
-- from there.
ALTER TABLE compaction ADD COLUMN standings_through TEXT NOT NULL DEFAULT '';
