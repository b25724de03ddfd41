-- Sign-ups within clicks, imported ones too.

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
  CONSTRAINT unique_clicks_within_clicks CHECK (unique_clicks BETWEEN 0 AND clicks),
  CONSTRAINT signups_within_clicks CHECK (signups BETWEEN 0 AND clicks),
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

-- Which sign-up a click earned, so that a visitor's free clicks are sought, however many clicks they have.
ALTER TABLE imported_clicks ADD COLUMN earned_us INTEGER; -- the time of that sign-up; null while the click is free
UPDATE imported_clicks SET earned_us = s.event_us FROM signups s
WHERE s.referral_id = imported_clicks.referral_id AND s.visitor = imported_clicks.visitor
  AND s.clicked_at = imported_clicks.us / 1000 AND s.channel = 'import';
CREATE INDEX imported_clicks_by_visitor ON imported_clicks (referral_id, visitor, earned_us, us) WHERE visitor <> '';
DROP INDEX signups_by_visitor;
CREATE INDEX signups_by_visitor ON signups (referral_id, visitor, event_us) WHERE visitor IS NOT NULL;
