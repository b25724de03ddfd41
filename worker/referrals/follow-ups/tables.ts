import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const setAside = sqliteTable("set_aside", { signupId: text("signup_id").primaryKey() });
