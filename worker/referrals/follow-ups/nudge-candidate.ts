import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay, startOfDay } from "../../core/time";
import { type Author, personal, record, recordIfChanged } from "../../core/trail/record";
import { readsAll, type Viewer } from "../policies";
import { decryptAddress } from "../signups/address";

const ownOf = (viewer: Viewer): SQL => (readsAll(viewer) ? sql`TRUE` : sql`officer_id = ${viewer.officerId}`);

/** Marks that somebody wrote today, and who, with what else belongs to it. 409 for one who has enrolled. */
async function mark(db: Db, by: Author, viewer: Viewer, id: string, also: Statement[]): Promise<void> {
  const { actor, now } = personal(by);
  const { timeZone } = await readOrganisation(db);
  const today = startOfDay(localDay(now, timeZone), timeZone);
  try {
    await atomically(db, [
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM signups
          WHERE id = ${id} AND counted = 1 AND enrolled_at IS NULL AND ${ownOf(viewer)})`,
      ),
      sql`UPDATE signups SET nudged_at = ${now}, nudged_by = ${actor.id}
        WHERE id = ${id} AND coalesce(nudged_at, 0) < ${today}`,
      recordIfChanged(by, "signup.nudged", id),
      ...also,
    ]);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    throw new Problem("conflict", "This candidate has enrolled already.");
  }
}

/**
 * Notes that somebody wrote to the candidate today, and who. A second time on the same local day changes nothing, so
 * that a form sent twice is one nudge. 404 for another officer's candidate, 409 for one who has enrolled.
 */
export async function nudgeCandidate(db: Db, by: Author, viewer: Viewer, id: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM signups WHERE id = ${id} AND counted = 1 AND ${ownOf(viewer)}`)))
    throw notFound();
  await mark(db, by, viewer, id, []);
}

/**
 * The number (E.164) that the candidate gave, for whoever writes to them now: that is noted as `nudgeCandidate` does,
 * and the trail keeps each reading. 404 for another officer's candidate, 409 for one without a number or enrolled.
 */
export async function readNumber(
  dataKey: string,
  db: Db,
  by: Author,
  viewer: Viewer,
  id: string,
): Promise<string> {
  const row = await db.get<{ phone: string | null }>(sql`SELECT phone_encrypted AS phone FROM signups
    WHERE id = ${id} AND counted = 1 AND ${ownOf(viewer)}`);
  if (!row) throw notFound();
  if (row.phone === null) throw new Problem("conflict", "This candidate gave no phone number.");
  const number = await decryptAddress(dataKey, row.phone);
  await mark(db, by, viewer, id, [record(db, by, "signup.phone_read", id)]);
  return number;
}
