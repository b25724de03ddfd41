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
