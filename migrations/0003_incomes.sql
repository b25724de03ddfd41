-- Incomes: cases of what farming households earn and need; who works on them, and who may see which.

-- A name is taken by `name_lower`, in which case alone is put aside; `name_key` is what it is found and sorted by.
CREATE TABLE business_units (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name_lower TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  created_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name_lower TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  created_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name_lower TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  created_by TEXT
) STRICT, WITHOUT ROWID;

-- What the module keeps beside a person's role, which is in grants. Who is super_admin alone may have no row.
CREATE TABLE incomes_people (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  all_cases INTEGER NOT NULL CHECK (all_cases IN (0, 1)), -- of their units: all, or those they are let into
  company_id TEXT REFERENCES companies (id),
  created_at INTEGER NOT NULL,
  created_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_members (
  person_id TEXT NOT NULL REFERENCES people (id),
  business_unit_id TEXT NOT NULL REFERENCES business_units (id),
  PRIMARY KEY (person_id, business_unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_members_by_unit ON unit_members (business_unit_id);

CREATE TABLE tag_grants (
  person_id TEXT NOT NULL REFERENCES people (id),
  tag_id TEXT NOT NULL REFERENCES tags (id),
  permission TEXT NOT NULL CHECK (permission IN ('view', 'edit')),
  PRIMARY KEY (person_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE incomes_cases (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  description_key TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  country_id INTEGER NOT NULL, -- of the master data
  currency TEXT NOT NULL,
  living_income_study TEXT CHECK (living_income_study IN ('living_income', 'better_income')),
  reporting_period TEXT NOT NULL DEFAULT 'per-year' CHECK (reporting_period IN ('per-year', 'per-season')),
  segmentation INTEGER NOT NULL DEFAULT 1 CHECK (segmentation IN (0, 1)),
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'incomplete' CHECK (status IN ('incomplete', 'completed')),
  business_unit_id TEXT REFERENCES business_units (id),
  company_id TEXT REFERENCES companies (id),
  logo_key TEXT,
  question_set INTEGER NOT NULL DEFAULT 1,
  owner_id TEXT NOT NULL REFERENCES people (id),
  revision INTEGER NOT NULL DEFAULT 1,
  duplicated_from TEXT,
  -- What lists tell, counted again with each change.
  focus_commodity_id INTEGER,
  commodity_count INTEGER NOT NULL DEFAULT 0,
  segment_count INTEGER NOT NULL DEFAULT 0,
  segments_reached INTEGER NOT NULL DEFAULT 0,
  farmers REAL,
  share_of_target REAL,
  created_at INTEGER NOT NULL,
  created_by TEXT,
  updated_at INTEGER NOT NULL,
  updated_by TEXT,
  deleted_at INTEGER, -- nobody sees it from then on; for 30 days it can be restored
  deleted_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX incomes_cases_by_owner ON incomes_cases (owner_id);
CREATE INDEX incomes_cases_by_unit ON incomes_cases (business_unit_id);

CREATE TABLE case_tags (
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  tag_id TEXT NOT NULL REFERENCES tags (id),
  PRIMARY KEY (case_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_tags_by_tag ON case_tags (tag_id);

CREATE TABLE case_grants (
  person_id TEXT NOT NULL REFERENCES people (id),
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  permission TEXT NOT NULL CHECK (permission IN ('view', 'edit')),
  granted_at INTEGER NOT NULL,
  granted_by TEXT,
  PRIMARY KEY (person_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_grants_by_case ON case_grants (case_id);

-- Master data: loaded at every start, and changed by super administrators. Loading again changes nothing that is there;
-- what was deleted keeps its row, so that it stays away.
CREATE TABLE master_countries (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  iso TEXT NOT NULL, -- ISO 3166-1, two letters
  currency TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE master_currencies (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE master_regions (
  country_id INTEGER NOT NULL,
  id INTEGER NOT NULL, -- the same in each country that has a region of this name
  name TEXT NOT NULL,
  PRIMARY KEY (country_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE master_commodities (
  id INTEGER PRIMARY KEY,
  category_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_fr TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE master_cpi (
  country_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  value REAL, -- NULL: not known
  PRIMARY KEY (country_id, year)
) STRICT, WITHOUT ROWID;

-- Local units for one of `currency`.
CREATE TABLE master_rates (
  country_id INTEGER NOT NULL,
  currency TEXT NOT NULL,
  year INTEGER NOT NULL,
  value REAL,
  PRIMARY KEY (country_id, currency, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE benchmarks (
  id TEXT PRIMARY KEY,
  country_id INTEGER NOT NULL,
  region_id INTEGER NOT NULL,
  year INTEGER NOT NULL,
  household_size REAL NOT NULL,
  nr_adults REAL NOT NULL,
  value REAL NOT NULL, -- of the country's own currency, a year
  source TEXT,
  link TEXT,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX benchmarks_by_place ON benchmarks (country_id, region_id, year) WHERE deleted_at IS NULL;

-- What households are asked, from version 2 on; version 1 comes with the product. None ever changes.
CREATE TABLE question_sets (
  version INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE, -- the same for a call that is repeated
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  created_at INTEGER NOT NULL,
  created_by TEXT
) STRICT, WITHOUT ROWID;

-- Figures of studies. A driver is {value, as_written, unit, measure}, or NULL.
CREATE TABLE study_references (
  id TEXT PRIMARY KEY,
  country_id INTEGER NOT NULL,
  commodity_id INTEGER NOT NULL,
  region TEXT NOT NULL DEFAULT '',
  currency TEXT,
  year INTEGER,
  source TEXT NOT NULL,
  source_key TEXT NOT NULL,
  link TEXT,
  notes TEXT NOT NULL DEFAULT '',
  notes_key TEXT NOT NULL DEFAULT '',
  confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
  type TEXT CHECK (type IN ('baseline', 'segment_average')),
  visible_to_external INTEGER NOT NULL DEFAULT 0 CHECK (visible_to_external IN (0, 1)),
  area TEXT CHECK (json_valid(area)),
  volume TEXT CHECK (json_valid(volume)),
  price TEXT CHECK (json_valid(price)),
  cost_of_production TEXT CHECK (json_valid(cost_of_production)),
  diversified_income TEXT CHECK (json_valid(diversified_income)),
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX study_references_by_subject ON study_references (country_id, commodity_id);

-- The versioned part of a case as one document, and how it became so. A read is one row, however long the history.
CREATE TABLE case_documents (
  case_id TEXT PRIMARY KEY REFERENCES incomes_cases (id),
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT, WITHOUT ROWID;

CREATE TABLE case_revisions (
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  by TEXT,
  action TEXT NOT NULL,
  label TEXT,
  changes TEXT NOT NULL CHECK (json_valid(changes)), -- [{path, from, to}]; what was not there is left out
  PRIMARY KEY (case_id, revision)
) STRICT, WITHOUT ROWID;

-- A farmers' file that waits to be applied: its uploader's alone, and for a day. What it holds lies in the object store.
CREATE TABLE farmer_imports (
  id TEXT PRIMARY KEY,
  uploader_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('csv', 'xlsx')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX farmer_imports_by_end ON farmer_imports (expires_at);

-- The numbers of the farmers of one import, which documents of the case refer to; they lie in the object store.
CREATE TABLE farmer_rows (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER -- NULL: a revision refers to them
) STRICT, WITHOUT ROWID;
CREATE INDEX farmer_rows_by_case ON farmer_rows (case_id);
CREATE INDEX farmer_rows_by_end ON farmer_rows (expires_at) WHERE expires_at IS NOT NULL;

-- What people write to each other of a case; of a segment and of what is asked there, where they are named.
CREATE TABLE case_comments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  text TEXT NOT NULL,
  text_key TEXT NOT NULL,
  segment_id TEXT,
  key TEXT,
  author_id TEXT REFERENCES people (id),
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  resolved_at INTEGER,
  resolved_by TEXT REFERENCES people (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_comments_by_case ON case_comments (case_id, created_at);

-- Whoever has the address reads the case. Its token is kept as a hash; one withdrawn stays, to be told from none.
CREATE TABLE case_share_links (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  token_hash TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL DEFAULT '',
  label_key TEXT NOT NULL DEFAULT '',
  expires_on TEXT, -- the last day on which it opens, in the organisation's time zone
  created_at INTEGER NOT NULL,
  created_by TEXT,
  withdrawn_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX case_share_links_by_case ON case_share_links (case_id, created_at);

-- Who asks to be let in. No account comes of it before somebody approves.
CREATE TABLE registrations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  company TEXT NOT NULL DEFAULT '',
  message TEXT NOT NULL DEFAULT '',
  locale TEXT NOT NULL,
  business_unit_ids TEXT NOT NULL CHECK (json_valid(business_unit_ids)),
  status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'approved', 'rejected')),
  person_id TEXT REFERENCES people (id), -- whom approving made, or gave the role to
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX registrations_by_address ON registrations (email_key);

-- Somebody external is to be let into a case, asked for by somebody who may not let them in themself.
CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES incomes_cases (id),
  person_id TEXT REFERENCES people (id), -- NULL: an address that was unknown here
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  permission TEXT NOT NULL CHECK (permission IN ('view', 'edit')),
  requested_by TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'approved', 'declined')),
  created_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX access_requests_by_case ON access_requests (case_id);
