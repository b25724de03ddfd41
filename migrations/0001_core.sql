-- The core: who may sign in, what they may do, what was done, what waits. It knows nothing of any module.

CREATE TABLE organisation (
  id TEXT PRIMARY KEY CHECK (id = 'org'),
  name TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  locale TEXT NOT NULL,
  country TEXT, -- where people's national phone numbers are read; ISO 3166, NULL: nowhere in particular
  second_factor TEXT NOT NULL DEFAULT 'optional' CHECK (second_factor IN ('optional', 'administrators')), -- who must have one
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO organisation (id, name, time_zone, locale, created_at) VALUES ('org', 'Milepost', 'UTC', 'en', 0);

-- What a module wants to remember about itself: {module}.{name} → JSON.
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL,
  updated_by TEXT
) STRICT, WITHOUT ROWID;

-- Here and below, `x_key` is `x` without case and accents (worker/core/text/fold.ts): what lists are searched and
-- sorted by, which SQLite cannot work out. Whoever writes one writes the other.
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL DEFAULT '',
  email TEXT,
  email_key TEXT UNIQUE, -- the address trimmed and lower-cased, so that case makes no second person
  phone TEXT UNIQUE,     -- E.164
  locale TEXT NOT NULL DEFAULT 'en',
  password_hash TEXT,    -- PHC string; NULL until an invitation is redeemed
  must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
  secret_holder TEXT,    -- who else has a temporary password or a link to it; NULL once the person chose a password
  created_at INTEGER NOT NULL,
  created_by TEXT,
  deactivated_at INTEGER,
  deactivated_by TEXT,
  CHECK (email IS NOT NULL OR phone IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
  person_id TEXT NOT NULL REFERENCES people (id),
  module TEXT NOT NULL,
  role TEXT NOT NULL,
  granted_at INTEGER NOT NULL,
  granted_by TEXT,
  PRIMARY KEY (person_id, module, role)
) STRICT, WITHOUT ROWID;

-- One row is one family of refresh tokens: a sign-in on one device. The token carries the generation it was
-- issued for; rotating raises it, so an older one that comes back proves reuse.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  generation INTEGER NOT NULL DEFAULT 1,
  rotated_at INTEGER NOT NULL,
  rotated_by TEXT NOT NULL DEFAULT 'call' CHECK (rotated_by IN ('call', 'page')),
  user_agent TEXT NOT NULL DEFAULT '',
  ip_masked TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER,
  revoked_reason TEXT,
  opened_by TEXT NOT NULL DEFAULT 'password' CHECK (opened_by IN ('password', 'passkey', 'link')) -- a passkey is two factors
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_person ON sessions (person_id, created_at);

