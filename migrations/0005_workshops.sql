-- Workshops: what communities need, as staff assess it, and as participants of five workshops say it.

-- Where things are: each place stands below one of the level before it, a region below none.
CREATE TABLE places (
  id TEXT PRIMARY KEY,
  level TEXT NOT NULL CHECK (level IN ('region', 'province', 'municipality', 'barangay')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL, -- what it is sorted and found by
  same_name TEXT NOT NULL, -- in small letters: two of one below one place are the same
  parent_id TEXT REFERENCES places (id),
  code TEXT UNIQUE,
  lat REAL,
  lng REAL,
  created_at INTEGER NOT NULL,
  CHECK ((level = 'region') = (parent_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX places_of_one_name ON places (coalesce(parent_id, ''), same_name);
CREATE INDEX places_by_parent ON places (parent_id);

CREATE TABLE assessments (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL, -- what it is sorted and found by
  description TEXT NOT NULL DEFAULT '',
  objectives TEXT NOT NULL DEFAULT '',
  location_details TEXT NOT NULL DEFAULT '',
  key_findings TEXT NOT NULL DEFAULT '',
  recommendations TEXT NOT NULL DEFAULT '',
  region_id TEXT REFERENCES places (id),
  province_id TEXT REFERENCES places (id),
  municipality_id TEXT REFERENCES places (id),
  barangay_id TEXT REFERENCES places (id),
  level TEXT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  priority TEXT NOT NULL,
  primary_methodology TEXT NOT NULL,
  secondary_methodologies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(secondary_methodologies)),
  planned_start_date TEXT,
  planned_end_date TEXT,
  actual_start_date TEXT,
  actual_end_date TEXT,
  estimated_budget REAL,
  actual_budget REAL,
  funding_source TEXT NOT NULL DEFAULT '',
  impact_level TEXT,
  progress INTEGER NOT NULL DEFAULT 0,
  advancement TEXT NOT NULL CHECK (advancement IN ('auto', 'facilitator', 'schedule')),
  target_rate INTEGER NOT NULL,
  onboarding_due_at INTEGER,
  language TEXT NOT NULL,
  consent_text TEXT, -- NULL: the built-in one
  remote_synthesis INTEGER NOT NULL DEFAULT 0,
  advanced_to TEXT, -- the highest workshop that all were advanced to
  last_number INTEGER NOT NULL DEFAULT 0, -- of participants: none is given twice
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX assessments_by_region ON assessments (region_id);
CREATE INDEX assessments_by_province ON assessments (province_id);
CREATE INDEX assessments_by_municipality ON assessments (municipality_id);
CREATE INDEX assessments_by_barangay ON assessments (barangay_id);

-- Who works on an assessment, and as what. Who facilitates one has the role in the module, in the same batch.
CREATE TABLE assessment_team (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL,
  n INTEGER NOT NULL, -- as they were given
  PRIMARY KEY (assessment_id, person_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_team_by_person ON assessment_team (person_id, role);

-- The five workshops of each assessment.
CREATE TABLE assessment_workshops (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  type TEXT NOT NULL CHECK (type IN ('workshop_1', 'workshop_2', 'workshop_3', 'workshop_4', 'workshop_5')),
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'planned',
  starts_at INTEGER,
  ends_at INTEGER,
  due_at INTEGER,
  target_participants INTEGER NOT NULL DEFAULT 30,
  methodology TEXT NOT NULL DEFAULT '',
  materials TEXT NOT NULL DEFAULT '',
  expected_outputs TEXT NOT NULL DEFAULT '',
  key_findings TEXT NOT NULL DEFAULT '',
  recommendations TEXT NOT NULL DEFAULT '',
  challenges TEXT NOT NULL DEFAULT '',
  questions_version INTEGER NOT NULL DEFAULT 1, -- the present one
  PRIMARY KEY (assessment_id, type)
) STRICT, WITHOUT ROWID;

-- What places need, as staff and facilitators note it.
CREATE TABLE needs (
  id TEXT PRIMARY KEY,
  assessment_id TEXT REFERENCES assessments (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  title TEXT NOT NULL,
  title_key TEXT NOT NULL, -- what it is sorted and found by
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL,
  urgency TEXT NOT NULL,
  impact INTEGER NOT NULL,
  feasibility INTEGER,
  status TEXT NOT NULL DEFAULT 'identified',
  answer_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answer_ids)),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX needs_by_assessment ON needs (assessment_id);
CREATE INDEX needs_by_place ON needs (place_id);

-- What staff read, asked and wrote for an assessment. What a kind has of its own stands in `details`.
CREATE TABLE staff_records (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('desk_review', 'survey', 'kii', 'report')),
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  place_id TEXT REFERENCES places (id),
  title TEXT NOT NULL,
  title_key TEXT NOT NULL, -- what it is sorted and found by
  details TEXT NOT NULL CHECK (json_valid(details)),
  document TEXT CHECK (json_valid(document)), -- {file, content_type, size}; NULL: none
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_records_by_assessment ON staff_records (assessment_id, kind);
CREATE INDEX staff_records_by_place ON staff_records (place_id);

-- What an assessment's survey asks: numbered versions, none of which is ever changed.
CREATE TABLE survey_questions (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  version INTEGER NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)), -- with defaults filled in
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (assessment_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER survey_questions_unchanged BEFORE UPDATE ON survey_questions
  BEGIN SELECT RAISE(ABORT, 'a version stays'); END;

-- Participants, their progress, questions and answers.

-- The questions of a workshop: numbered versions, none of which is ever changed.
CREATE TABLE workshop_questions (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  workshop TEXT NOT NULL,
  version INTEGER NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)), -- with defaults filled in
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (assessment_id, workshop, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER workshop_questions_unchanged BEFORE UPDATE ON workshop_questions
  BEGIN SELECT RAISE(ABORT, 'a version stays'); END;

-- A person's account in an assessment, and how far they are: one row, so that figures of many read one row each.
-- `revision` counts what happens to somebody's progress, not what they write.
CREATE TABLE participants (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  number INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL, -- what it is sorted and found by
  email TEXT, -- as typed in this assessment
  phone TEXT,
  locale TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'invited' CHECK (status IN ('invited', 'active', 'withdrawn')),
  stakeholder_type TEXT,
  province_id TEXT REFERENCES places (id),
  municipality_id TEXT REFERENCES places (id),
  barangay_id TEXT REFERENCES places (id),
  office_business_name TEXT NOT NULL DEFAULT '',
  age INTEGER,
  sex TEXT,
  educational_level TEXT,
  arabic_education_level TEXT,
  occupation TEXT,
  consent_at INTEGER, -- NULL: has not consented, or took it back
  consent_remote INTEGER NOT NULL DEFAULT 0 CHECK (consent_remote IN (0, 1)), -- the consent tells of models outside
  opened TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(opened)), -- {workshop: {at, reason, by}}
  completed TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(completed)), -- {workshop: {at, version}}
  answered TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answered)), -- {workshop: how many drafts say something}
  logged TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(logged)), -- {action_workshop: when it was last logged}
  revision INTEGER NOT NULL DEFAULT 0,
  last_seen_at INTEGER,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (assessment_id, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX participants_by_person ON participants (person_id, assessment_id);

-- What participants answer, one row a question. Whether it is a draft, `completed` of the participant says.
CREATE TABLE participant_answers (
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  workshop TEXT NOT NULL,
  question_id TEXT NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL,
  says INTEGER NOT NULL CHECK (says IN (0, 1)), -- 0: null or blank
  version INTEGER NOT NULL, -- of the questions that it was found to fit
  saved_at INTEGER NOT NULL,
  submitted_at INTEGER, -- when this very value was last submitted
  device TEXT NOT NULL DEFAULT '',
  entered_by TEXT, -- the person or key that wrote it for the participant
  PRIMARY KEY (assessment_id, number, workshop, question_id),
  FOREIGN KEY (assessment_id, number) REFERENCES participants (assessment_id, number)
) STRICT, WITHOUT ROWID;

-- Values that were replaced, in one row those that a save replaced together: {question: {revision, value, saved_at,
-- device, submitted_at}}.
CREATE TABLE participant_past_answers (
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  workshop TEXT NOT NULL,
  n INTEGER NOT NULL,
  replaced TEXT NOT NULL CHECK (json_valid(replaced)),
  PRIMARY KEY (assessment_id, number, workshop, n),
  FOREIGN KEY (assessment_id, number) REFERENCES participants (assessment_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant_notices (
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  workshop TEXT,
  at INTEGER NOT NULL,
  read_at INTEGER,
  PRIMARY KEY (assessment_id, number, id),
  FOREIGN KEY (assessment_id, number) REFERENCES participants (assessment_id, number)
) STRICT, WITHOUT ROWID;

-- Of which deadlines participants were reminded: once each, in the batch that writes the mails and notices.
CREATE TABLE workshop_reminders (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  deadline TEXT NOT NULL, -- onboarding, or the workshop that is due
  due_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, deadline, due_at)
) STRICT, WITHOUT ROWID;

-- What happened in an assessment, without a word of any answer. The database itself refuses to change or delete a row,
-- as long as the assessment is there.
CREATE TABLE workshop_log (
  assessment_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  id TEXT NOT NULL,
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('participant', 'facilitator', 'staff', 'system')),
  actor_id TEXT,
  participant_id TEXT, -- stays when the account has ended
  workshop TEXT,
  action TEXT NOT NULL,
  metadata TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(metadata)),
  PRIMARY KEY (assessment_id, at, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER workshop_log_unchanged BEFORE UPDATE ON workshop_log
  BEGIN SELECT RAISE(ABORT, 'the log stays'); END;
CREATE TRIGGER workshop_log_undeleted BEFORE DELETE ON workshop_log
  BEGIN SELECT RAISE(ABORT, 'the log stays'); END;

-- Syntheses of a workshop's answers, and what participants say of their themes.

-- A synthesis is asked for, made by a job, looked through and approved. `run` tells the job that has it: another, that
-- was rung for it too, writes nothing.
CREATE TABLE workshop_syntheses (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  workshop TEXT NOT NULL,
  province_id TEXT,
  stakeholder_type TEXT,
  status TEXT NOT NULL CHECK (status IN ('queued', 'processing', 'completed', 'failed', 'reviewed', 'approved')),
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  prompt TEXT NOT NULL DEFAULT '',
  participants INTEGER NOT NULL DEFAULT 0,
  answers INTEGER NOT NULL DEFAULT 0,
  synthesis_text TEXT NOT NULL DEFAULT '',
  themes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(themes)), -- without their quotes
  recommendations TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recommendations)), -- those in nobody's words
  tokens_input INTEGER NOT NULL DEFAULT 0,
  tokens_output INTEGER NOT NULL DEFAULT 0,
  processing_ms INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  error_message TEXT,
  stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1)),
  replaces TEXT,
  voting TEXT NOT NULL DEFAULT 'closed' CHECK (voting IN ('closed', 'open')),
  run TEXT,
  run_until INTEGER, -- after it the run counts as dead
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  completed_at INTEGER,
  reviewed_by TEXT,
  review_notes TEXT NOT NULL DEFAULT '',
  reviewed_at INTEGER,
  approved_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX workshop_syntheses_by_assessment ON workshop_syntheses (assessment_id, created_at);
