import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { addDays, startOfDay } from "../../core/time";
import { type Author, personal, recordIfChanged } from "../../core/trail/record";
import type { Viewer } from "../policies";
import { todayOf } from "./find-follow-ups";
import { findOwn, refuseEnded, stillFollowedUp } from "./own-candidate";

interface SetAsideCall {
  db: Db;
  by: Author;
}

/** A change of somebody who is followed up, and what the trail says of it. Repeated, it changes nothing. */
async function change(
  { db, by }: SetAsideCall,
  viewer: Viewer,
  id: string,
  { set, where, action }: { set: SQL; where: SQL; action: `signup.${string}` },
): Promise<void> {
  refuseEnded(await findOwn(db, viewer, id));
  await atomically(db, [
    stillFollowedUp(viewer, id),
    sql`UPDATE signups SET ${set} WHERE id = ${id} AND ${where}`,
    recordIfChanged(by, action, id),
  ]);
}

/**
 * The follow-up is put off until the local day so many days from today begins. 404 for another officer's candidate, 409
 * for one who has enrolled or is no longer interested.
 */
export async function snoozeCandidate(
  call: SetAsideCall,
  viewer: Viewer,
  id: string,
  days: number,
): Promise<void> {
  const { day, timeZone } = await todayOf(call.db, personal(call.by).now);
  const until = startOfDay(addDays(day, days), timeZone);
  const set = sql`snoozed_until = ${until}`;
  await change(call, viewer, id, {
    ...{ set, where: sql`snoozed_until IS NOT ${until}`, action: "signup.snoozed" },
  });
}

/** The follow-up is due as if nobody had put it off. As `snoozeCandidate` refuses. */
export async function undoSnooze(call: SetAsideCall, viewer: Viewer, id: string): Promise<void> {
  const { now } = personal(call.by);
  await change(call, viewer, id, {
    set: sql`snoozed_until = NULL`,
    where: sql`snoozed_until > ${now}`,
    action: "signup.snooze_undone",
  });
}

/**
 * They said that they are no longer interested: no follow-up reaches them any more. No figure changes, and they may
 * enrol still. 404 for another officer's candidate, 409 for one who has enrolled. Repeated, it changes nothing.
 */
export async function endInterest({ db, by }: SetAsideCall, viewer: Viewer, id: string): Promise<void> {
  const { actor, now } = personal(by);
  const candidate = await findOwn(db, viewer, id);
  if (candidate.not_interested_at !== null) return;
  refuseEnded(candidate);
  await atomically(db, [
    sql`UPDATE signups SET not_interested_at = ${now}, not_interested_by = ${actor.id}
      WHERE id = ${id} AND not_interested_at IS NULL`,
    recordIfChanged(by, "signup.not_interested", id),
  ]);
}

/** They are followed up again. 404 for another officer's candidate. Repeated, it changes nothing. */
export async function undoEndInterest({ db, by }: SetAsideCall, viewer: Viewer, id: string): Promise<void> {
  personal(by);
  await findOwn(db, viewer, id);
  await atomically(db, [
    sql`UPDATE signups SET not_interested_at = NULL, not_interested_by = NULL
      WHERE id = ${id} AND not_interested_at IS NOT NULL`,
    recordIfChanged(by, "signup.interested_again", id),
  ]);
}
