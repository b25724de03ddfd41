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
  is_highest INTEGER NOT NULL DEFAULT 1, -- of its case: the one that editors' lists show
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
-- Whoever looks for a title finds it in these: a row is as long as its content.
CREATE INDEX casebook_versions_updated ON casebook_versions (updated_at, id, title_key, case_id) WHERE is_highest = 1;
CREATE INDEX casebook_versions_created ON casebook_versions (created_at, id, title_key, case_id) WHERE is_highest = 1;
CREATE INDEX casebook_versions_titled ON casebook_versions (title_key, id, case_id) WHERE is_highest = 1;
CREATE INDEX casebook_versions_by_state ON casebook_versions (state, updated_at, id) WHERE is_highest = 1;
CREATE INDEX casebook_versions_by_type ON casebook_versions (content ->> 'case_type', updated_at, id) WHERE is_highest = 1;
CREATE TRIGGER casebook_published_stay BEFORE UPDATE OF content ON casebook_versions
  WHEN OLD.first_published_at IS NOT NULL AND OLD.content <> NEW.content
  BEGIN SELECT RAISE(ABORT, 'what was published stays'); END;

-- The tags of each case's highest version: what editors' lists are filtered by. Triggers keep it.
CREATE TABLE casebook_version_tags (
  tag TEXT NOT NULL,
  version_id TEXT NOT NULL REFERENCES casebook_versions (id),
  PRIMARY KEY (tag, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_version_tags_by_version ON casebook_version_tags (version_id);
CREATE TRIGGER casebook_tag_version AFTER INSERT ON casebook_versions WHEN NEW.is_highest = 1
  BEGIN
    INSERT INTO casebook_version_tags (tag, version_id) SELECT DISTINCT value, NEW.id FROM json_each(NEW.content, '$.tags');
  END;
CREATE TRIGGER casebook_retag_version AFTER UPDATE OF content, is_highest ON casebook_versions
  WHEN NEW.is_highest <> OLD.is_highest OR (NEW.is_highest = 1 AND NEW.content ->> 'tags' IS NOT OLD.content ->> 'tags')
  BEGIN
    DELETE FROM casebook_version_tags WHERE version_id = NEW.id;
    INSERT INTO casebook_version_tags (tag, version_id)
      SELECT DISTINCT value, NEW.id FROM json_each(NEW.content, '$.tags') WHERE NEW.is_highest = 1;
  END;

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
  is_correction INTEGER NOT NULL DEFAULT 0, -- it changed or withdrew what had been published
  PRIMARY KEY (case_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_events_corrections ON casebook_events (at DESC, case_id, n DESC) WHERE is_correction = 1;
CREATE INDEX casebook_events_withdrawals ON casebook_events (at DESC, case_id) WHERE is_correction = 1 AND action = 'closed';
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
CREATE INDEX casebook_entities_by_name ON casebook_entities (substr(name_key, 1, instr(name_key, char(1)) - 1), id);

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
CREATE INDEX casebook_entity_uses_by_entity ON casebook_entity_uses (entity_id, role);

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
  document_file TEXT, -- its name among the private files
  archive TEXT CHECK (json_valid(archive)),
  archive_file TEXT, -- the name of the last copy
  version_number INTEGER NOT NULL DEFAULT 1,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  first_public_at INTEGER,
  first_public_version INTEGER, -- its version_number then
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_sources_once_public ON casebook_sources (first_public_at DESC, id) WHERE first_public_at IS NOT NULL;

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
  searched TEXT NOT NULL,
  starts TEXT NOT NULL, -- the first two letters of its words, each once
  sounds TEXT NOT NULL -- keys of its words by their sound, between spaces
) STRICT, WITHOUT ROWID;

-- What is public now, a row a case. This and the tables after it follow from those above: a trigger keeps them, and no
-- dump has them.
CREATE TABLE casebook_public ( -- made anew
  place INTEGER PRIMARY KEY NOT NULL, -- by the case's first publication, within a millisecond downwards by the version's id
  case_id TEXT NOT NULL UNIQUE,
  version_id TEXT NOT NULL,
  first_at INTEGER NOT NULL, -- when the case was first published
  published_at INTEGER NOT NULL, -- when this version was, last
  change_summary TEXT NOT NULL -- of that
) STRICT;
CREATE INDEX casebook_public_latest ON casebook_public (published_at DESC, version_id);

-- Under what public cases are found, in the order of the list: '' all, 'type:…', 'tag:…', 'names:…', 'location:…'.
CREATE TABLE casebook_public_keys ( -- made anew
  key TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;

-- How many there are under each; and, as 'count:…', how many entities, sources and corrections readers find, how many cases
-- began to be public in a month of UTC, and how many are open or closed: nobody goes through rows to count them.
CREATE TABLE casebook_public_counts ( -- made anew
  key TEXT PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER casebook_counts_end AFTER UPDATE ON casebook_public_counts WHEN NEW.n = 0
  BEGIN DELETE FROM casebook_public_counts WHERE key = NEW.key; END;

-- Which public cases cite a source: their ids in order. No row: none.
CREATE TABLE casebook_public_sources ( -- made anew
  source_id TEXT PRIMARY KEY,
  cases TEXT NOT NULL CHECK (json_valid(cases))
) STRICT, WITHOUT ROWID;

-- What the search finds public cases by: any three letters in a row, beginnings of words, sounds. rowid: the place.
CREATE VIRTUAL TABLE casebook_found USING fts5 (text, starts, sounds, content = '', contentless_delete = 1,
  tokenize = 'trigram case_sensitive 1');

-- The keys of a version: what was published never changes, so neither do they.
CREATE VIEW casebook_version_keys (version_id, key) AS
  SELECT id, '' FROM casebook_versions
  UNION ALL SELECT id, 'type:' || (content ->> 'case_type') FROM casebook_versions
  UNION ALL SELECT v.id, 'tag:' || t.value FROM casebook_versions v JOIN json_each(v.content, '$.tags') t
  UNION ALL SELECT DISTINCT version_id, iif(role = 'location', 'location:', 'names:') || entity_id
    FROM casebook_entity_uses;

CREATE TRIGGER casebook_keep_public AFTER UPDATE OF public_version ON casebook_cases
  WHEN NEW.public_version IS NOT OLD.public_version OR (NEW.public_version IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM casebook_public WHERE case_id = NEW.case_id))
  BEGIN
    -- What was public goes.
    DELETE FROM casebook_found WHERE rowid = (SELECT place FROM casebook_public WHERE case_id = NEW.case_id);
    DELETE FROM casebook_public_keys WHERE place = (SELECT place FROM casebook_public WHERE case_id = NEW.case_id)
      AND key IN (SELECT k.key FROM casebook_version_keys k
        WHERE k.version_id = (SELECT version_id FROM casebook_public WHERE case_id = NEW.case_id));
    UPDATE casebook_public_counts SET n = n - 1 WHERE key IN (SELECT k.key FROM casebook_version_keys k
      WHERE k.version_id = (SELECT version_id FROM casebook_public WHERE case_id = NEW.case_id));
    UPDATE casebook_public_sources SET cases = (SELECT json_group_array(c.value) FROM
        (SELECT value FROM json_each(casebook_public_sources.cases) WHERE value <> NEW.case_id ORDER BY value) c)
      WHERE source_id IN (SELECT t.source_id FROM casebook_citations t
        WHERE t.version_id = (SELECT version_id FROM casebook_public WHERE case_id = NEW.case_id));
    DELETE FROM casebook_public_sources WHERE cases = '[]' AND source_id IN (SELECT t.source_id
      FROM casebook_citations t WHERE t.version_id = (SELECT version_id FROM casebook_public WHERE case_id = NEW.case_id));
    DELETE FROM casebook_public WHERE case_id = NEW.case_id;
    -- What is public now comes.
    INSERT INTO casebook_public (place, case_id, version_id, first_at, published_at, change_summary)
      SELECT b.place - (SELECT count(*) FROM casebook_public o WHERE o.place > b.place - 16 AND o.place <= b.place),
        b.case_id, b.id, b.first_at, b.published_at, b.change_summary
      FROM (SELECT v.case_id, v.id, v.published_at, f.first_at,
          (f.first_at << 20) + 1048575 - (
            ((instr('0123456789abcdefghjkmnpqrstvwxyz', substr(v.id, 5, 1)) - 1) << 15)
            + ((instr('0123456789abcdefghjkmnpqrstvwxyz', substr(v.id, 6, 1)) - 1) << 10)
            + ((instr('0123456789abcdefghjkmnpqrstvwxyz', substr(v.id, 7, 1)) - 1) << 5)
            + instr('0123456789abcdefghjkmnpqrstvwxyz', substr(v.id, 8, 1)) - 1) AS place,
          (SELECT e.change_summary FROM casebook_events e WHERE e.case_id = v.case_id AND e.version = v.version
            AND e.action IN ('published', 'restored') ORDER BY e.n DESC LIMIT 1) AS change_summary
        FROM casebook_versions v
          JOIN (SELECT min(first_published_at) AS first_at FROM casebook_versions WHERE case_id = NEW.case_id) f
        WHERE v.case_id = NEW.case_id AND v.version = NEW.public_version) b;
    -- A join would make the keys of every version first.
    INSERT INTO casebook_public_keys (key, place)
      SELECT k.key, (SELECT place FROM casebook_public WHERE case_id = NEW.case_id) FROM casebook_version_keys k
      WHERE k.version_id = (SELECT version_id FROM casebook_public WHERE case_id = NEW.case_id);
    INSERT INTO casebook_public_counts (key, n) SELECT k.key, 1 FROM casebook_version_keys k
      WHERE k.version_id = (SELECT version_id FROM casebook_public WHERE case_id = NEW.case_id)
      ON CONFLICT (key) DO UPDATE SET n = n + 1;
    INSERT INTO casebook_public_sources (source_id, cases) SELECT t.source_id, json_array(p.case_id)
      FROM casebook_public p JOIN casebook_citations t ON t.version_id = p.version_id WHERE p.case_id = NEW.case_id
      ON CONFLICT (source_id) DO UPDATE SET cases = (SELECT json_group_array(c.value) FROM
        (SELECT value FROM json_each(casebook_public_sources.cases) UNION SELECT NEW.case_id ORDER BY 1) c);
    INSERT INTO casebook_found (rowid, text, starts, sounds)
      SELECT p.place, replace(s.searched, char(1), ''), s.starts, s.sounds
      FROM casebook_public p JOIN casebook_search s ON s.version_id = p.version_id WHERE p.case_id = NEW.case_id;
  END;

CREATE TRIGGER casebook_count_entity AFTER INSERT ON casebook_public_counts
  WHEN NEW.key >= 'names:' AND NEW.key < 'names;'
  BEGIN
    INSERT INTO casebook_public_counts (key, n) VALUES ('count:entities', 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
  END;
CREATE TRIGGER casebook_uncount_entity AFTER DELETE ON casebook_public_counts
  WHEN OLD.key >= 'names:' AND OLD.key < 'names;'
  BEGIN
    UPDATE casebook_public_counts SET n = n - 1 WHERE key = 'count:entities';
    -- No trigger runs within itself: the one that ends counts may be what brought us here.
    DELETE FROM casebook_public_counts WHERE key = 'count:entities' AND n = 0;
  END;

-- A source that is deleted is none, whoever cites it.
CREATE TRIGGER casebook_count_source AFTER INSERT ON casebook_public_sources
  WHEN EXISTS (SELECT 1 FROM casebook_sources WHERE source_id = NEW.source_id AND deleted_at IS NULL)
  BEGIN
    INSERT INTO casebook_public_counts (key, n) VALUES ('count:sources', 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
  END;
CREATE TRIGGER casebook_uncount_source AFTER DELETE ON casebook_public_sources
  WHEN EXISTS (SELECT 1 FROM casebook_sources WHERE source_id = OLD.source_id AND deleted_at IS NULL)
  BEGIN UPDATE casebook_public_counts SET n = n - 1 WHERE key = 'count:sources'; END;
CREATE TRIGGER casebook_recount_source AFTER UPDATE OF deleted_at ON casebook_sources
  WHEN (NEW.deleted_at IS NULL) <> (OLD.deleted_at IS NULL)
    AND EXISTS (SELECT 1 FROM casebook_public_sources WHERE source_id = NEW.source_id)
  BEGIN
    INSERT INTO casebook_public_counts (key, n) VALUES ('count:sources', iif(NEW.deleted_at IS NULL, 1, -1))
      ON CONFLICT (key) DO UPDATE SET n = n + excluded.n;
  END;

-- Closings of what had been published are always told; other corrections while their case is public.
CREATE TRIGGER casebook_count_public AFTER INSERT ON casebook_public
  BEGIN
    INSERT INTO casebook_public_counts (key, n)
      VALUES ('count:month:' || strftime('%Y-%m', NEW.first_at / 1000, 'unixepoch'), 1)
      ON CONFLICT (key) DO UPDATE SET n = n + 1;
    INSERT INTO casebook_public_counts (key, n)
      SELECT 'count:corrections', e.n FROM (SELECT count(*) AS n FROM casebook_events
        WHERE case_id = NEW.case_id AND is_correction = 1 AND action <> 'closed') e WHERE e.n > 0
      ON CONFLICT (key) DO UPDATE SET n = n + excluded.n;
  END;
CREATE TRIGGER casebook_uncount_public AFTER DELETE ON casebook_public
  BEGIN
    UPDATE casebook_public_counts SET n = n - 1
      WHERE key = 'count:month:' || strftime('%Y-%m', OLD.first_at / 1000, 'unixepoch');
    UPDATE casebook_public_counts SET n = n - (SELECT count(*) FROM casebook_events
        WHERE case_id = OLD.case_id AND is_correction = 1 AND action <> 'closed')
      WHERE key = 'count:corrections';
  END;
CREATE TRIGGER casebook_count_correction AFTER INSERT ON casebook_events
  WHEN NEW.is_correction = 1
    AND (NEW.action = 'closed' OR EXISTS (SELECT 1 FROM casebook_public WHERE case_id = NEW.case_id))
  BEGIN
    INSERT INTO casebook_public_counts (key, n) VALUES ('count:corrections', 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
  END;

-- A case that nobody reads now is open or closed.
CREATE TRIGGER casebook_count_case AFTER INSERT ON casebook_cases WHEN NEW.public_version IS NULL
  BEGIN
    INSERT INTO casebook_public_counts (key, n) VALUES (iif(NEW.open_version IS NULL, 'count:closed', 'count:open'), 1)
      ON CONFLICT (key) DO UPDATE SET n = n + 1;
  END;
CREATE TRIGGER casebook_recount_case AFTER UPDATE ON casebook_cases
  WHEN (NEW.public_version IS NULL) <> (OLD.public_version IS NULL)
    OR (NEW.public_version IS NULL AND (NEW.open_version IS NULL) <> (OLD.open_version IS NULL))
  BEGIN
    UPDATE casebook_public_counts SET n = n - 1 WHERE OLD.public_version IS NULL
      AND key = iif(OLD.open_version IS NULL, 'count:closed', 'count:open');
    INSERT INTO casebook_public_counts (key, n)
      SELECT iif(NEW.open_version IS NULL, 'count:closed', 'count:open'), 1 WHERE NEW.public_version IS NULL
      ON CONFLICT (key) DO UPDATE SET n = n + 1;
  END;

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

-- What is public changes by these alone, and each empties what is kept of it. Work on drafts does not.
CREATE TRIGGER casebook_epoch_by_case AFTER INSERT ON casebook_events
  WHEN NEW.action IN ('published', 'restored') OR (NEW.action = 'closed' AND EXISTS (
    SELECT 1 FROM casebook_versions WHERE case_id = NEW.case_id AND version = NEW.version
      AND first_published_at IS NOT NULL))
  BEGIN
    INSERT INTO public_epochs (name, epoch) VALUES ('casebook', lower(hex(randomblob(8))))
      ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch;
  END;
CREATE TRIGGER casebook_epoch_by_source AFTER UPDATE ON casebook_sources
  WHEN NEW.first_public_at IS NOT NULL AND (NEW.version_number <> OLD.version_number
    OR NEW.deleted_at IS NOT OLD.deleted_at OR NEW.title <> OLD.title OR NEW.description <> OLD.description
    OR NEW.url IS NOT OLD.url OR NEW.source_type IS NOT OLD.source_type
    OR NEW.publication_date IS NOT OLD.publication_date OR NEW.related_entity_ids <> OLD.related_entity_ids
    OR NEW.document IS NOT OLD.document OR NEW.archive IS NOT OLD.archive)
  BEGIN
    INSERT INTO public_epochs (name, epoch) VALUES ('casebook', lower(hex(randomblob(8))))
      ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch;
  END;
CREATE TRIGGER casebook_epoch_by_entity AFTER UPDATE ON casebook_entities
  WHEN (NEW.display_name <> OLD.display_name OR NEW.display_name_ne IS NOT OLD.display_name_ne) AND EXISTS (
    SELECT 1 FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id
    WHERE u.entity_id = NEW.entity_id AND v.state = 'PUBLISHED')
  BEGIN
    INSERT INTO public_epochs (name, epoch) VALUES ('casebook', lower(hex(randomblob(8))))
      ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch;
  END;
CREATE TRIGGER casebook_epoch_by_settings AFTER UPDATE ON casebook_settings
  BEGIN
    INSERT INTO public_epochs (name, epoch) VALUES ('casebook', lower(hex(randomblob(8))))
      ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch;
  END;
CREATE TRIGGER casebook_epoch_by_first_settings AFTER INSERT ON casebook_settings
  BEGIN
    INSERT INTO public_epochs (name, epoch) VALUES ('casebook', lower(hex(randomblob(8))))
      ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch;
  END;

-- Readers who follow a case, or the archive ('').
CREATE TABLE casebook_followers (
  id TEXT PRIMARY KEY,
  email_hash TEXT NOT NULL, -- keyed: by what an address is known again
  case_id TEXT NOT NULL,
  email TEXT NOT NULL, -- sealed
  locale TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  confirmed_at INTEGER, -- NULL: they are asked to confirm, and not written to
  UNIQUE (email_hash, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX casebook_followers_by_case ON casebook_followers (case_id, email_hash);
CREATE INDEX casebook_followers_asked ON casebook_followers (asked_at) WHERE confirmed_at IS NULL; -- those to forget

-- When somebody was last told by mail of a case, and what has happened since that they are still to be told.
CREATE TABLE casebook_notices (
  case_id TEXT NOT NULL REFERENCES casebook_cases (case_id),
  person_id TEXT NOT NULL REFERENCES people (id),
  mailed_at INTEGER NOT NULL,
  waiting TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(waiting)),
  PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;

-- What the team is told of becomes a job in the very batch that writes it; what a demonstration brings is long past.
CREATE TRIGGER casebook_tell_events AFTER INSERT ON casebook_events
  WHEN NEW.action IN ('submitted', 'needs_changes', 'published', 'restored', 'closed', 'scheduled', 'unscheduled')
    AND NEW.at > unixepoch() * 1000 - 3600000
  BEGIN
    INSERT INTO jobs (id, kind, subject, due_at, created_at)
      VALUES ('job_' || lower(hex(randomblob(13))), 'casebook-tell', 'event ' || NEW.case_id || ' ' || NEW.id, NEW.at, NEW.at);
  END;
CREATE TRIGGER casebook_tell_comments AFTER INSERT ON casebook_comments
  WHEN NEW.at > unixepoch() * 1000 - 3600000
  BEGIN
    INSERT INTO jobs (id, kind, subject, due_at, created_at)
      VALUES ('job_' || lower(hex(randomblob(13))), 'casebook-tell', 'comment ' || NEW.case_id || ' ' || NEW.id, NEW.at, NEW.at);
  END;
CREATE TRIGGER casebook_tell_replies AFTER INSERT ON casebook_replies
  WHEN NEW.at > unixepoch() * 1000 - 3600000
  BEGIN
    INSERT INTO jobs (id, kind, subject, due_at, created_at)
      VALUES ('job_' || lower(hex(randomblob(13))), 'casebook-tell', 'reply ' || NEW.comment_id || ' ' || NEW.id, NEW.at, NEW.at);
  END;
