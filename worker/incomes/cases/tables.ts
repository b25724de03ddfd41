import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const caseDocuments = sqliteTable("case_documents", {
  caseId: text("case_id").primaryKey(),
  document: text("document").notNull(),
});

export const caseRevisions = sqliteTable(
  "case_revisions",
  {
    caseId: text("case_id").notNull(),
    revision: integer("revision").notNull(),
    at: integer("at").notNull(),
    by: text("by"),
    action: text("action").notNull(),
    label: text("label"),
    changes: text("changes").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.revision] })],
);