CREATE INDEX workshop_syntheses_waiting ON workshop_syntheses (created_at) WHERE status IN ('queued', 'processing');

-- What participants said, word by word, in a theme or (theme '') as a recommendation: gone with whoever said it.
CREATE TABLE synthesis_quotes (
  synthesis_id TEXT NOT NULL REFERENCES workshop_syntheses (id),
  theme TEXT NOT NULL,
  n INTEGER NOT NULL,
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL, -- of the participant
  answer_id TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (synthesis_id, theme, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX synthesis_quotes_by_participant ON synthesis_quotes (assessment_id, number);

-- What is voted on: themes, and what participants add. Those of a theme have its id.
CREATE TABLE synthesis_statements (
  id TEXT PRIMARY KEY,
  synthesis_id TEXT NOT NULL REFERENCES workshop_syntheses (id),
  assessment_id TEXT NOT NULL,
  number INTEGER, -- of the participant who added it
  text TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'accepted', 'rejected')),
  n INTEGER NOT NULL, -- their order
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX synthesis_statements_by_synthesis ON synthesis_statements (synthesis_id, n);
CREATE INDEX synthesis_statements_by_participant ON synthesis_statements (assessment_id, number);

CREATE TABLE synthesis_votes (
  assessment_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  statement_id TEXT NOT NULL REFERENCES synthesis_statements (id),
  vote TEXT NOT NULL CHECK (vote IN ('agree', 'disagree', 'pass')),
  PRIMARY KEY (assessment_id, number, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX synthesis_votes_by_statement ON synthesis_votes (statement_id);

-- A synthesis goes stale when somebody within its filters submits or reopens its workshop, or, having submitted it,
-- moves, withdraws or returns.
CREATE TRIGGER syntheses_go_stale AFTER UPDATE OF completed, status, stakeholder_type, province_id, municipality_id,
  barangay_id ON participants
WHEN old.completed <> new.completed OR old.status <> new.status OR old.stakeholder_type IS NOT new.stakeholder_type
  OR old.province_id IS NOT new.province_id OR old.municipality_id IS NOT new.municipality_id
  OR old.barangay_id IS NOT new.barangay_id
BEGIN
  UPDATE workshop_syntheses SET stale = 1
  WHERE assessment_id = new.assessment_id AND stale = 0
    AND (old.completed -> ('$.' || workshop) IS NOT NULL OR new.completed -> ('$.' || workshop) IS NOT NULL)
    AND (old.completed -> ('$.' || workshop) IS NOT new.completed -> ('$.' || workshop)
      OR old.status <> new.status OR old.stakeholder_type IS NOT new.stakeholder_type
      OR old.province_id IS NOT new.province_id OR old.municipality_id IS NOT new.municipality_id
      OR old.barangay_id IS NOT new.barangay_id)
    AND (province_id IS NULL OR province_id IN (old.province_id, new.province_id))
    AND (stakeholder_type IS NULL OR stakeholder_type IN (old.stakeholder_type, new.stakeholder_type));
END;
CREATE TRIGGER syntheses_go_stale_with_an_account AFTER DELETE ON participants WHEN old.completed <> '{}'
BEGIN
  UPDATE workshop_syntheses SET stale = 1, prompt = ''
  WHERE assessment_id = old.assessment_id AND old.completed -> ('$.' || workshop) IS NOT NULL
    AND (province_id IS NULL OR province_id = old.province_id)
    AND (stakeholder_type IS NULL OR stakeholder_type = old.stakeholder_type);
END;
