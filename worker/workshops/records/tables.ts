import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const staffRecords = sqliteTable("staff_records", {
  id: text("id").primaryKey(),
  kind: text("kind").notNull(),
  assessmentId: text("assessment_id").notNull(),
  placeId: text("place_id"),
  title: text("title").notNull(),
  titleKey: text("title_key").notNull(),
  details: text("details").notNull(),
  document: text("document"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by").notNull(),
});
