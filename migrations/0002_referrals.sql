-- The referral tracker: campaigns, officers and their links; what was clicked and who signed up; what all of it adds up
-- to.

CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 16777215), -- what a link's code carries
  person_id TEXT NOT NULL UNIQUE REFERENCES people (id),
  region TEXT NOT NULL DEFAULT '',
  region_key TEXT NOT NULL DEFAULT '',
  max_links INTEGER NOT NULL CHECK (max_links >= 0),
  note TEXT NOT NULL DEFAULT '', -- what administrators keep about them for themselves
  created_at INTEGER NOT NULL,
  created_by TEXT,
  deactivated_at INTEGER,
  deactivated_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 16777215),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL DEFAULT '',
  slug TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL DEFAULT '',
  description_key TEXT NOT NULL DEFAULT '',
  type TEXT,
  type_key TEXT,
  region TEXT,
  region_key TEXT,
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
  -- what visitors read instead in their language: language → {description?, consent_text?}
  translations TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(translations)),
  phone TEXT NOT NULL DEFAULT 'off' CHECK (phone IN ('off', 'optional', 'required')), -- whether the hosted form asks for it
  asks_region TEXT NOT NULL DEFAULT 'off' CHECK (asks_region IN ('off', 'optional', 'required')), -- for the candidate's own
  questions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(questions)), -- the hosted form's own
  goal INTEGER CHECK (goal BETWEEN 1 AND 1000000), -- sign-ups aimed at
  names_officer INTEGER NOT NULL DEFAULT 0 CHECK (names_officer IN (0, 1)), -- whether the hosted form says who invites
  confirms_by_mail INTEGER NOT NULL DEFAULT 0 CHECK (confirms_by_mail IN (0, 1)), -- whether who signs up there gets a mail
  follow_ups_by_mail INTEGER NOT NULL DEFAULT 0 CHECK (follow_ups_by_mail IN (0, 1)), -- whether its form asks to be written to
  next_step TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(next_step)), -- what the hosted form leads to once it is sent
  logo_key TEXT,
  -- what officers send with links: language tag → text with the places {campaign}, {officer} and {link}
  share_messages TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(share_messages)),
  created_at INTEGER NOT NULL,
  created_by TEXT,
  archived_at INTEGER,
  archived_by TEXT
) STRICT, WITHOUT ROWID;

