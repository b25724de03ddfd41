-- Work that waits, written in the batch of its cause: mail, exports, webhooks. A row is there until its work is done;
-- while somebody does it, it is due when that attempt counts as dead.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the tick rings for.
CREATE INDEX jobs_due ON jobs (due_at);

-- How far recurring work has come. through: the last period that is done.
CREATE TABLE schedules (
  name TEXT PRIMARY KEY,
  through TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  resting_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
