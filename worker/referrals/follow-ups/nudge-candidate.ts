import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay, startOfDay } from "../../core/time";
import { type Author, personal, recordIfChanged } from "../../core/trail/record";
import { readsAll, type Viewer } from "../policies";

/**
 * Notes that somebody wrote to the candidate today, and who. A second time on the same local day changes nothing, so
 * that a form sent twice is one nudge. 404 for another officer's candidate, 409 for one who has enrolled.
 */
export async function nudgeCandidate(db: Db, by: Author, viewer: Viewer, id: string): Promise<void> {
  const { actor, now } = personal(by);
  const { timeZone } = await readOrganisation(db);
  const own = readsAll(viewer) ? sql`TRUE` : sql`officer_id = ${viewer.officerId}`;
  if (!(await db.get(sql`SELECT 1 FROM signups WHERE id = ${id} AND counted = 1 AND ${own}`)))
    throw notFound();
  const today = startOfDay(localDay(now, timeZone), timeZone);
  try {
    await atomically(db, [
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM signups WHERE id = ${id} AND counted = 1 AND enrolled_at IS NULL AND ${own})`,
      ),
      sql`UPDATE signups SET nudged_at = ${now}, nudged_by = ${actor.id}
        WHERE id = ${id} AND coalesce(nudged_at, 0) < ${today}`,
      recordIfChanged(by, "signup.nudged", id),
    ]);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    throw new Problem("conflict", "This candidate has enrolled already.");
  }
}
