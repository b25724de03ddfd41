import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { decodeEvents } from "../clicks/event-log";
import { ownersOf } from "../insight/merged-rows";
import type { StatFilter } from "../insight/stat-filter";
import type { Period } from "../rollups/periods";
import type { clickFlushes } from "../tables";
import { type FirstEvents, isPlace, type Mark } from "./raw-event";

type Flush = RawRow<typeof clickFlushes, "day" | "referralId" | "firstSeq" | "events">;

/** Bytes of the log in one answer of the database, and rows that it looks at for them: at first, and at most. */
const bytesAtOnce = 1_500_000;
const rowsAtOnce = { first: 200, most: 2000 };

/**
 * Of one day, the flushes (f) that may hold one of the first events behind the mark. Where the first event of a flush
 * stands in its log as it is, the others are differences: their sum is the last.
 */
function mayHold(span: Period, mark: Mark, bound: { us: number } | null): SQL {
  if (span.from !== span.to) return sql``;
  const until = bound ? sql` AND f.events ->> '$.us[0]' <= ${bound.us}` : sql``;
  return isPlace(mark)
    ? sql`${until} AND (SELECT sum(value) FROM json_each(f.events, '$.us')) >= ${mark.us}`
    : until;
}

/** A page of flushes from `after` on, in the order of their key, no larger than the Worker can hold. */
export const flushPage = (after: SQL, narrow: SQL, limit: number): SQL => sql`
  SELECT day, referral_id AS referralId, first_seq AS firstSeq, events, size FROM (
    SELECT f.day, f.referral_id, f.first_seq, f.events, sum(octet_length(f.events)) OVER (
      ORDER BY f.day, f.referral_id, f.first_seq ROWS UNBOUNDED PRECEDING) AS size
    FROM click_flushes AS f WHERE ${after}${narrow}
    ORDER BY f.day, f.referral_id, f.first_seq LIMIT ${limit})
  WHERE size - octet_length(events) < ${bytesAtOnce}`;

/** All flushes from a first condition on, page by page; `narrow` is asked for anew before each. */
async function* flushPages(db: Db, first: SQL, from: (last: Flush) => SQL, narrow: () => SQL) {
  let [after, limit] = [first, rowsAtOnce.first];
  for (;;) {
    const page = await db.all<Flush & { size: number }>(flushPage(after, narrow(), limit));
    yield page;
    const last = page.at(-1);
    if (!last || (page.length < limit && last.size < bytesAtOnce)) return;
    after = from(last);
    limit = Math.min(rowsAtOnce.most, Math.ceil((page.length * bytesAtOnce) / last.size));
  }
}

const ofAll = (db: Db, { from, to }: Period, narrow: () => SQL) =>
  flushPages(
    db,
    sql`(f.day, f.referral_id, f.first_seq) > (${from}, '', 0) AND f.day <= ${to}`,
    (last) =>
      sql`(f.day, f.referral_id, f.first_seq) > (${last.day}, ${last.referralId}, ${last.firstSeq}) AND f.day <= ${to}`,
    narrow,
  );

const ofLinkAndDay = (db: Db, day: string, link: string, narrow: () => SQL) =>
  flushPages(
    db,
    sql`f.day = ${day} AND f.referral_id = ${link}`,
    (last) => sql`f.day = ${day} AND f.referral_id = ${link} AND f.first_seq > ${last.firstSeq}`,
    narrow,
  );

/** Events of several links and days that are read at once. */
const eventsAtOnce = 4000;

/** The days of the filter's links with clicks, and how many events the log has of each. */
export const linkDaysWithClicks = (filter: StatFilter, { from, to }: Period): SQL => sql`
  SELECT d.day AS day, d.referral_id AS link, d.clicks + d.bot_clicks AS events
  FROM (${linksOf(filter)}) AS o CROSS JOIN link_days AS d ON d.referral_id = o.id
    AND d.day BETWEEN ${from} AND ${to} WHERE d.clicks > 0`;

function linksOf(filter: StatFilter): SQL {
  if (filter.officerId !== null) return ownersOf(filter);
  return sql`SELECT id FROM referrals WHERE campaign_id = ${filter.campaignId}`;
}

export const flushesOf = (linkDays: string, narrow: SQL): SQL => sql`
  SELECT f.day AS day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events AS events
  FROM json_each(${linkDays}) AS d CROSS JOIN click_flushes AS f ON f.day = d.value ->> 0
    AND f.referral_id = d.value ->> 1 WHERE TRUE${narrow}`;

/** The flushes of some links alone: whoever takes their own along does not read everybody's. */
async function* ofSome(db: Db, filter: StatFilter, span: Period, narrow: () => SQL) {
  const linkDays = await db.all<{ day: string; link: string; events: number }>(
    linkDaysWithClicks(filter, span),
  );
  for (let at = 0; at < linkDays.length; ) {
    const start = at;
    let events = 0;
    do events += linkDays[at++]?.events ?? 0;
    while (at < linkDays.length && events + (linkDays[at]?.events ?? 0) <= eventsAtOnce);
    const some = linkDays.slice(start, at);
    const [one] = some;
    if (one && events > eventsAtOnce) yield* ofLinkAndDay(db, one.day, one.link, narrow);
    else {
      const wanted = JSON.stringify(some.map(({ day, link }) => [day, link]));
      yield await db.all<Flush>(flushesOf(wanted, narrow()));
    }
  }
}

/** Adds people's clicks of these days to the first events behind the mark. */
export async function addClicks(
  first: FirstEvents,
  db: Db,
  filter: StatFilter,
  span: Period,
  mark: Mark,
): Promise<void> {
  const narrow = () => mayHold(span, mark, first.bound);
  const isEverybody = filter.officerId === null && filter.campaignId === null;
  const pages = isEverybody ? ofAll(db, span, narrow) : ofSome(db, filter, span, narrow);
  for await (const page of pages) {
    for (const { day, referralId, events } of page) {
      for (const { us, kind, ip, userAgent, nonce } of decodeEvents(JSON.parse(events))) {
        if (kind !== "click") continue;
        first.add({
          ...{ day, us, kind, referralId, id: nonce, ip, userAgent },
          ...{ emailHash: null, conversionTimeMinutes: null, enrollmentStatus: null },
        });
      }
    }
  }
}