-- Addresses that a campaign had before: printed, they lead on to it until another campaign takes one.
CREATE TABLE former_slugs (
  slug TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  left_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_officers (
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  officer_id TEXT NOT NULL REFERENCES officers (id),
  assigned_at INTEGER NOT NULL,
  assigned_by TEXT,
  PRIMARY KEY (campaign_id, officer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_officers_by_officer ON campaign_officers (officer_id, campaign_id);

-- What an officer is to reach in a campaign: one goal each. Dates are local days; without them the campaign's own
-- first and last day hold, as they stand when the target is looked at.
CREATE TABLE targets (
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  officer_id TEXT NOT NULL REFERENCES officers (id),
  measure TEXT NOT NULL CHECK (measure IN ('signups', 'enrollments')),
  goal INTEGER NOT NULL CHECK (goal BETWEEN 1 AND 1000000),
  starts_on TEXT,
  ends_on TEXT,
  set_at INTEGER NOT NULL,
  set_by TEXT,
  PRIMARY KEY (campaign_id, officer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX targets_by_officer ON targets (officer_id, campaign_id);

-- What the organisation notes of a day, for the trends that hold it: of one campaign, or (NULL) of all. A few a month.
CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  text_key TEXT NOT NULL,
  campaign_id TEXT REFERENCES campaigns (id),
  created_at INTEGER NOT NULL,
  created_by TEXT,
  deleted_at INTEGER -- it is seen no more; who deleted it may have it back
) STRICT, WITHOUT ROWID;
CREATE INDEX notes_by_day ON notes (day); -- those of a trend

-- The counts are the lifetime totals of the link; the same batches that write link_days write them.
CREATE TABLE referrals (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 4294967295),
  code TEXT NOT NULL UNIQUE,
  officer_id TEXT NOT NULL REFERENCES officers (id),
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  label TEXT NOT NULL DEFAULT '',
  label_key TEXT NOT NULL DEFAULT '',
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
  held INTEGER NOT NULL DEFAULT 0, -- sign-ups that count nowhere until somebody has looked: each keeps a click
  CONSTRAINT unique_clicks_within_clicks CHECK (unique_clicks BETWEEN 0 AND clicks),
  CONSTRAINT signups_within_clicks CHECK (signups >= 0 AND held >= 0 AND signups + held <= clicks),
  CONSTRAINT enrollments_within_signups CHECK (enrollments BETWEEN 0 AND signups)
) STRICT, WITHOUT ROWID;
CREATE INDEX referrals_by_officer ON referrals (officer_id, campaign_id);
CREATE INDEX referrals_by_campaign ON referrals (campaign_id, officer_id);
CREATE INDEX referrals_by_issue ON referrals (issued_at);

-- Codes that no key of ours signed, tallied in memory and written at most once a minute by an isolate.
CREATE TABLE forgeries (
  minute INTEGER NOT NULL, -- epoch minutes
  isolate TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (minute, isolate)
) STRICT, WITHOUT ROWID;

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

-- Rows of the raw log past the hot window, which lie in R2 (docs/decisions/cold-events.md): one row a file. A row of
-- click_flushes stands for one of the same key in a file, and a later file's for an earlier one's.
CREATE TABLE cold_clicks (
  day TEXT NOT NULL,
  part INTEGER NOT NULL,        -- of the day, from 1, in the order in which they moved
  key TEXT NOT NULL,            -- the file's, in R2
  first_referral TEXT NOT NULL, -- between these two are the links whose rows it holds
  last_referral TEXT NOT NULL,
  flushes INTEGER NOT NULL,     -- how many rows it holds
  bytes INTEGER NOT NULL,
  moved_at INTEGER NOT NULL,
  PRIMARY KEY (day, part)
) STRICT, WITHOUT ROWID;

-- Clicks that webhooks have not been told of; a row a link, and none while no webhook wants them.
CREATE TABLE untold_clicks (
  referral_id TEXT PRIMARY KEY,
  clicks INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One row is one sign-up: the intake (durable before 202) and, once settled, its attribution.
CREATE TABLE signups (
  id TEXT PRIMARY KEY, -- sortable: order of arrival
  campaign_id TEXT NOT NULL DEFAULT '', -- '' where neither code, click nor call named one that exists
  email_hash TEXT NOT NULL,
  email_encrypted TEXT NOT NULL,
  email_masked TEXT NOT NULL,
  first_name_encrypted TEXT, -- as email_encrypted; NULL where none was given
  phone_hash TEXT,           -- of its E.164, as email_hash; NULL where none was given
  phone_encrypted TEXT,
  answers_encrypted TEXT,    -- to the campaign's questions, with their labels: JSON, as email_encrypted
  language TEXT,             -- in which they filled in the form; NULL where nobody knows
  may_mail INTEGER NOT NULL DEFAULT 0 CHECK (may_mail IN (0, 1)), -- they agreed to mail about the campaign
  external_id TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('api', 'form', 'script', 'import')),
  import_key TEXT, -- what knows an imported one again
  visitor TEXT,    -- of imported ones, as in imported_clicks
  received_at INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL, -- milliseconds
  event_us INTEGER,             -- microseconds, unique on its referral; set when settled
  repeats INTEGER NOT NULL DEFAULT 0, -- how often it was sent again: so a known address costs the write that a new one does
  evidence TEXT NOT NULL CHECK (json_valid(evidence)), -- what came with it: tokens, code, visitor's network
  settled_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0, -- to settle it
  referral_id TEXT,
  officer_id TEXT,
  model TEXT,
  reason TEXT,
  explanation TEXT CHECK (explanation IS NULL OR json_valid(explanation)),
  click_id TEXT,
  clicked_at INTEGER,
  clicked_day TEXT,    -- the local day whose earned_clicks it is in
  -- of the click that earned it; NULL where no click, or not this much of it, is known
  country TEXT,
  device TEXT,
  browser TEXT,
  system TEXT,
  referrer TEXT,
  source TEXT,
  conversion_time_minutes INTEGER,
  day TEXT,   -- local day and hour it occurred in, fixed when settled
  hour INTEGER,
  enrolled_at INTEGER, -- the fact, as reported; may precede settling
  enrolled_day TEXT,   -- local day and hour it completed in, set once it was in the rollups
  enrolled_hour INTEGER,
  enrollment_list_id TEXT, -- the list that brought the enrolment, for as long as nobody has changed it
  nudged_at INTEGER,   -- the last time; all of them are in the trail
  nudged_by TEXT,
  nudge_before TEXT CHECK (nudge_before IS NULL OR json_valid(nudge_before)), -- what undoing it brings back: {"at", "by", "rests"}
  rests_until INTEGER,   -- once contacted, when the next follow-up is due
  mailed_at INTEGER,     -- when the product wrote to them, the last time
  mail_ended_at INTEGER, -- they want no such mail
  snoozed_until INTEGER, -- a follow-up that somebody put off
  not_interested_at INTEGER, -- they said so: no follow-up any more
  not_interested_by TEXT,
  fraud_score INTEGER CHECK (fraud_score BETWEEN 0 AND 100), -- NULL until rules have judged it
  fraud_reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fraud_reasons)),
  traits TEXT CHECK (traits IS NULL OR json_valid(traits)), -- what rules compare it with others by, as keyed hashes
  counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1)),
  withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1 - counted)), -- settled, and out of every count: its flag says why
  spreadsheet INTEGER NOT NULL DEFAULT 0 -- the number of the one whose raw data it was written to last
) STRICT, WITHOUT ROWID;
-- Each index is a row more to write for a sign-up, so each says what it is for. These keep a rule:
-- an address signs up once for a campaign, though a history may hold it more often; also "who has this address?"
CREATE UNIQUE INDEX signups_by_address ON signups (email_hash, campaign_id, (iif(channel = 'import', id, '')));
-- an external id names one sign-up of a campaign
CREATE UNIQUE INDEX signups_by_external_id ON signups (external_id, campaign_id) WHERE external_id IS NOT NULL;
-- an imported event is counted once
CREATE UNIQUE INDEX signups_by_import_key ON signups (import_key) WHERE import_key IS NOT NULL;
-- a click earns one sign-up
CREATE UNIQUE INDEX signups_by_click ON signups (click_id) WHERE click_id IS NOT NULL;
-- events of a link have an order; also the list of a link's sign-ups
CREATE UNIQUE INDEX signups_by_event ON signups (referral_id, event_us) WHERE referral_id IS NOT NULL;
-- What waits to be settled, and so few.
CREATE INDEX signups_in_hand ON signups (occurred_at) WHERE settled_at IS NULL;
-- an imported visitor's sign-ups
CREATE INDEX signups_by_visitor ON signups (referral_id, visitor, event_us) WHERE visitor IS NOT NULL;
-- what a spreadsheet's raw data lacks, in order of arrival
CREATE INDEX signups_by_spreadsheet ON signups (spreadsheet, id) WHERE counted = 1;
-- The list of sign-ups, newest first (find-signups.ts chooses): all, an officer's, a campaign's, enrolled or not.
CREATE INDEX signups_by_time ON signups (occurred_at);
CREATE INDEX signups_by_officer ON signups (officer_id, occurred_at) WHERE officer_id IS NOT NULL;
CREATE INDEX signups_by_campaign ON signups (campaign_id, occurred_at);
CREATE INDEX signups_by_state ON signups ((enrolled_at IS NOT NULL), occurred_at);
CREATE INDEX signups_by_campaign_and_state ON signups (campaign_id, (enrolled_at IS NOT NULL), occurred_at);
-- Whom an officer follows up, longest first.
CREATE INDEX signups_waiting ON signups (officer_id, occurred_at) WHERE counted = 1 AND enrolled_at IS NULL;
-- Whom nobody follows up for now, or any more: few. Kept by triggers, so that no other sign-up pays for an index.
CREATE TABLE set_aside (
  signup_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER signups_set_aside AFTER UPDATE OF snoozed_until, not_interested_at ON signups
  WHEN coalesce(NEW.snoozed_until, NEW.not_interested_at) IS NOT NULL
  BEGIN INSERT OR IGNORE INTO set_aside (signup_id) VALUES (NEW.id); END;
CREATE TRIGGER signups_taken_back AFTER UPDATE OF snoozed_until, not_interested_at ON signups
  WHEN coalesce(NEW.snoozed_until, NEW.not_interested_at) IS NULL
  BEGIN DELETE FROM set_aside WHERE signup_id = NEW.id; END;

-- Sign-ups that rules flagged, and what was decided of each. Its id is the sign-up's under another prefix.
CREATE TABLE fraud_flags (
  signup_id TEXT PRIMARY KEY REFERENCES signups (id),
  score INTEGER NOT NULL,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  status TEXT NOT NULL CHECK (status IN ('open', 'held', 'confirmed', 'dismissed')),
  created_at INTEGER NOT NULL,
  hold_until INTEGER, -- of one that was held: without a decision, undone decisions included, it is held
  decided_at INTEGER,
  decided_by TEXT, -- NULL: the deadline decided
  note TEXT,
  -- the click that a confirmed sign-up had spent, which is free meanwhile: {"click_id": …, "stated_us": …}
  freed TEXT CHECK (freed IS NULL OR (status = 'confirmed' AND json_valid(freed)))
) STRICT, WITHOUT ROWID;
CREATE INDEX fraud_flags_by_status ON fraud_flags (status, score); -- the queue
CREATE INDEX fraud_flags_by_score ON fraud_flags (score); -- all of them
CREATE INDEX fraud_flags_held ON fraud_flags (hold_until) WHERE status = 'held'; -- whose deadline is over

-- Decisions of many flags at once: a job, which goes on behind the last one that it decided.
CREATE TABLE fraud_jobs (
  id TEXT PRIMARY KEY,
  decision TEXT NOT NULL CHECK (decision IN ('confirm', 'dismiss')),
  note TEXT,
  signup_ids TEXT NOT NULL CHECK (json_valid(signup_ids)), -- in the order in which they are decided
  decided INTEGER NOT NULL DEFAULT 0, -- how many of them it has been through
  refused TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(refused)), -- those whose link has no click left
  status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
  created_by_kind TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  finished_at INTEGER
) STRICT, WITHOUT ROWID;

