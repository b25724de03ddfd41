import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { addDays } from "../../core/time";
import { addToRollups, type DayDelta } from "../rollups/rollups";
import type { clickFlushes } from "../tables";
import { type EventLog, mergeLogs } from "./event-log";
import { addUntold } from "./untold-clicks";

/** The part of a link's events that one flush carries: of one local day, numbered without a gap. */
export interface Flush {
  referralId: string;
  day: string;
  firstSeq: number;
  lastSeq: number;
  logs: EventLog[];
  deltas: DayDelta[];
}

/**
 * Writes a flush, raw events and rollups, in one batch, and returns the number of the last event that D1 has.
 * Exactly once: the flush's row comes first, and its key is where the flush begins. An attempt that committed while
 * its answer was lost is met by the next one as a key that is taken: nothing is added again, and the row says how
 * far that attempt went. Throws what D1 throws otherwise.
 */
export async function flushClicks(db: Db, flush: Flush): Promise<number> {
  const { referralId, day, firstSeq, lastSeq } = flush;
  const events = JSON.stringify(mergeLogs(flush.logs));
  try {
    await atomically(db, [
      sql`INSERT INTO click_flushes (day, referral_id, first_seq, last_seq, events)
          VALUES (${day}, ${referralId}, ${firstSeq}, ${lastSeq}, ${events})`,
      ...addToRollups(flush.deltas),
      ...addUntold(
        referralId,
        flush.deltas.reduce((sum, { clicks = 0 }) => sum + clicks, 0),
      ),
    ]);
    return lastSeq;
  } catch (error) {
    if (!isUniqueViolation(error, "click_flushes.")) throw error;
    const row = await db.get<RawRow<typeof clickFlushes, "last_seq">>(sql`
      SELECT last_seq FROM click_flushes
      WHERE day = ${day} AND referral_id = ${referralId} AND first_seq = ${firstSeq}`);
    if (!row) throw error;
    return row.last_seq;
  }
}

/** Zones are up to 26 hours apart, and a click that came out of order stands a little later than its time. */
const daysAround = (day: string) => JSON.stringify([-2, -1, 0, 1, 2].map((away) => addDays(day, away)));

/** The flush by which D1 has this link's click of that nonce, looked for around `day`; null where it has none. */
export async function findFlush(
  db: Db,
  referralId: string,
  nonce: string,
  day: string,
): Promise<{ day: string; firstSeq: number; events: EventLog } | null> {
  const row = await db.get<RawRow<typeof clickFlushes, "day" | "firstSeq" | "events">>(sql`
    SELECT day, first_seq AS firstSeq, events FROM click_flushes, json_each(${daysAround(day)}) AS d
    WHERE day = d.value AND referral_id = ${referralId} AND instr(events ->> 'nonces', ${nonce}) > 0 LIMIT 1`);
  return row ? { ...row, events: JSON.parse(row.events) } : null;
}

/** The local day on which D1 has this link's click, by its nonce; null where it has not. */
export const flushedDay = async (db: Db, referralId: string, nonce: string, day: string) =>
  (await findFlush(db, referralId, nonce, day))?.day ?? null;
