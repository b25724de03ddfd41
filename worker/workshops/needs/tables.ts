import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const needs = sqliteTable("needs", {
  id: text("id").primaryKey(),
  assessmentId: text("assessment_id"),
  placeId: text("place_id").notNull(),
  title: text("title").notNull(),
  titleKey: text("title_key").notNull(),
  description: text("description").notNull().default(""),
  category: text("category").notNull(),
  urgency: text("urgency").notNull(),
  impact: integer("impact").notNull(),
  feasibility: integer("feasibility"),
  status: text("status").notNull().default("identified"),
  answerIds: text("answer_ids").notNull().default("[]"),
  createdAt: integer("created_at").notNull(),
});
