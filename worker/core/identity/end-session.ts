import { and, eq, sql } from "drizzle-orm";
import type { Person } from "../access/actor";
import { atomically, type Db } from "../db/db";
import { sessions } from "../db/tables";
import { notFound } from "../http/problem";
import { type Author, record } from "../trail/record";
import { endSessions } from "./people";

/** Ends one session of the caller; harmless where it has ended. 404 for one that is not theirs. */
export async function endSession(
  db: Db,
  by: Author & { actor: Person },
  sessionId: string,
  reason: "signed_out" | "ended" = "ended",
): Promise<void> {
  const row = await db
    .select({ revokedAt: sessions.revokedAt })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, by.actor.id)))
    .get();
  if (!row) throw notFound();
  if (row.revokedAt !== null) return;
  await atomically(db, [
    sql`UPDATE sessions SET revoked_at = ${by.now}, revoked_reason = ${reason}
      WHERE id = ${sessionId} AND revoked_at IS NULL`,
    record(db, by, "session.ended", sessionId, { reason }),
  ]);
}

/** Ends every session of the caller, this one too. */
export async function endEverySession(db: Db, by: Author & { actor: Person }): Promise<void> {
  await atomically(db, [
    endSessions(by.actor.id, "signed_out_everywhere", by.now),
    record(db, by, "person.signed_out_everywhere", by.actor.id),
  ]);
}
