import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { Problem } from "../../core/http/problem";
import { addDays } from "../../core/time";
import { fewestHotDays } from "../raw-log/hot-days";
import type { LogKey } from "../raw-log/log-row";
import { guardMoves, type LinkDay, readPlaces } from "../raw-log/read-log";
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
  /** An object before this one may well have written it: that is asked first. */
  mayBeWritten?: boolean;
}

/** A day of which rows may lie in files. */
const mayHaveMoved = (day: string) => day < addDays(new Date().toISOString().slice(0, 10), 2 - fewestHotDays);

/** How far the counter has come where an earlier attempt wrote this flush, in D1 or in a file, and how many files its day has. */
async function readWritten(db: Db, { day, referralId, firstSeq }: Flush) {
  const { hot, cold, files } = await readPlaces<LogKey & { lastSeq: number }>(
    db,
    sql`SELECT day, referral_id AS referralId, first_seq AS firstSeq, last_seq AS lastSeq FROM click_flushes
      WHERE day = ${day} AND referral_id = ${referralId} AND first_seq >= ${firstSeq}`,
    [[day, referralId]],
  );
  const rows = [...hot, ...cold].filter((row) => row.firstSeq >= firstSeq);
  const isWritten = rows.some((row) => row.firstSeq === firstSeq);
  return { through: isWritten ? Math.max(...rows.map(({ lastSeq }) => lastSeq)) : null, files };
}

/**
 * Writes a flush, raw events and rollups, in one batch, and returns the number of the last event that D1 has.
 * Exactly once: the flush's row comes first, and its key is where the flush begins. An attempt that committed while
 * its answer was lost is met by the next one as a key that is taken: nothing is added again, and the last row says how
 * far the counter has come on that day, for it writes one after another. So does a file, where the day is so old that
 * the row may have moved. Throws what D1 throws otherwise.
 */
export async function flushClicks(db: Db, flush: Flush): Promise<number> {
  const { referralId, day, firstSeq, lastSeq } = flush;
  const events = JSON.stringify(mergeLogs(flush.logs));
  const old = flush.mayBeWritten || mayHaveMoved(day) ? await readWritten(db, flush) : null;
  if (old && old.through !== null) return old.through;
  try {
    await atomically(db, [
      ...(old ? [guardMoves(day, old.files)] : []),
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
    if (old && error instanceof Problem && error.code === "conflict") return flushClicks(db, flush);
    if (!isUniqueViolation(error, "click_flushes.")) throw error;
    const row = await db.get<RawRow<typeof clickFlushes, "last_seq">>(sql`
      SELECT last_seq FROM click_flushes
      WHERE day = ${day} AND referral_id = ${referralId} AND first_seq >= ${firstSeq}
      ORDER BY first_seq DESC LIMIT 1`);
    if (!row) throw error;
    return row.last_seq;
  }
}

/** Zones are up to 26 hours apart, and a click that came out of order stands a little later than its time. */
const daysAround = (day: string) => [-2, -1, 0, 1, 2].map((away) => addDays(day, away));

/** The flush by which the raw log has this link's click of that nonce, looked for around `day`; null where it has none. */
export async function findFlush(
  db: Db,
  referralId: string,
  nonce: string,
  day: string,
): Promise<{ day: string; firstSeq: number; events: EventLog } | null> {
  const days = daysAround(day);
  const { hot, cold } = await readPlaces<
    RawRow<typeof clickFlushes, "day" | "referralId" | "firstSeq" | "events">
  >(
    db,
    sql`SELECT day, referral_id AS referralId, first_seq AS firstSeq, events
      FROM click_flushes, json_each(${JSON.stringify(days)}) AS d
      WHERE day = d.value AND referral_id = ${referralId} AND instr(events ->> 'nonces', ${nonce}) > 0 LIMIT 1`,
    days.map((day): LinkDay => [day, referralId]),
  );
  for (const { day, firstSeq, events } of [...hot, ...cold]) {
    const log = JSON.parse(events) as EventLog;
    if (log.nonces.includes(nonce)) return { day, firstSeq, events: log };
  }
  return null;
}

/** The local day on which the raw log has this link's click, by its nonce; null where it has not. */
export const flushedDay = async (db: Db, referralId: string, nonce: string, day: string) =>
  (await findFlush(db, referralId, nonce, day))?.day ?? null;
