import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { startOfDay } from "../../core/time";
import { type Author, personal, record, recordIfChanged } from "../../core/trail/record";
import type { Viewer } from "../policies";
import { decryptAddress } from "../signups/address";
import { todayOf } from "./find-follow-ups";
import { findOwn, isOwn, refuseEnded, stillFollowedUp } from "./own-candidate";
import { restsUntil } from "./steps";

/** After the last follow-up nobody is written to again: the end of the instants that a date can name. */
const forGood = 8_640_000_000_000_000;

/**
 * The statement that marks that somebody wrote today, and who; a second time on the same local day it changes nothing.
 * The next follow-up is due when the next group begins. `isMail`: a mail, which cannot be taken back.
 */
export async function marking(
  db: Db,
  by: Author,
  { id, day }: { id: string; day: string },
  { isMail }: { isMail: boolean },
): Promise<Statement> {
  const { actor, now } = personal(by);
  const today = await todayOf(db, now);
  const rests = restsUntil(day, today.day);
  const until = rests === null ? forGood : startOfDay(rests, today.timeZone);
  const before = isMail
    ? sql`NULL`
    : sql`json_object('at', nudged_at, 'by', nudged_by, 'rests', rests_until)`;
  return sql`UPDATE signups SET nudged_at = ${now}, nudged_by = ${actor.id}, nudge_before = ${before},
      rests_until = ${until}, mailed_at = ${isMail ? sql`${now}` : sql`mailed_at`}
    WHERE id = ${id} AND coalesce(nudged_at, 0) < ${startOfDay(today.day, today.timeZone)}`;
}

async function mark(db: Db, by: Author, viewer: Viewer, id: string, also: Statement[]): Promise<void> {
  const candidate = await findOwn(db, viewer, id);
  refuseEnded(candidate);
  await atomically(db, [
    stillFollowedUp(viewer, id),
    await marking(db, by, { id, day: candidate.day }, { isMail: false }),
    recordIfChanged(by, "signup.nudged", id),
    ...also,
  ]);
}

/**
 * Notes that somebody wrote to the candidate today, and who. A second time on the same local day changes nothing, so
 * that a form sent twice is one nudge. 404 for another officer's candidate, 409 for one who has enrolled or is no longer
 * interested.
 */
export const nudgeCandidate = (db: Db, by: Author, viewer: Viewer, id: string): Promise<void> =>
  mark(db, by, viewer, id, []);

/**
 * Takes today's nudge back: all is as it was before, and the trail keeps both. Repeated, or where nothing was noted
 * today, it changes nothing. 409 where a mail went out.
 */
export async function undoNudge(db: Db, by: Author, viewer: Viewer, id: string): Promise<void> {
  personal(by);
  await findOwn(db, viewer, id);
  const { day, timeZone } = await todayOf(db, by.now);
  const start = startOfDay(day, timeZone);
  const mailed = await db.get(
    sql`SELECT 1 FROM signups WHERE id = ${id} AND nudged_at >= ${start} AND mailed_at = nudged_at`,
  );
  if (mailed) throw new Problem("conflict", "A mail that was sent cannot be taken back.");
  await atomically(db, [
    sql`UPDATE signups SET nudged_at = nudge_before ->> '$.at', nudged_by = nudge_before ->> '$.by',
        rests_until = nudge_before ->> '$.rests', nudge_before = NULL
      WHERE id = ${id} AND nudge_before IS NOT NULL AND nudged_at >= ${start} AND ${isOwn(viewer)}`,
    recordIfChanged(by, "signup.nudge_undone", id),
  ]);
}

/**
 * The number (E.164) that the candidate gave, for whoever writes to them now: that is noted as `nudgeCandidate` does,
 * and the trail keeps each reading. 404 for another officer's candidate, 409 for one without a number, and as
 * `nudgeCandidate` refuses.
 */
export async function readNumber(
  dataKey: string,
  db: Db,
  by: Author,
  viewer: Viewer,
  id: string,
): Promise<string> {
  const { phone_encrypted: phone } = await findOwn(db, viewer, id);
  if (phone === null) throw new Problem("conflict", "This candidate gave no phone number.");
  const number = await decryptAddress(dataKey, phone);
  await mark(db, by, viewer, id, [record(db, by, "signup.phone_read", id)]);
  return number;
}
