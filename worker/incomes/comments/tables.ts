import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const caseComments = sqliteTable("case_comments", {
  id: text("id").primaryKey(),
  caseId: text("case_id").notNull(),
  text: text("text").notNull(),
  textKey: text("text_key").notNull(),
  segmentId: text("segment_id"),
  key: text("key"),
  authorId: text("author_id"),
  createdAt: integer("created_at").notNull(),
  editedAt: integer("edited_at"),
  resolvedAt: integer("resolved_at"),
  resolvedBy: text("resolved_by"),
});
