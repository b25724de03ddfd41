import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const caseShareLinks = sqliteTable("case_share_links", {
  id: text("id").primaryKey(),
  caseId: text("case_id").notNull(),
  tokenHash: text("token_hash").notNull(),
  label: text("label").notNull().default(""),
  labelKey: text("label_key").notNull().default(""),
  expiresOn: text("expires_on"),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  withdrawnAt: integer("withdrawn_at"),
});
