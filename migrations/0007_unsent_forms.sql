-- What a participant typed whose session ended before it was sent: given back to them, and forgotten after some days.
CREATE TABLE unsent_forms (
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL, -- of the participant
  workshop TEXT NOT NULL,
  fields TEXT NOT NULL, -- of the form, by name
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, number, workshop),
  FOREIGN KEY (assessment_id, number) REFERENCES participants (assessment_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX unsent_forms_by_time ON unsent_forms (kept_at);
