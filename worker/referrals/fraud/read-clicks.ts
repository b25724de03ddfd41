import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { localDay } from "../../core/time";
import { type EventLog, moments, tracesAt } from "../clicks/event-log";
import { liveFrom } from "../imports/batch-number";
import { compareKeys, type LogKey } from "../raw-log/log-row";
import { type LinkDay, readPlaces } from "../raw-log/read-log";
import type { Click, SeenClicks } from "./rules/count-clicks";
import { windows } from "./rules/facts";

/** Rows of the raw log that are read for one sign-up, and characters of them: the nearest on each side of its moment. */
const before = { rows: 60, characters: 300_000 };
const after = { rows: 20, characters: 100_000 };
type Most = typeof before;

/** A click of the raw log. */
interface LoggedClick extends Click {
  nonce: string;
}

interface Row extends LogKey {
  /** Null where there is more than is read. */
  events: string | null;
  isAfter: number;
}

/** The clicks of a row of the raw log. */
function clicksIn(events: string): LoggedClick[] {
  const log = JSON.parse(events) as EventLog;
  return moments(log).map(({ us, nonce }, i) => {
    const { lasting, address } = tracesAt(log, i);
    return { at: us / 1000, nonce, visitor: lasting ?? null, address: address ?? null };
  });
}

/**
 * `place`: the last row of a day that begins at or before the moment (microseconds). A counter's rows are in order of
 * time, so halving finds it in some forty rows, however many the day has. Rows of imports stand before those of counters,
 * in no order of time: all of them are before.
 */
const findPlace = (day: string, referral: string, us: number): SQL => sql`
  WITH RECURSIVE seek (low, high) AS (
    SELECT (SELECT min(first_seq) FROM click_flushes
        WHERE day = ${day} AND referral_id = ${referral} AND first_seq >= ${liveFrom}),
      (SELECT max(first_seq) FROM click_flushes WHERE day = ${day} AND referral_id = ${referral})
    UNION ALL
    SELECT iif(f.events ->> '$.us[0]' <= ${us}, (low + high) / 2 + 1, low),
      iif(f.events ->> '$.us[0]' <= ${us}, high, f.first_seq - 1)
    FROM seek CROSS JOIN click_flushes AS f ON f.day = ${day} AND f.referral_id = ${referral}
      AND f.first_seq = (SELECT max(first_seq) FROM click_flushes
        WHERE day = ${day} AND referral_id = ${referral} AND first_seq <= (low + high) / 2)
    WHERE low <= high),
  place (seq) AS (SELECT coalesce((SELECT max(high) FROM seek WHERE low > high), ${liveFrom} - 1))`;

/** One side of the moment, the nearest first; what is beyond `most` is there without its events. */
function nearest(
  referral: string,
  days: readonly { day: string; where: SQL }[],
  isAfter: boolean,
  most: Most,
) {
  const way = sql.raw(isAfter ? "" : "DESC");
  const ofDays = days.map(
    ({
      day,
      where,
    }) => sql`SELECT * FROM (SELECT day, referral_id AS referralId, first_seq AS firstSeq, events
      FROM click_flushes WHERE day = ${day} AND referral_id = ${referral} AND ${where}
      ORDER BY first_seq ${way} LIMIT ${most.rows + 1})`,
  );
  const order = sql`ORDER BY day ${way}, firstSeq ${way}`;
  return sql`SELECT day, referralId, firstSeq, ${isAfter ? 1 : 0} AS isAfter,
      iif(n <= ${most.rows} AND size <= ${most.characters}, events, NULL) AS events
    FROM (SELECT *, row_number() OVER (${order}) AS n, sum(length(events)) OVER (${order}) AS size
      FROM (${sql.join(ofDays, sql` UNION ALL `)}) ${order} LIMIT ${most.rows + 1})`;
}

/** What was read of one side, the nearest row first, and whether there is more. */
function take(rows: readonly Row[], most: Most): { taken: LoggedClick[][]; isCut: boolean } {
  const taken: LoggedClick[][] = [];
  let size = 0;
  for (const { events } of rows) {
    size += events?.length ?? 0;
    if (events === null || taken.length === most.rows || size > most.characters)
      return { taken, isCut: true };
    taken.push(clicksIn(events));
  }
  return { taken, isCut: false };
}

const timesOf = (clicks: readonly Click[] | undefined, none: number) => clicks?.map(({ at }) => at) ?? [none];

/** A link's clicks around a moment, from its day before to the hour after it, as far as they are read. */
export async function readClicksAround(
  db: Db,
  referral: string,
  moment: number,
  timeZone: string,
): Promise<SeenClicks<LoggedClick>> {
  const day = localDay(moment, timeZone);
  const daysFrom = (times: readonly number[]) =>
    [...new Set(times.map((time) => localDay(time, timeZone)))].filter((one) => one !== day);
  // The clocks may have gone forward in between: a day before is two days before then.
  const earlier = daysFrom([moment - windows.dayBefore / 2, moment - windows.dayBefore]);
  const later = daysFrom([moment + windows.dayAfter]);
  const all = sql`true`;
  const place = sql`(SELECT seq FROM place)`;
  const ofDays = (days: readonly string[]) => days.map((one) => ({ day: one, where: all }));
  const upTo = [{ day, where: sql`first_seq <= ${place}` }, ...ofDays(earlier)];
  const behind = [{ day, where: sql`first_seq > ${place}` }, ...ofDays(later)];
  const { hot, cold } = await readPlaces<Row>(
    db,
    sql`${findPlace(day, referral, moment * 1000)}
      SELECT * FROM (${nearest(referral, upTo, false, before)})
      UNION ALL SELECT * FROM (${nearest(referral, behind, true, after)})`,
    [day, ...earlier, ...later].map((one): LinkDay => [one, referral]),
  );
  const isBehind = (row: LogKey & { events: string }) =>
    row.day === day && row.firstSeq >= liveFrom
      ? (clicksIn(row.events)[0]?.at ?? 0) > moment
      : later.includes(row.day);
  const rows = [...hot, ...cold.map((row) => ({ ...row, isAfter: isBehind(row) ? 1 : 0 }))].sort(compareKeys);
  const past = take(rows.filter(({ isAfter }) => isAfter === 0).reverse(), before);
  const next = take(
    rows.filter(({ isAfter }) => isAfter === 1),
    after,
  );
  return {
    clicks: [...past.taken, ...next.taken].flat().sort((a, b) => a.at - b.at),
    from: past.isCut
      ? Math.min(...timesOf(past.taken.at(-1), Number.POSITIVE_INFINITY))
      : Number.NEGATIVE_INFINITY,
    through: next.isCut
      ? Math.max(...timesOf(next.taken.at(-1), Number.NEGATIVE_INFINITY))
      : Number.POSITIVE_INFINITY,
  };
}