-- Who says that a sign-up belongs to a link, and what was decided of it.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  signup_id TEXT NOT NULL REFERENCES signups (id),
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  reason TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'approved', 'declined')),
  requested_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX claims_open ON claims (signup_id, referral_id) WHERE status = 'open'; -- asked for once
CREATE INDEX claims_by_status ON claims (status, created_at); -- the list
CREATE INDEX claims_by_time ON claims (created_at);
CREATE INDEX claims_by_link ON claims (referral_id, created_at); -- what an officer asked for

-- What sign-ups have in common, as keyed hashes that outlast the day: by it fraud rules find those that share it. A row
-- for each that a sign-up brings: two to seven. trace: a letter and the hash, "v" of address and user agent, "a" of the
-- address, "n" of the network, "m" of the mailbox, "s" of it without digits, "p" of the phone number, "c" of the click.
CREATE TABLE signup_traces (
  trace TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  signup_id TEXT NOT NULL,
  PRIMARY KEY (trace, occurred_at, signup_id)
) STRICT, WITHOUT ROWID;

-- Where officers themselves were seen: the same hashes, written once a day at most.
CREATE TABLE officer_traces (
  officer_id TEXT NOT NULL,
  trace TEXT NOT NULL,
  day TEXT NOT NULL, -- the last one, UTC
  PRIMARY KEY (officer_id, trace)
) STRICT, WITHOUT ROWID;

