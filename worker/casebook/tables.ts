import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const casebookCases = sqliteTable("casebook_cases", {
  caseId: text("case_id").primaryKey(),
  highest: integer("highest").notNull(),
  openVersion: integer("open_version"),
  publicVersion: integer("public_version"),
  lastPublished: integer("last_published"),
  reviewerId: text("reviewer_id"),
  revision: integer("revision").notNull().default(1),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
});

export const casebookVersions = sqliteTable("casebook_versions", {
  id: text("id").primaryKey(),
  caseId: text("case_id").notNull(),
  version: integer("version").notNull(),
  isHighest: integer("is_highest").notNull().default(1),
  state: text("state").notNull(),
  content: text("content").notNull(),
  title: text("title").notNull(),
  titleKey: text("title_key").notNull(),
  needsChanges: text("needs_changes"),
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
  firstPublishedAt: integer("first_published_at"),
  publishedAt: integer("published_at"),
  closedAt: integer("closed_at"),
});

export const casebookVersionTags = sqliteTable(
  "casebook_version_tags",
  { tag: text("tag").notNull(), versionId: text("version_id").notNull() },
  (t) => [primaryKey({ columns: [t.tag, t.versionId] })],
);

export const casebookTitles = sqliteTable("casebook_titles", {
  title: text("title").primaryKey(),
  caseId: text("case_id").notNull(),
});

export const casebookEvents = sqliteTable(
  "casebook_events",
  {
    caseId: text("case_id").notNull(),
    n: integer("n").notNull(),
    id: text("id").notNull(),
    at: integer("at").notNull(),
    version: integer("version").notNull(),
    action: text("action").notNull(),
    fromState: text("from_state"),
    toState: text("to_state"),
    userId: text("user_id").notNull(),
    changeSummary: text("change_summary").notNull(),
    accepted: text("accepted").notNull().default("[]"),
    isCorrection: integer("is_correction").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.n] })],
);

export const casebookCasePeople = sqliteTable(
  "casebook_case_people",
  {
    caseId: text("case_id").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId] })],
);

export const casebookWatchers = sqliteTable(
  "casebook_watchers",
  {
    caseId: text("case_id").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId] })],
);

export const casebookLocks = sqliteTable("casebook_locks", {
  caseId: text("case_id").primaryKey(),
  holderId: text("holder_id").notNull(),
  until: integer("until").notNull(),
});

export const casebookSchedules = sqliteTable("casebook_schedules", {
  versionId: text("version_id").primaryKey(),
  publishAt: integer("publish_at").notNull(),
  scheduledBy: text("scheduled_by").notNull(),
  scheduledAt: integer("scheduled_at").notNull(),
  changeSummary: text("change_summary"),
  accepted: text("accepted").notNull().default("[]"),
  cancelledAt: integer("cancelled_at"),
});

export const casebookComments = sqliteTable("casebook_comments", {
  id: text("id").primaryKey(),
  caseId: text("case_id").notNull(),
  version: integer("version").notNull(),
  field: text("field").notNull(),
  quote: text("quote"),
  text: text("text").notNull(),
  textKey: text("text_key").notNull(),
  byId: text("by_id").notNull(),
  at: integer("at").notNull(),
  resolvedAt: integer("resolved_at"),
});

export const casebookReplies = sqliteTable(
  "casebook_replies",
  {
    commentId: text("comment_id").notNull(),
    id: text("id").notNull(),
    at: integer("at").notNull(),
    byId: text("by_id").notNull(),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.id] })],
);

export const casebookEntities = sqliteTable("casebook_entities", {
  id: text("id").primaryKey(),
  entityId: text("entity_id").notNull(),
  type: text("type").notNull(),
  subtype: text("subtype"),
  displayName: text("display_name").notNull(),
  displayNameNe: text("display_name_ne"),
  nameKey: text("name_key").notNull(),
  searched: text("searched").notNull().default(""),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  updatedAt: integer("updated_at").notNull(),
});

