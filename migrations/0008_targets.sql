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