-- Sign-ups are judged again as they grow older, for what came to light since: how far each of these rounds has come.
CREATE TABLE fraud_rounds (
  age_ms INTEGER NOT NULL PRIMARY KEY,
  through TEXT NOT NULL -- the id of the last sign-up
) STRICT, WITHOUT ROWID;

-- Lists of enrolments that somebody applied. A sign-up names the list that enrolled it, until somebody changes that.
CREATE TABLE enrollment_lists (
  id TEXT PRIMARY KEY,
  applied_at INTEGER NOT NULL,
  applied_by TEXT, -- a person or an API key
  signup_ids TEXT NOT NULL CHECK (json_valid(signup_ids)), -- those that it enrolled
  enrolled INTEGER NOT NULL,
  undone_at INTEGER,
  undone_by TEXT,
  taken_back INTEGER -- fewer than enrolled where some were changed since
) STRICT, WITHOUT ROWID;

-- Sign-ups that were sent under an Idempotency-Key: the same key with another body is refused. They stand apart from
-- signups, for whether a key is known must not tell whether an address is.
CREATE TABLE signup_requests (
  key_hash TEXT PRIMARY KEY, -- keyed, of the key with its sender: a client may make a key of an address
  body_hash TEXT NOT NULL, -- keyed: a body holds an address. 'erased' where the person was: it answers any body
  signup_id TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- "Continue on another device": clicks that an address laid claim to before signing up.
CREATE TABLE interests (
  campaign_id TEXT NOT NULL,
  email_hash TEXT NOT NULL,
  click_id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, email_hash, click_id)
) STRICT, WITHOUT ROWID;

