import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const farmerImports = sqliteTable("farmer_imports", {
  id: text("id").primaryKey(),
  uploaderId: text("uploader_id").notNull(),
  kind: text("kind", { enum: ["csv", "xlsx"] }).notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const farmerRows = sqliteTable("farmer_rows", {
  id: text("id").primaryKey(),
  caseId: text("case_id").notNull(),
  createdAt: integer("created_at").notNull(),
  expiresAt: integer("expires_at"),
});
