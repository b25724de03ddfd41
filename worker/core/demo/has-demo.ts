import type { Database } from "./write-rows.ts";

/** The row of `settings` that says how far the demo data got. */
export const demoSetting = "core.demo";

export const hasDemo = async (db: Database): Promise<boolean> =>
  (await db.prepare(`SELECT 1 FROM settings WHERE key = '${demoSetting}'`).first()) !== null;
