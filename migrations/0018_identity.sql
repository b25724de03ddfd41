-- Where people's national phone numbers are read; ISO 3166, NULL: nowhere in particular.
ALTER TABLE organisation ADD COLUMN country TEXT;

-- To the minute.
ALTER TABLE api_keys ADD COLUMN last_used_at INTEGER;

-- Failed sign-ins: one row a person and network, and one a person for failures from anywhere (network '*').
DROP TABLE sign_in_failures;
CREATE TABLE sign_in_failures (
  subject TEXT NOT NULL,          -- a person's id; a keyed hash of what was typed, where that names nobody
  network TEXT NOT NULL,          -- keyed hash of the network
  times TEXT NOT NULL CHECK (json_valid(times)), -- the last failures, in milliseconds
  closed_until INTEGER NOT NULL DEFAULT 0,
  forget_at INTEGER NOT NULL,     -- when neither matters any more
  PRIMARY KEY (subject, network)
) STRICT, WITHOUT ROWID;