-- Who was sent a mail about their own data, so that nobody fills a mailbox with them; a row goes after a day.
CREATE TABLE data_requests (
  email_hash TEXT PRIMARY KEY,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Sentences of "this week" that somebody does not want to see, for a week from then on. Few: one a person and sentence,
-- and what is over goes with the next.
CREATE TABLE sentences_aside (
  person_id TEXT NOT NULL REFERENCES people (id),
  sentence TEXT NOT NULL, -- the rule and what it is about
  put_aside_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, sentence)
) STRICT, WITHOUT ROWID;

-- What people do with a campaign's hosted form, by local day: counted without identity. Each row is written by the
-- campaign's one FormCounter, as the day's totals: writing it again changes nothing.
CREATE TABLE form_days (
  campaign_id TEXT NOT NULL,
  day TEXT NOT NULL,
  views INTEGER NOT NULL DEFAULT 0,
  starts INTEGER NOT NULL DEFAULT 0,
  submits INTEGER NOT NULL DEFAULT 0,
  faults TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(faults)), -- field → how often it was refused
  PRIMARY KEY (campaign_id, day),
  CONSTRAINT form_steps_narrow CHECK (starts BETWEEN 0 AND views AND submits BETWEEN 0 AND starts)
) STRICT, WITHOUT ROWID;

-- History from elsewhere. Each import is written in batches, one after another: a batch takes the next number, and
-- where two would, one falls and reads again. So what was read for a batch still holds when it is written.
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
  earned_us INTEGER,          -- the time of the sign-up it earned; NULL while it is free
  PRIMARY KEY (referral_id, visitor, stated_us)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX imported_clicks_by_time ON imported_clicks (referral_id, us);
-- A visitor's free clicks are sought, however many clicks they have.
CREATE INDEX imported_clicks_by_visitor ON imported_clicks (referral_id, visitor, earned_us, us) WHERE visitor <> '';

-- Rollups (docs/decisions/rollups.md). In all of them hours and breakdowns are flat maps whose values add up:
-- {"c.5.13": 2} is clicks of Friday's hour from 13:00, {"c.country.NP": 4} clicks from Nepal (c, u, b, s, e: clicks,
-- unique clicks, bots' clicks, sign-ups, enrolments); times are minutes to conversion by span, {"2h": {"131": 1}}.

-- One row a link and local day. The total_ columns are running totals from the link's first day to the end of
-- this one, so a range is two seeks. earned_clicks: clicks of this day that have earned a counted sign-up.
-- judged_signups, fraud_points: counted sign-ups of this day that fraud rules have judged, and their scores added up.
CREATE TABLE link_days (
  referral_id TEXT NOT NULL,
  day TEXT NOT NULL,
  clicks INTEGER NOT NULL DEFAULT 0,
  unique_clicks INTEGER NOT NULL DEFAULT 0,
  bot_clicks INTEGER NOT NULL DEFAULT 0,
  signups INTEGER NOT NULL DEFAULT 0,
  enrollments INTEGER NOT NULL DEFAULT 0,
  earned_clicks INTEGER NOT NULL DEFAULT 0,
  judged_signups INTEGER NOT NULL DEFAULT 0,
  fraud_points INTEGER NOT NULL DEFAULT 0,
  total_clicks INTEGER NOT NULL DEFAULT 0,
  total_unique_clicks INTEGER NOT NULL DEFAULT 0,
  total_bot_clicks INTEGER NOT NULL DEFAULT 0,
  total_signups INTEGER NOT NULL DEFAULT 0,
  total_enrollments INTEGER NOT NULL DEFAULT 0,
  total_earned_clicks INTEGER NOT NULL DEFAULT 0,
  total_judged_signups INTEGER NOT NULL DEFAULT 0,
  total_fraud_points INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (referral_id, day)
) STRICT, WITHOUT ROWID;

