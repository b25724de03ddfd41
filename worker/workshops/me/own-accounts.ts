import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Account } from "../progress/account";
import { settledAccount } from "../progress/settle-due";

/** All accounts of a person, with what is due by the schedule. */
export async function ownAccounts(db: Db, personId: string, now: number): Promise<Account[]> {
  const rows = await db.all<{ assessment_id: string }>(sql`SELECT assessment_id FROM participants
    WHERE person_id = ${personId} ORDER BY assessment_id`);
  const accounts = await Promise.all(
    rows.map(({ assessment_id: assessmentId }) => settledAccount(db, { assessmentId, personId }, now)),
  );
  return accounts.filter((account) => account !== null);
}
