import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { Problem } from "../../core/http/problem";
import type { LogRow } from "../raw-log/log-row";
import { guardMoves, readPlaces } from "../raw-log/read-log";
import type { DayDelta } from "../rollups/rollups";
import { addToRollups } from "../rollups/rollups";
import type { clickFlushes } from "../tables";
import { clickDelta } from "./click-delta";
import type { Correction } from "./correction";
import { decodeEvents, type EventLog, encodeEvents, flag, moments } from "./event-log";
import { addUntold } from "./untold-clicks";

/** What D1 knows of clicks around one that is to be corrected. */
export interface Neighbours {
  /** Whether another click of the link stands at this time, in microseconds. */
  isTaken: (us: number) => boolean;
  /** Whether the visitor has clicked on the link that day. */
  isSeen: boolean;
}

/** How far behind a click's time a free one is looked for: a batch of bots at one instant is smaller. */
const reach = 1000;

/** Reads the flushes of that link and day in which the visitor, or the time wanted, may stand. */
export async function readNeighbours(
  db: Db,
  { referralId, day, visitor, us }: { referralId: string; day: string; visitor: string; us: number },
): Promise<Neighbours> {
  const { hot, cold } = await readPlaces<
    RawRow<typeof clickFlushes, "day" | "referralId" | "firstSeq" | "events">
  >(
    db,
    sql`SELECT day, referral_id AS referralId, first_seq AS firstSeq, events FROM click_flushes
    WHERE day = ${day} AND referral_id = ${referralId} AND (
      (${visitor} <> '' AND instr(events ->> 'visitors', ${visitor}) > 0)
      OR (events ->> '$.us[0]' <= ${us + reach} AND (SELECT sum(value) FROM json_each(events, '$.us')) >= ${us}))`,
    [[day, referralId]],
  );
  const clicks = [...hot, ...cold]
    .flatMap((row) => moments(JSON.parse(row.events) as EventLog))
    .filter(({ flags }) => (flags & flag.bot) === 0);
  const taken = new Set(clicks.map((click) => click.us));
  return { isTaken: (at) => taken.has(at), isSeen: clicks.some((click) => click.visitor === visitor) };
}

/** The bot's click of that nonce, in its flush; undefined where it is none's or not there. */
export const botIn = (log: EventLog, nonce: string) =>
  decodeEvents(log).find((event) => event.nonce === nonce && event.kind === "bot");

/** The part of what `clickDelta` counts that is taken back. */
const takenBack = (delta: DayDelta): DayDelta => ({
  ...delta,
  ...{ clicks: 0, uniqueClicks: 0, botClicks: -(delta.botClicks ?? 0) },
  breakdown: Object.fromEntries(Object.entries(delta.breakdown ?? {}).map(([key, n]) => [key, -n])),
});

/** A row of the raw log, and whether it lies in a file. */
async function readRow(db: Db, { day, referralId, firstSeq }: Correction) {
  const { hot, cold, files } = await readPlaces<LogRow>(
    db,
    sql`SELECT day, referral_id AS referralId, first_seq AS firstSeq, last_seq AS lastSeq, events
      FROM click_flushes WHERE day = ${day} AND referral_id = ${referralId} AND first_seq = ${firstSeq}`,
    [[day, referralId]],
  );
  const [row = cold.find((one) => one.firstSeq === firstSeq)] = hot;
  return row && { ...row, files, isMoved: hot.length === 0 };
}

/**
 * Makes a bot's click a person's, in the raw log and in every total, in one batch: once, since the batch falls where
 * the log no longer holds it as a bot's. False where that is so before it begins. A row that lies in a file is written
 * anew, and stands for the file's from then on.
 */
export async function correctGuess(
  db: Db,
  correction: Correction,
  mayName: (referrer: string) => boolean,
): Promise<boolean> {
  const { referralId, campaignId, timeZone, day, firstSeq, nonce, us, unique } = correction;
  const key = sql`day = ${day} AND referral_id = ${referralId} AND first_seq = ${firstSeq}`;
  const row = await readRow(db, correction);
  const log = row && (JSON.parse(row.events) as EventLog);
  const bot = log && botIn(log, nonce);
  if (!log || !bot) return false;
  const person = { ...bot, us, unique, kind: "click" as const };
  const corrected = decodeEvents(log).map((event) => (event.nonce === nonce ? person : event));
  const of = { referralId, campaignId, day, timeZone };
  try {
    await atomically(db, [
      ...(row.isMoved
        ? [
            guardMoves(day, row.files),
            sql`INSERT INTO click_flushes (day, referral_id, first_seq, last_seq, events)
            VALUES (${day}, ${referralId}, ${firstSeq}, ${row.lastSeq}, ${row.events})`,
          ]
        : []),
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM click_flushes WHERE ${key} AND events ->> 'flags' = ${log.flags})`,
      ),
      sql`UPDATE click_flushes SET events = ${JSON.stringify(encodeEvents(corrected))} WHERE ${key}`,
      // A spreadsheet that has the rest of this flush finds the click here.
      sql`INSERT INTO corrected_clicks (day, referral_id, first_seq, nonce)
        VALUES (${day}, ${referralId}, cast(${firstSeq} as integer), ${nonce})`,
      ...addToRollups([
        clickDelta(encodeEvents([person]), of, mayName),
        takenBack(clickDelta(encodeEvents([bot]), of, mayName)),
      ]),
      ...addUntold(referralId, 1),
    ]);
  } catch (error) {
    const isOther =
      (error instanceof Problem && error.code === "conflict") || isUniqueViolation(error, "click_flushes.");
    if (isOther) return correctGuess(db, correction, mayName);
    throw error;
  }
  return true;
}