-- A link's breakdowns by the week: a year of a link is 53 rows however much it was clicked.
-- days: {"c.5": 7}, clicks of Friday; breakdown: {"5": {"c.country.NP": 2}}, by weekday; times: {"5.2h": {"131": 1}}.
CREATE TABLE link_weeks (
  referral_id TEXT NOT NULL,
  week TEXT NOT NULL, -- its Monday
  days TEXT NOT NULL CHECK (json_valid(days)),
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  breakdown TEXT NOT NULL CHECK (json_valid(breakdown)),
  times TEXT NOT NULL CHECK (json_valid(times)),
  PRIMARY KEY (referral_id, week)
) STRICT, WITHOUT ROWID;

-- By campaign, with the sign-ups that no link earned. campaign_id: '' where none is known, '*' for all of them once
-- compaction has added up a day. Hours come before what is longer: what only hours are read of stays short.
CREATE TABLE campaign_days (
  campaign_id TEXT NOT NULL,
  day TEXT NOT NULL,
  clicks INTEGER NOT NULL DEFAULT 0,
  unique_clicks INTEGER NOT NULL DEFAULT 0,
  bot_clicks INTEGER NOT NULL DEFAULT 0,
  signups INTEGER NOT NULL DEFAULT 0,
  enrollments INTEGER NOT NULL DEFAULT 0,
  earned_clicks INTEGER NOT NULL DEFAULT 0,
  judged_signups INTEGER NOT NULL DEFAULT 0,
  fraud_points INTEGER NOT NULL DEFAULT 0,
  unattributed_signups INTEGER NOT NULL DEFAULT 0,
  total_clicks INTEGER NOT NULL DEFAULT 0,
  total_unique_clicks INTEGER NOT NULL DEFAULT 0,
  total_bot_clicks INTEGER NOT NULL DEFAULT 0,
  total_signups INTEGER NOT NULL DEFAULT 0,
  total_enrollments INTEGER NOT NULL DEFAULT 0,
  total_earned_clicks INTEGER NOT NULL DEFAULT 0,
  total_judged_signups INTEGER NOT NULL DEFAULT 0,
  total_fraud_points INTEGER NOT NULL DEFAULT 0,
  total_unattributed_signups INTEGER NOT NULL DEFAULT 0,
  hours TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(hours)),
  breakdown TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(breakdown)),
  times TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(times)),
  PRIMARY KEY (campaign_id, day)
) STRICT, WITHOUT ROWID;

-- The breakdowns of a calendar month, merged: of a campaign, or of all of them ('*').
CREATE TABLE campaign_months (
  campaign_id TEXT NOT NULL,
  month TEXT NOT NULL, -- YYYY-MM
  hours TEXT NOT NULL CHECK (json_valid(hours)),
  breakdown TEXT NOT NULL CHECK (json_valid(breakdown)),
  times TEXT NOT NULL CHECK (json_valid(times)),
  PRIMARY KEY (campaign_id, month)
) STRICT, WITHOUT ROWID;

-- Every officer's running totals at the end of a closed day, in one row: {"ofc_…": [clicks, unique clicks, sign-ups,
-- enrolments], …}; of one campaign's links, or ('*') of all. A leaderboard is the difference of two of them.
CREATE TABLE officer_standings (
  campaign_id TEXT NOT NULL,
  day TEXT NOT NULL,
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  PRIMARY KEY (campaign_id, day)
) STRICT, WITHOUT ROWID;

