import { sql } from "drizzle-orm";
import type { Db } from "../../../core/db/db";
import type { RawRow } from "../../../core/db/raw-row";
import { toInstant } from "../../../core/time";
import type { fraudFlags, signups } from "../../tables";
import type { Reason } from "../rules/rule";
import type { FlagStatus } from "./plan-decision";

/** What an administrator reads on a sign-up's page: why it is suspected, and what was decided of it. */
export interface Suspicion {
  score: number | null;
  reasons: Reason[];
  flag: {
    status: FlagStatus;
    holdUntil: string | null;
    decidedAt: string | null;
    note: string | null;
  } | null;
}

type Row = RawRow<typeof signups, "fraud_score" | "fraud_reasons"> &
  Pick<
    RawRow<typeof fraudFlags, "hold_until" | "decided_at" | "note">,
    "hold_until" | "decided_at" | "note"
  > & {
    status: FlagStatus | null;
  };

export async function findSuspicion(db: Db, signupId: string): Promise<Suspicion | null> {
  const row = await db.get<Row>(sql`SELECT s.fraud_score, s.fraud_reasons, f.status, f.hold_until,
      f.decided_at, f.note
    FROM signups AS s LEFT JOIN fraud_flags AS f ON f.signup_id = s.id WHERE s.id = ${signupId}`);
  if (!row) return null;
  const { status, note } = row;
  return {
    score: row.fraud_score,
    reasons: JSON.parse(row.fraud_reasons) as Reason[],
    flag:
      status === null
        ? null
        : { status, holdUntil: toInstant(row.hold_until), decidedAt: toInstant(row.decided_at), note },
  };
}
