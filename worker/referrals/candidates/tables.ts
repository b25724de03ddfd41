import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

// What is noted of requests for one's own data. As tables.ts of the module, it describes migrations/.

export const dataRequests = sqliteTable("data_requests", {
  emailHash: text("email_hash").primaryKey(),
  writtenAt: integer("written_at").notNull(),
});
