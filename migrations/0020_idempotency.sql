-- What a caller's Idempotency-Key created, for a day at least. id: hash of caller, call and key. answer: the first
-- answer, sealed; null while it is under way, empty where it is not kept.
CREATE TABLE idempotency_keys (
  id TEXT PRIMARY KEY,
  request_hash TEXT NOT NULL,
  request_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  answer TEXT
) STRICT, WITHOUT ROWID;
