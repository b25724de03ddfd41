import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { demoSetting } from "../../core/demo/has-demo";

/** Whether the archive holds the demonstration: each public page says so then. One row read. */
export async function isDemo(db: Db): Promise<boolean> {
  return (await db.get(sql`SELECT 1 FROM settings WHERE key = ${demoSetting}`)) !== undefined;
}
