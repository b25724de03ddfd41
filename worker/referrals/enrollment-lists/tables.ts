import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const enrollmentLists = sqliteTable("enrollment_lists", {
  id: text("id").primaryKey(),
  appliedAt: integer("applied_at").notNull(),
  appliedBy: text("applied_by"),
  signupIds: text("signup_ids").notNull(),
  enrolled: integer("enrolled").notNull(),
  undoneAt: integer("undone_at"),
  undoneBy: text("undone_by"),
  takenBack: integer("taken_back"),
});
