import { sql } from "drizzle-orm";
import { db } from "./api";
import { suites } from "./suites";

/** How much people and keys have changed; after what their calls have left to be done behind them. */
export async function changes(): Promise<number> {
  for (const { atRest } of suites) await atRest?.();
  const row = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM audit_events WHERE actor_kind <> 'system'`,
  );
  return row?.n ?? 0;
}
