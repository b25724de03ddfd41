-- Addresses that a campaign had before: printed, they lead on to it until another campaign takes one.
CREATE TABLE former_slugs (
  slug TEXT PRIMARY KEY,
  campaign_id TEXT NOT NULL REFERENCES campaigns (id),
  left_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
