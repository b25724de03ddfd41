import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

// What is kept of public cases: triggers write it, and it can be made anew.

export const casebookPublic = sqliteTable(
  "casebook_public",
  {
    place: integer("place").notNull(),
    caseId: text("case_id").notNull(),
    versionId: text("version_id").notNull(),
    firstAt: integer("first_at").notNull(),
    publishedAt: integer("published_at").notNull(),
    changeSummary: text("change_summary").notNull(),
  },
  (t) => [primaryKey({ columns: [t.place] })],
);

export const casebookPublicKeys = sqliteTable(
  "casebook_public_keys",
  { key: text("key").notNull(), place: integer("place").notNull() },
  (t) => [primaryKey({ columns: [t.key, t.place] })],
);

export const casebookPublicCounts = sqliteTable("casebook_public_counts", {
  key: text("key").primaryKey(),
  n: integer("n").notNull(),
});

export const casebookPublicSources = sqliteTable("casebook_public_sources", {
  sourceId: text("source_id").primaryKey(),
  cases: text("cases").notNull(),
  place: integer("place"),
});

export const casebookPublicEntities = sqliteTable(
  "casebook_public_entities",
  {
    number: integer("number").notNull(),
    entityId: text("entity_id").notNull(),
    id: text("id").notNull(),
    type: text("type").notNull(),
    name: text("name").notNull(),
  },
  (t) => [primaryKey({ columns: [t.number] })],
);