export const casebookEntityEvents = sqliteTable(
  "casebook_entity_events",
  {
    entity: text("entity").notNull(),
    n: integer("n").notNull(),
    at: integer("at").notNull(),
    userId: text("user_id").notNull(),
    changeSummary: text("change_summary").notNull(),
    wasPublic: integer("was_public").notNull(),
  },
  (t) => [primaryKey({ columns: [t.entity, t.n] })],
);

export const casebookEntityUses = sqliteTable(
  "casebook_entity_uses",
  {
    versionId: text("version_id").notNull(),
    role: text("role").notNull(),
    entityId: text("entity_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.role, t.entityId] })],
);

export const casebookSources = sqliteTable("casebook_sources", {
  id: text("id").primaryKey(),
  sourceId: text("source_id").notNull(),
  title: text("title").notNull(),
  description: text("description").notNull(),
  searchKey: text("search_key").notNull(),
  searched: text("searched").notNull().default(""),
  url: text("url"),
  sourceType: text("source_type"),
  publicationDate: text("publication_date"),
  relatedEntityIds: text("related_entity_ids").notNull().default("[]"),
  document: text("document"),
  documentFile: text("document_file"),
  archive: text("archive"),
  archiveFile: text("archive_file"),
  versionNumber: integer("version_number").notNull().default(1),
  revision: integer("revision").notNull().default(1),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
  updatedAt: integer("updated_at").notNull(),
  firstPublicAt: integer("first_public_at"),
  firstPublicVersion: integer("first_public_version"),
  deletedAt: integer("deleted_at"),
});

export const casebookSourcePeople = sqliteTable(
  "casebook_source_people",
  {
    source: text("source").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.source, t.personId] })],
);

export const casebookSourceEvents = sqliteTable(
  "casebook_source_events",
  {
    source: text("source").notNull(),
    n: integer("n").notNull(),
    id: text("id").notNull(),
    at: integer("at").notNull(),
    action: text("action").notNull(),
    userId: text("user_id").notNull(),
    changeSummary: text("change_summary").notNull(),
    versionNumber: integer("version_number"),
  },
  (t) => [primaryKey({ columns: [t.source, t.n] })],
);

export const casebookCitations = sqliteTable(
  "casebook_citations",
  {
    versionId: text("version_id").notNull(),
    sourceId: text("source_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.sourceId] })],
);

export const casebookSearch = sqliteTable("casebook_search", {
  versionId: text("version_id").primaryKey(),
  searched: text("searched").notNull(),
  starts: text("starts").notNull(),
  sounds: text("sounds").notNull(),
});

export const casebookFeedback = sqliteTable("casebook_feedback", {
  id: text("id").primaryKey(),
  type: text("type").notNull(),
  subject: text("subject").notNull(),
  description: text("description").notNull(),
  searchKey: text("search_key").notNull(),
  relatedPage: text("related_page"),
  contact: text("contact"),
  status: text("status").notNull(),
  notes: text("notes").notNull().default(""),
  at: integer("at").notNull(),
});

export const casebookSettings = sqliteTable(
  "casebook_settings",
  {
    id: integer("id").notNull(),
    settings: text("settings").notNull(),
    updatedAt: integer("updated_at").notNull(),
    updatedBy: text("updated_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] })],
);

export const casebookFollowers = sqliteTable("casebook_followers", {
  id: text("id").primaryKey(),
  emailHash: text("email_hash").notNull(),
  caseId: text("case_id").notNull(),
  email: text("email").notNull(),
  locale: text("locale").notNull(),
  askedAt: integer("asked_at").notNull(),
  confirmedAt: integer("confirmed_at"),
});

export const casebookNotices = sqliteTable(
  "casebook_notices",
  {
    caseId: text("case_id").notNull(),
    personId: text("person_id").notNull(),
    mailedAt: integer("mailed_at").notNull(),
    waiting: text("waiting").notNull().default("[]"),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.personId] })],
);
