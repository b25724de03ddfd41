import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Schedule } from "../../core/jobs/schedule";
import { readOrganisation } from "../../core/organisation/organisation";
import { addDays, localDay } from "../../core/time";
import { writeFile } from "./cold-file";
import { readHotDays } from "./hot-days";
import type { LogRow } from "./log-row";

/** What one file holds at most, as lines of NDJSON: its rows leave D1 in one batch. */
const rowsAFile = 2000;
const bytesAFile = 1_500_000;

/** Files of an hour: more than a hundred million clicks a month fill. */
const filesAnHour = 60;

/** The first rows of a day, as many as one file takes: the first one whatever its size. */
export const firstRows = (day: string): SQL => sql`
  SELECT day, referral_id AS referralId, first_seq AS firstSeq, last_seq AS lastSeq, events,
    events ->> 'flags' AS flags, octet_length(events) AS bytes FROM (
    SELECT *, sum(octet_length(events)) OVER (
      ORDER BY referral_id, first_seq ROWS UNBOUNDED PRECEDING) AS size
    FROM (SELECT * FROM click_flushes WHERE day = ${day} ORDER BY referral_id, first_seq LIMIT ${rowsAFile}))
  WHERE size - octet_length(events) < ${bytesAFile} ORDER BY referral_id, first_seq`;

/** What tells whether these rows are as they were read: a click may have been corrected, or one come late. */
const stateOf = (rows: SQL) => sql`(SELECT count(*) || ' ' || sum(octet_length(events)) || ' '
  || group_concat(first_seq || ' ' || (events ->> 'flags'), ' ') FROM (${rows} ORDER BY referral_id, first_seq))`;

/**
 * Moves the first rows of the first day that lies before `before` into a file; false where there is none. The file comes
 * first. The batch that takes its rows from D1 writes down where they are: it falls where they are not as they were read,
 * and the file then belongs to nobody.
 */
export async function moveStep(db: Db, before: string, now: number): Promise<boolean> {
  const oldest = await db.get<{ day: string | null }>(sql`SELECT min(day) AS day FROM click_flushes`);
  const day = oldest?.day;
  if (!day || day >= before) return false;
  const rows = await db.all<LogRow & { flags: string; bytes: number }>(firstRows(day));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return true;
  const file = await writeFile(db.$files, day, rows);
  const these = sql`day = ${day} AND (referral_id, first_seq) <= (${last.referralId}, ${last.firstSeq})`;
  const size = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const state = [rows.length, size, ...rows.flatMap(({ firstSeq, flags }) => [firstSeq, flags])].join(" ");
  try {
    await atomically(db, [
      guard("conflict", sql`${state} IS NOT ${stateOf(sql`SELECT * FROM click_flushes WHERE ${these}`)}`),
      sql`DELETE FROM click_flushes WHERE ${these}`,
      sql`INSERT INTO cold_clicks (day, part, key, first_referral, last_referral, flushes, bytes, moved_at)
        SELECT ${day}, coalesce(max(part), 0) + 1, ${file.key}, ${first.referralId}, ${last.referralId},
          cast(${rows.length} AS integer), cast(${file.bytes} AS integer), cast(${now} AS integer)
        FROM cold_clicks WHERE day = ${day}`,
    ]);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "conflict")) throw error;
  }
  return true;
}

/** The first day that stays in D1. */
export async function firstHotDay(db: Db, now: number): Promise<string> {
  const [{ timeZone }, days] = await Promise.all([readOrganisation(db), readHotDays(db)]);
  return addDays(localDay(now, timeZone), -days);
}

/** Each hour: what an import brings for old days meanwhile lies in few files. */
export const moveOldDays: Schedule = {
  every: "hour",
  catchUp: "latest",
  name: "clicks.move_old_days",
  async run({ db, now }) {
    const before = await firstHotDay(db, now);
    for (let file = 0; file < filesAnHour; file++) if (!(await moveStep(db, before, now))) return;
  },
};
