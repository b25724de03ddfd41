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