-- Invitations and password resets: single use, only the hash is kept.
CREATE TABLE credential_tokens (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX credential_tokens_by_person ON credential_tokens (person_id);

-- Links that sign somebody in, once, without a password: only the hash is kept.
CREATE TABLE sign_in_links (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  subject TEXT NOT NULL, -- the record for which it was made
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_links_by_person ON sign_in_links (person_id, subject);

-- Who has forgotten their password and has no address to mail a link to: until somebody hands them one.
CREATE TABLE password_requests (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The second factor of a sign-in: an authenticator app (RFC 6238). It asks for nothing until it is confirmed.
CREATE TABLE totp_secrets (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  secret TEXT NOT NULL, -- sealed
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER NOT NULL DEFAULT 0 -- of 30 seconds: codes of this step and of those before it are used up
) STRICT, WITHOUT ROWID;

-- For whoever has lost the app: each opens once, only the hash is kept.
CREATE TABLE recovery_codes (
  person_id TEXT NOT NULL REFERENCES people (id),
  code_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (person_id, code_hash)
) STRICT, WITHOUT ROWID;

-- What a person's devices sign in with (WebAuthn). Only public keys are kept.
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  credential_id TEXT NOT NULL UNIQUE, -- base64url, as the device tells it
  public_key TEXT NOT NULL,           -- COSE, base64url
  counter INTEGER NOT NULL,           -- of its signatures, as it last told; 0: it counts none
  transports TEXT NOT NULL CHECK (json_valid(transports)),
  created_at INTEGER NOT NULL,
  last_used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_by_person ON passkeys (person_id, created_at);

-- Filters of a page that a person has named for themselves. The query is in one spelling: what is the same is equal.
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  path TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER -- until it is forgotten it can be brought back
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_views_by_person ON saved_views (person_id, path);

-- Challenges that a device has signed: each opens something once. One that nobody signs is never written.
CREATE TABLE used_challenges (
  challenge TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL -- from then on the challenge is over by itself
) STRICT, WITHOUT ROWID;

-- Failed sign-ins: one row a person and network, and one a person for failures from anywhere (network '*').
CREATE TABLE sign_in_failures (
  subject TEXT NOT NULL,          -- a person's id; a keyed hash of what was typed, where that names nobody
  network TEXT NOT NULL,          -- keyed hash of the network
  times TEXT NOT NULL CHECK (json_valid(times)), -- the last failures, in milliseconds
  closed_until INTEGER NOT NULL DEFAULT 0,
  forget_at INTEGER NOT NULL,     -- when neither matters any more
  PRIMARY KEY (subject, network)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL DEFAULT '',
  key_hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  expires_at INTEGER,
  last_used_at INTEGER, -- to the minute
  revoked_at INTEGER,
  revoked_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_events (
  id TEXT PRIMARY KEY, -- sortable by time
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'key', 'system', 'public')),
  actor_id TEXT,
  action TEXT NOT NULL, -- "api_key.revoked"
  subject_id TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  request_id TEXT
) STRICT, WITHOUT ROWID;
-- A list seeks what it is filtered by, already in its order.
CREATE INDEX audit_events_by_subject ON audit_events (subject_id, id);
CREATE INDEX audit_events_by_action ON audit_events (action, id);
CREATE INDEX audit_events_by_actor ON audit_events (actor_id, id) WHERE actor_id IS NOT NULL;

-- A statement of a batch that finds a rule broken inserts its code here: the trigger aborts the whole batch.
CREATE TABLE guards (code TEXT NOT NULL) STRICT;
CREATE TRIGGER guards_abort BEFORE INSERT ON guards BEGIN SELECT RAISE(ABORT, NEW.code); END;

-- What a caller's Idempotency-Key created, for a day at least.
CREATE TABLE idempotency_keys (
  id TEXT PRIMARY KEY, -- hash of caller, call and key
  request_hash TEXT NOT NULL,
  request_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  answer TEXT -- the first answer, sealed; NULL while it is under way, '' where it is not kept
) STRICT, WITHOUT ROWID;

-- Work that waits, written in the batch of its cause. A row is there until its work is done; while somebody does it, it
-- is due when that attempt counts as dead.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX jobs_due ON jobs (due_at); -- what the tick rings for

-- How far recurring work has come.
CREATE TABLE schedules (
  name TEXT PRIMARY KEY,
  through TEXT NOT NULL, -- the last period that is done
  attempts INTEGER NOT NULL DEFAULT 0,
  resting_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Messages that exhausted their retries, for an admin to read and send again.
CREATE TABLE dead_letters (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  error TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  retried_at INTEGER,
  retried_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dead_letters_unread ON dead_letters (created_at) WHERE retried_at IS NULL; -- the probe

-- Mail that was not sent but kept to be read: development only.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where events are sent. One that nobody wants any more is disabled for good, and its deliveries go in the night.
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  events TEXT NOT NULL CHECK (json_valid(events)), -- a list of types
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  secret TEXT NOT NULL,  -- sealed; '' once it is deleted
  former_secret TEXT,    -- sealed: signs as well until former_until
  former_until INTEGER,
  failing_since INTEGER, -- the first failure since anything arrived
  paused_at INTEGER,     -- disabled by the product itself
  paused_because TEXT CHECK (paused_because IN ('failing', 'gone')),
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  deleted_at INTEGER,
  deleted_by TEXT,
  CHECK (enabled = 0 OR (paused_at IS NULL AND deleted_at IS NULL))
) STRICT, WITHOUT ROWID;

-- One row an event and webhook that wants it, written in the batch of the event's cause; its id travels with it.
CREATE TABLE webhook_deliveries (
  webhook_id TEXT NOT NULL REFERENCES webhooks (id),
  id TEXT NOT NULL, -- the event's; sortable by time
  type TEXT NOT NULL,
  subject TEXT NOT NULL, -- the record that the event tells of
  body TEXT CHECK (json_valid(body)), -- NULL until it is first sent: then it is read, and stays
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'failed')),
  due_at INTEGER NOT NULL, -- while somebody sends it: when that attempt counts as dead
  attempts INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0, -- since it last came on
  attempted_at INTEGER,
  answer_status INTEGER, -- of the last attempt; NULL where nothing answered
  answer_head TEXT,
  error TEXT,
  created_at INTEGER NOT NULL,
  delivered_at INTEGER, -- the first time
  PRIMARY KEY (webhook_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, due_at) WHERE status = 'waiting';

-- Mail that comes again and again: who does not want which (no row: they get it), and which of them were written.
CREATE TABLE mailing_choices (
  person_id TEXT NOT NULL REFERENCES people (id),
  mailing TEXT NOT NULL,
  wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, mailing)
) STRICT, WITHOUT ROWID;

-- The key makes one mail a person and period: a run that is repeated finds it there.
CREATE TABLE mailings_written (
  mailing TEXT NOT NULL,
  period TEXT NOT NULL,
  person_id TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (mailing, period, person_id)
) STRICT, WITHOUT ROWID;

-- What the probes of an hour (UTC) found; a row an hour, for thirty days. checks: how often each was off, if ever.
-- findings: what the last of them found.
CREATE TABLE health_hours (
  hour TEXT PRIMARY KEY,
  probes INTEGER NOT NULL,
  available INTEGER NOT NULL, -- those that found everything well that the target of availability asks for
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  probed_at INTEGER NOT NULL,
  CHECK (available BETWEEN 0 AND probes)
) STRICT, WITHOUT ROWID;

-- From the probe that found something off to the one that found all of it well again; at most one is open.
CREATE TABLE incidents (
  started_at INTEGER NOT NULL PRIMARY KEY,
  ended_at INTEGER,
  checks TEXT NOT NULL CHECK (json_valid(checks)), -- whatever was off meanwhile
  told TEXT NOT NULL DEFAULT 'nothing' CHECK (told IN ('nothing', 'off', 'well')) -- the last mail about it
) STRICT, WITHOUT ROWID;

-- What a part of the product says of itself while it cannot do its work; the row goes when it can.
CREATE TABLE troubles (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

-- Totals counted again from what they are made of. marks: where each kind of recount goes on, now and the next time.
CREATE TABLE recounts (
  id TEXT PRIMARY KEY,
  started_at INTEGER NOT NULL,
  started_by TEXT,
  finished_at INTEGER,
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  compared INTEGER NOT NULL DEFAULT 0,
  differences INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The first ones that a recount found; nobody mends them silently.
CREATE TABLE recount_differences (
  recount_id TEXT NOT NULL REFERENCES recounts (id),
  place TEXT NOT NULL, -- a table
  owner TEXT NOT NULL, -- of which of its records
  period TEXT NOT NULL, -- a day, week or month; '' where it is the whole time
  measure TEXT NOT NULL, -- a column, or a key of a map
  expected INTEGER NOT NULL,
  found INTEGER NOT NULL,
  PRIMARY KEY (recount_id, place, owner, period, measure)
) STRICT, WITHOUT ROWID;

-- What everybody reads of a module is kept under its epoch: a new one empties what is kept, everywhere. It is random, so
-- that a database brought back from a backup has none that was used before.
CREATE TABLE public_epochs (
  name TEXT PRIMARY KEY, -- of the module
  epoch TEXT NOT NULL
) STRICT, WITHOUT ROWID;
