-- History from elsewhere.

-- Each import is written in batches, one after another: a batch takes the next number, and where two would, one falls
-- and reads again. So what was read for a batch still holds when it is written.
CREATE TABLE import_batches (
  number INTEGER NOT NULL PRIMARY KEY,
  import_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT,
  clicks INTEGER NOT NULL,
  signups INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row an imported click: what knows it again, and what finds a visitor's clicks. The click itself stands in
-- click_flushes, in the row of this day whose first_seq is 20,000 times the batch.
CREATE TABLE imported_clicks (
  referral_id TEXT NOT NULL,
  visitor TEXT NOT NULL,      -- keyed hash of what the file calls them; '' where it names nobody
  stated_us INTEGER NOT NULL, -- microseconds: the time the file states
  us INTEGER NOT NULL,        -- the time it stands at: the next that was free
  day TEXT NOT NULL,          -- the local day it is counted on
  batch INTEGER NOT NULL,
  PRIMARY KEY (referral_id, visitor, stated_us)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX imported_clicks_by_time ON imported_clicks (referral_id, us);

-- An imported sign-up is known again by its idempotency key, and may share an address with others of its campaign.
ALTER TABLE signups ADD COLUMN visitor TEXT; -- of imported ones, as in imported_clicks
CREATE INDEX signups_by_visitor ON signups (referral_id, visitor) WHERE visitor IS NOT NULL;
DROP INDEX signups_by_address;
CREATE UNIQUE INDEX signups_by_address ON signups (campaign_id, email_hash) WHERE channel <> 'import';

-- A history may tell of sign-ups and not of their clicks: those imported are no part of "sign-ups within clicks".
-- SQLite changes a CHECK by making the table anew.
CREATE TABLE referrals_anew (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 4294967295),
  code TEXT NOT NULL UNIQUE,
  officer_id TEXT NOT NULL REFERENCES officers (id),
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  label TEXT NOT NULL DEFAULT '',
  issued_at INTEGER NOT NULL, -- whole seconds, in milliseconds: what the code carries
  issued_by TEXT,
  expires_at INTEGER,
  revoked_at INTEGER,
  revoked_by TEXT,
  replaces TEXT,
  replaced_by TEXT,
  clicks INTEGER NOT NULL DEFAULT 0,
  unique_clicks INTEGER NOT NULL DEFAULT 0,
  bot_clicks INTEGER NOT NULL DEFAULT 0,
  signups INTEGER NOT NULL DEFAULT 0,
  enrollments INTEGER NOT NULL DEFAULT 0,
  imported_signups INTEGER NOT NULL DEFAULT 0, -- how many of them were imported
  CONSTRAINT unique_clicks_within_clicks CHECK (unique_clicks BETWEEN 0 AND clicks),
  CONSTRAINT signups_within_clicks CHECK (signups >= 0 AND signups - imported_signups <= clicks),
  CONSTRAINT enrollments_within_signups CHECK (enrollments BETWEEN 0 AND signups)
) STRICT, WITHOUT ROWID;
INSERT INTO referrals_anew (id, number, code, officer_id, campaign_id, label, issued_at, issued_by, expires_at,
  revoked_at, revoked_by, replaces, replaced_by, clicks, unique_clicks, bot_clicks, signups, enrollments)
SELECT id, number, code, officer_id, campaign_id, label, issued_at, issued_by, expires_at,
  revoked_at, revoked_by, replaces, replaced_by, clicks, unique_clicks, bot_clicks, signups, enrollments
FROM referrals;
DROP TABLE referrals;
ALTER TABLE referrals_anew RENAME TO referrals;
CREATE INDEX referrals_by_officer ON referrals (officer_id, campaign_id);
CREATE INDEX referrals_by_campaign ON referrals (campaign_id, officer_id);
CREATE INDEX referrals_by_issue ON referrals (issued_at);
