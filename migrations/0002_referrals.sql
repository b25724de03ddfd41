-- The referral tracker.

CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 16777215), -- what a link's code carries
  person_id TEXT NOT NULL UNIQUE REFERENCES people (id),
  region TEXT NOT NULL DEFAULT '',
  max_links INTEGER NOT NULL CHECK (max_links >= 0),
  created_at INTEGER NOT NULL,
  created_by TEXT,
  deactivated_at INTEGER,
  deactivated_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 16777215),
  name TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL DEFAULT '',
  type TEXT,
  region TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  landing_url TEXT,
  attribution_model TEXT NOT NULL CHECK (attribution_model IN ('last_click', 'first_click')),
  attribution_window_days INTEGER NOT NULL CHECK (attribution_window_days BETWEEN 1 AND 365),
  max_links_per_officer INTEGER NOT NULL CHECK (max_links_per_officer >= 0),
  officers_create_links INTEGER NOT NULL DEFAULT 0 CHECK (officers_create_links IN (0, 1)),
  allowed_origins TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(allowed_origins)),
  publishable_key TEXT NOT NULL UNIQUE,
  consent_text TEXT,
  logo_key TEXT,
  created_at INTEGER NOT NULL,
  created_by TEXT,
  archived_at INTEGER,
  archived_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_officers (
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  officer_id TEXT NOT NULL REFERENCES officers (id),
  assigned_at INTEGER NOT NULL,
  assigned_by TEXT,
  PRIMARY KEY (campaign_id, officer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_officers_by_officer ON campaign_officers (officer_id, campaign_id);

-- The counts are the lifetime totals of the link; the same batches that write link_days write them.
CREATE TABLE referrals (
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
CREATE INDEX referrals_by_officer ON referrals (officer_id, campaign_id);
CREATE INDEX referrals_by_campaign ON referrals (campaign_id, officer_id);
CREATE INDEX referrals_by_issue ON referrals (issued_at);

-- The raw log. One row is one flush of one counter: events of one link and one local day. Its key makes the
-- flush exactly-once: a counter that tries again starts at the same first_seq.
CREATE TABLE click_flushes (
  day TEXT NOT NULL,
  referral_id TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  events TEXT NOT NULL CHECK (json_valid(events)),
  PRIMARY KEY (day, referral_id, first_seq)
) STRICT, WITHOUT ROWID;

-- One row a link and local day. The total_ columns are running totals from the link's first day to the end of
-- this one, so a range is two seeks. earned_clicks: clicks of this day that have earned a counted sign-up.
-- breakdown: a flat map {"c.hour.13": 5, "c.country.NP": 4, …} whose values add up.
CREATE TABLE link_days (
  referral_id TEXT NOT NULL,
  day TEXT NOT NULL,
  clicks INTEGER NOT NULL DEFAULT 0,
  unique_clicks INTEGER NOT NULL DEFAULT 0,
  bot_clicks INTEGER NOT NULL DEFAULT 0,
  signups INTEGER NOT NULL DEFAULT 0,
  enrollments INTEGER NOT NULL DEFAULT 0,
  earned_clicks INTEGER NOT NULL DEFAULT 0,
  total_clicks INTEGER NOT NULL DEFAULT 0,
  total_unique_clicks INTEGER NOT NULL DEFAULT 0,
  total_bot_clicks INTEGER NOT NULL DEFAULT 0,
  total_signups INTEGER NOT NULL DEFAULT 0,
  total_enrollments INTEGER NOT NULL DEFAULT 0,
  total_earned_clicks INTEGER NOT NULL DEFAULT 0,
  breakdown TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(breakdown)),
  PRIMARY KEY (referral_id, day)
) STRICT, WITHOUT ROWID;

-- The same by campaign, and the sign-ups that no link earned. campaign_id '' where none is known.
CREATE TABLE campaign_days (
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
  breakdown TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(breakdown)),
  PRIMARY KEY (campaign_id, day)
) STRICT, WITHOUT ROWID;

-- One row is one sign-up: the intake (durable before 202) and, once settled, its attribution.
CREATE TABLE signups (
  id TEXT PRIMARY KEY, -- sortable: order of arrival
  campaign_id TEXT NOT NULL DEFAULT '', -- '' where neither code, click nor call named one that exists
  email_hash TEXT NOT NULL,
  email_encrypted TEXT NOT NULL,
  email_masked TEXT NOT NULL,
  external_id TEXT,
  idempotency_key TEXT, -- with its sender: "{api key id}:{key}"
  channel TEXT NOT NULL CHECK (channel IN ('api', 'form', 'script', 'import')),
  received_at INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL, -- milliseconds
  event_us INTEGER,             -- microseconds, unique on its referral; set when settled
  evidence TEXT NOT NULL CHECK (json_valid(evidence)), -- what came with it: tokens, code, visitor's network
  settled_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  referral_id TEXT,
  officer_id TEXT,
  model TEXT,
  reason TEXT,
  explanation TEXT CHECK (explanation IS NULL OR json_valid(explanation)),
  click_id TEXT,
  clicked_at INTEGER,
  clicked_day TEXT,    -- the local day whose earned_clicks it is in
  country TEXT,        -- of the click that earned it
  conversion_time_minutes INTEGER,
  day TEXT,   -- local day and hour it occurred in, fixed when settled
  hour INTEGER,
  enrolled_at INTEGER, -- the fact, as reported; may precede settling
  enrolled_day TEXT,   -- local day and hour it completed in, set once it is in the rollups
  enrolled_hour INTEGER,
  fraud_score INTEGER NOT NULL DEFAULT 0,
  fraud_reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fraud_reasons)),
  counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signups_by_address ON signups (campaign_id, email_hash);
CREATE UNIQUE INDEX signups_by_idempotency_key ON signups (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE UNIQUE INDEX signups_by_external_id ON signups (external_id, campaign_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX signups_by_click ON signups (click_id) WHERE click_id IS NOT NULL;
CREATE UNIQUE INDEX signups_by_event ON signups (referral_id, event_us) WHERE referral_id IS NOT NULL;
CREATE INDEX signups_unsettled ON signups (id) WHERE settled_at IS NULL;
CREATE INDEX signups_by_time ON signups (occurred_at);
CREATE INDEX signups_by_officer ON signups (officer_id, occurred_at) WHERE officer_id IS NOT NULL;
CREATE INDEX signups_by_email ON signups (email_hash);

-- "Continue on another device": clicks that an address laid claim to before signing up.
CREATE TABLE interests (
  campaign_id TEXT NOT NULL,
  email_hash TEXT NOT NULL,
  click_id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, email_hash, click_id)
) STRICT, WITHOUT ROWID;

-- Codes that no key of ours signed, tallied in memory and written at most once a minute by an isolate.
CREATE TABLE forgeries (
  minute INTEGER NOT NULL, -- epoch minutes
  isolate TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (minute, isolate)
) STRICT, WITHOUT ROWID;
