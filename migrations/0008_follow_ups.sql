-- What an officer follows a candidate up by.
ALTER TABLE signups ADD COLUMN first_name_encrypted TEXT; -- as email_encrypted; null where none was given
ALTER TABLE signups ADD COLUMN nudged_at INTEGER; -- the last time; all of them are in the trail
ALTER TABLE signups ADD COLUMN nudged_by TEXT;
-- Who waits, longest first: an officer's own, and a campaign's.
CREATE INDEX signups_waiting ON signups (officer_id, occurred_at) WHERE counted = 1 AND enrolled_at IS NULL;