-- How far compaction has come; '' before it began. Of days and months up to here the rows of '*', months and standings
-- hold everything, and every later change of them changes these too. What is counted late for a day takes standings
-- back to the day before it, and compaction goes on from there.
CREATE TABLE compaction (
  id TEXT PRIMARY KEY CHECK (id = 'rollups'),
  days_through TEXT NOT NULL,
  months_through TEXT NOT NULL,
  standings_through TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO compaction (id, days_through, months_through, standings_through) VALUES ('rollups', '', '', '');

-- Reports that somebody takes along. `state`: where a run put the file down, for the next one to go on.
CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  report TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx', 'google_sheets')),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  campaign_id TEXT,
  officer_id TEXT,
  delimiter TEXT NOT NULL,
  decimal_sign TEXT NOT NULL,
  locale TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
  rows_written INTEGER NOT NULL DEFAULT 0,
  rows_expected INTEGER, -- NULL: nobody knows before
  attempts INTEGER NOT NULL DEFAULT 0,
  error_code TEXT,
  error_message TEXT,
  state TEXT CHECK (state IS NULL OR json_valid(state)),
  bytes INTEGER,
  sheet_url TEXT, -- where its rows are, of google_sheets
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  expires_at INTEGER, -- of its file
  deleted_at INTEGER -- it is seen no more; the row goes at night, so that to delete it again is no fault
) STRICT, WITHOUT ROWID;
CREATE INDEX exports_by_person ON exports (created_by, created_at); -- an officer's list
CREATE INDEX exports_by_time ON exports (created_at);

-- Spreadsheets that reports were written to (docs/decisions/sheets.md). One is connected; the settings say which.
CREATE TABLE spreadsheets (
  number INTEGER PRIMARY KEY,
  spreadsheet_id TEXT NOT NULL, -- Google's
  tab INTEGER NOT NULL DEFAULT 1, -- of the raw data: 1, 2 …
  last_row INTEGER NOT NULL DEFAULT 0, -- where that tab's rows end, as far as is known
  rows_written INTEGER NOT NULL DEFAULT 0, -- of raw data, in all tabs
  corrections_through INTEGER NOT NULL DEFAULT 0, -- of corrected_clicks
  waiting TEXT CHECK (waiting IS NULL OR json_valid(waiting)), -- rows that count as sent and may not be there yet
  full_at INTEGER, -- when it took no more cells
  held_by TEXT, -- the run that writes, alone
  held_until INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a spreadsheet's raw data has of a link and local day: how many clicks, and of the raw log the rows up to these
-- numbers, of imports and of the counter. What link_days counts beyond that is not sent yet.
CREATE TABLE sheet_clicks (
  spreadsheet INTEGER NOT NULL,
  day TEXT NOT NULL,
  referral_id TEXT NOT NULL,
  clicks INTEGER NOT NULL,
  imported_through INTEGER NOT NULL,
  counted_through INTEGER NOT NULL,
  PRIMARY KEY (spreadsheet, day, referral_id)
) STRICT, WITHOUT ROWID;

-- The same clicks by campaign and day ('': of all days), so that what is unsent is found from the totals.
CREATE TABLE sheet_days (
  spreadsheet INTEGER NOT NULL,
  campaign_id TEXT NOT NULL,
  day TEXT NOT NULL,
  clicks INTEGER NOT NULL,
  PRIMARY KEY (spreadsheet, campaign_id, day)
) STRICT, WITHOUT ROWID;

-- Bots' clicks that became a person's within a row of the raw log that may have been sent.
CREATE TABLE corrected_clicks (
  number INTEGER PRIMARY KEY, -- in order
  day TEXT NOT NULL,
  referral_id TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  nonce TEXT NOT NULL
) STRICT;

-- Reports that are written by themselves: one row a report and period.
CREATE TABLE sheet_runs (
  report TEXT NOT NULL,
  period TEXT NOT NULL, -- what it is about: an hour (UTC), a local day, a week's Monday, a month; of raw data a minute
  status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
  due_at INTEGER NOT NULL,
  at INTEGER NOT NULL, -- of its last change
  error_code TEXT,
  error_message TEXT,
  PRIMARY KEY (report, period)
) STRICT, WITHOUT ROWID;
