import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const notes = sqliteTable("notes", {
  id: text("id").primaryKey(),
  day: text("day").notNull(),
  text: text("text").notNull(),
  textKey: text("text_key").notNull(),
  campaignId: text("campaign_id"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  deletedAt: integer("deleted_at"),
});
