-- Sign-ups that were sent under an Idempotency-Key: the same key with another body is refused. They stand apart from
-- signups, for whether a key is known must not tell whether an address is.
CREATE TABLE signup_requests (
  key TEXT PRIMARY KEY, -- with its sender: "{api key id}:{path}\n{key}"
  body_hash TEXT NOT NULL, -- keyed: a body holds an address
  signup_id TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How often the sign-up was sent again. So a known address costs the write that a new one does.
ALTER TABLE signups ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
