import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const places = sqliteTable("places", {
  id: text("id").primaryKey(),
  level: text("level").notNull(),
  name: text("name").notNull(),
  nameKey: text("name_key").notNull(),
  sameName: text("same_name").notNull(),
  parentId: text("parent_id"),
  code: text("code"),
  lat: real("lat"),
  lng: real("lng"),
  createdAt: integer("created_at").notNull(),
});
