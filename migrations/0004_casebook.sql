-- Casebook: cases of alleged misconduct and broken promises, from a draft to what is published and can be cited.

-- A case by its numbers; what it says stands in its versions. Each change of the record counts `revision` up.
CREATE TABLE casebook_cases (
  case_id TEXT PRIMARY KEY,
  highest INTEGER NOT NULL,
  open_version INTEGER, -- in DRAFT or IN_REVIEW: the highest, or none
  public_version INTEGER, -- the highest that was ever published, if it is PUBLISHED now
  last_published INTEGER, -- the highest that was ever published
  reviewer_id TEXT REFERENCES people (id),
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The content is one document, so that a version is read and written as one row. Columns beside it are for lists.
CREATE TABLE casebook_versions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CLOSED')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  title TEXT NOT NULL, -- as it is told from those of other cases
  title_key TEXT NOT NULL, -- what it is sorted and found by
  needs_changes TEXT CHECK (json_valid(needs_changes)), -- {reason, by, at} until the next submit
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  first_published_at INTEGER, -- NULL: never published; from then on the content stays
  published_at INTEGER,
  closed_at INTEGER,
  UNIQUE (case_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER casebook_published_stay BEFORE UPDATE OF content ON casebook_versions
  WHEN OLD.first_published_at IS NOT NULL AND OLD.content <> NEW.content
  BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;

-- The titles of open and public versions: of two cases that want the same one, one gets it.
CREATE TABLE casebook_titles (
  title TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_titles_by_case ON casebook_titles (case_id);

-- What happened to a case. The database itself refuses to change or delete a row.
CREATE TABLE casebook_events (
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id),
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT,
  user_id TEXT NOT NULL,
  change_summary TEXT NOT NULL,
  accepted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(accepted)),
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER casebook_events_unchanged BEFORE UPDATE ON casebook_events
  BEGIN SELECT RAISE(ABORT, 'the log stays'); END;
CREATE TRIGGER casebook_events_undeleted BEFORE DELETE ON casebook_events
  BEGIN SELECT RAISE(ABORT, 'the log stays'); END;

CREATE TABLE casebook_case_people (
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id),
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_case_people_by_person ON casebook_case_people (person_id);

CREATE TABLE casebook_watchers (
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id),
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;

-- Who is editing a case now. One that has run out is as good as none.
CREATE TABLE casebook_locks (
  case_id TEXT PRIMARY KEY REFERENCES casebook_cases (case_id),
  holder_id TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A version that is to be published at a time. What cancels that leaves the row until who scheduled it was told by mail.
CREATE TABLE casebook_schedules (
  version_id TEXT PRIMARY KEY REFERENCES casebook_versions (id),
  publish_at INTEGER NOT NULL,
  scheduled_by TEXT NOT NULL,
  scheduled_at INTEGER NOT NULL,
  change_summary TEXT,
  accepted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(accepted)),
  cancelled_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_schedules_by_time ON casebook_schedules (publish_at);

CREATE TABLE casebook_comments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id),
  version INTEGER NOT NULL,
  field TEXT NOT NULL,
  quote TEXT,
  text TEXT NOT NULL,
  text_key TEXT NOT NULL,
  by_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  resolved_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_comments_by_case ON casebook_comments (case_id, at);

CREATE TABLE casebook_replies (
  comment_id TEXT NOT NULL REFERENCES casebook_comments (id),
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (comment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE casebook_entities (
  id TEXT PRIMARY KEY,
  entity_id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  subtype TEXT,
  display_name TEXT NOT NULL,
  display_name_ne TEXT,
  name_key TEXT NOT NULL, -- id and both names, as they are found
  searched TEXT NOT NULL DEFAULT '', -- the same, as the public finds them
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Changes of an entity's name.
CREATE TABLE casebook_entity_events (
  entity TEXT NOT NULL REFERENCES casebook_entities (id),
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  change_summary TEXT NOT NULL,
  was_public INTEGER NOT NULL, -- 1: a public version named it then
  PRIMARY KEY (entity, n)
) STRICT, WITHOUT ROWID;

-- Which versions name an entity, and as what: written in the batch that writes the version's content.
CREATE TABLE casebook_entity_uses (
  version_id TEXT NOT NULL REFERENCES casebook_versions (id),
  role TEXT NOT NULL CHECK (role IN ('alleged', 'related', 'location')),
  entity_id TEXT NOT NULL,
  PRIMARY KEY (version_id, role, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_entity_uses_by_entity ON casebook_entity_uses (entity_id);

CREATE TABLE casebook_sources (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  search_key TEXT NOT NULL, -- title and description, as they are found
  searched TEXT NOT NULL DEFAULT '', -- the same, as the public finds them
  url TEXT,
  source_type TEXT,
  publication_date TEXT,
  related_entity_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(related_entity_ids)),
  document TEXT CHECK (json_valid(document)),
  archive TEXT CHECK (json_valid(archive)),
  version_number INTEGER NOT NULL DEFAULT 1,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  first_public_at INTEGER,
  first_public_version INTEGER, -- its version_number then
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE casebook_source_people (
  source TEXT NOT NULL REFERENCES casebook_sources (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (source, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_source_people_by_person ON casebook_source_people (person_id);

CREATE TABLE casebook_source_events (
  source TEXT NOT NULL REFERENCES casebook_sources (id),
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  user_id TEXT NOT NULL,
  change_summary TEXT NOT NULL,
  version_number INTEGER, -- NULL: nothing that readers see was changed
  PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;

-- Which versions cite a source: written in the batch that writes the version's content.
CREATE TABLE casebook_citations (
  version_id TEXT NOT NULL REFERENCES casebook_versions (id),
  source_id TEXT NOT NULL,
  PRIMARY KEY (version_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_citations_by_source ON casebook_citations (source_id);

-- What is searched of a version, in the form of the public search: written in the batch that writes its content.
CREATE TABLE casebook_search (
  version_id TEXT PRIMARY KEY REFERENCES casebook_versions (id),
  searched TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What readers write to the editors. The contact is shown on its own call alone.
CREATE TABLE casebook_feedback (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  description TEXT NOT NULL,
  search_key TEXT NOT NULL,
  related_page TEXT,
  contact TEXT CHECK (json_valid(contact)),
  status TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_feedback_by_time ON casebook_feedback (at);

-- One row, or none where nothing was ever set.
CREATE TABLE casebook_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  updated_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
