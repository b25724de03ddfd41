import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const publicEpochs = sqliteTable("public_epochs", {
  name: text("name").primaryKey(),
  epoch: text("epoch").notNull(),
});
