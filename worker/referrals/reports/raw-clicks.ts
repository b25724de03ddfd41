import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { decodeEvents } from "../clicks/event-log";
import { ownersOf } from "../insight/merged-rows";
import type { StatFilter } from "../insight/stat-filter";
import { type LinkDay, readPage, readPlaces } from "../raw-log/read-log";
import type { Period } from "../rollups/periods";
import type { clickFlushes } from "../tables";
import { bytesAtOnce, type FlushIndex, flushesBehind, flushIndex } from "./flush-index";
import type { FirstEvents, Place } from "./raw-event";
import type { ReportCall } from "./report";

type Flush = RawRow<typeof clickFlushes, "day" | "referralId" | "firstSeq" | "events">;

/** Rows that the database looks at for one answer: at first, and at most. */
const rowsAtOnce = { first: 200, most: 2000 };

/** A page of flushes behind a key, in order, no larger than the Worker can hold. */
export const flushPage = (
  last: { day: string; link: string; seq: number },
  to: string,
  limit: number,
): SQL => sql`
  SELECT day, referral_id AS referralId, first_seq AS firstSeq, events, size FROM (
    SELECT f.day, f.referral_id, f.first_seq, f.events, sum(octet_length(f.events)) OVER (
      ORDER BY f.day, f.referral_id, f.first_seq ROWS UNBOUNDED PRECEDING) AS size
    FROM click_flushes AS f
    WHERE (f.day, f.referral_id, f.first_seq) > (${last.day}, ${last.link}, ${last.seq}) AND f.day <= ${to}
    ORDER BY f.day, f.referral_id, f.first_seq LIMIT ${limit})
  WHERE size - octet_length(events) < ${bytesAtOnce}`;

/** All flushes of these days, page by page. */
async function* ofEverybody(db: Db, { from, to }: Period): AsyncGenerator<Flush[]> {
  let last = { day: from, link: "", seq: 0 };
  for (let limit = rowsAtOnce.first; ; ) {
    const { rows, isLast } = await readPage<Flush & { size: number }>(db, {
      ...{ after: { day: last.day, referralId: last.link, firstSeq: last.seq }, to, links: null },
      hot: flushPage(last, to, limit),
      isCut: (page) => page.length === limit || (page.at(-1)?.size ?? 0) >= bytesAtOnce,
      of: (row) => ({ ...row, size: 0 }),
      most: { rows: rowsAtOnce.most, characters: bytesAtOnce },
    });
    yield rows;
    const end = rows.at(-1);
    if (!end || isLast) return;
    last = { day: end.day, link: end.referralId, seq: end.firstSeq };
    const size = rows.reduce((sum, { events }) => sum + events.length, 1);
    limit = Math.min(rowsAtOnce.most, Math.ceil((rows.length * bytesAtOnce) / size));
  }
}

/** The links that the filter lets in: of everybody's, null. */
function linksOf(filter: StatFilter): SQL | null {
  if (filter.officerId !== null) return ownersOf(filter);
  return filter.campaignId === null
    ? null
    : sql`SELECT id FROM referrals WHERE campaign_id = ${filter.campaignId}`;
}

/** The days of these links with clicks, and how many events the log has of each. */
export const linkDaysWithClicks = (links: SQL, { from, to }: Period): SQL => sql`
  SELECT d.day AS day, d.referral_id AS link, d.clicks + d.bot_clicks AS events
  FROM (${links}) AS o CROSS JOIN link_days AS d ON d.referral_id = o.id
    AND d.day BETWEEN ${from} AND ${to} WHERE d.clicks > 0`;

export const flushesOf = (linkDays: string): SQL => sql`
  SELECT f.day AS day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events AS events
  FROM json_each(${linkDays}) AS d CROSS JOIN click_flushes AS f ON f.day = d.value ->> 0
    AND f.referral_id = d.value ->> 1`;

/** Events that are read in one answer. */
const eventsAtOnce = 4000;

async function readBoth(db: Db, flushes: SQL, places: readonly LinkDay[]): Promise<Flush[]> {
  const { hot, cold } = await readPlaces<Flush>(db, flushes, places);
  return [...hot, ...cold];
}

/** The flushes of some links alone: whoever takes their own along does not read everybody's. */
async function* ofSome(db: Db, links: SQL, span: Period): AsyncGenerator<Flush[]> {
  const linkDays = await db.all<{ day: string; link: string; events: number }>(
    linkDaysWithClicks(links, span),
  );
  for (let at = 0; at < linkDays.length; ) {
    const some: [day: string, link: string][] = [];
    let events = 0;
    for (let next = linkDays[at]; next; next = linkDays[++at]) {
      if (some.length > 0 && events + next.events > eventsAtOnce) break;
      some.push([next.day, next.link]);
      events += next.events;
    }
    yield await readBoth(db, flushesOf(JSON.stringify(some)), some);
  }
}

function addFlushes(first: FirstEvents, flushes: readonly Flush[]): void {
  for (const { day, referralId, events } of flushes) {
    for (const { us, kind, ip, userAgent, nonce } of decodeEvents(JSON.parse(events))) {
      if (kind !== "click") continue;
      first.add({
        ...{ day, us, kind, referralId, id: nonce, ip, userAgent },
        ...{ emailHash: null, conversionTimeMinutes: null, enrollmentStatus: null },
      });
    }
  }
}

/** Adds people's clicks of days that hold few enough to read all of them. */
export async function addClicks(first: FirstEvents, db: Db, filter: StatFilter, span: Period): Promise<void> {
  const links = linksOf(filter);
  const pages = links === null ? ofEverybody(db, span) : ofSome(db, links, span);
  for await (const page of pages) addFlushes(first, page);
}

/** Where the flushes of a day stand, by their times: found once for the readings of a day that is read in parts. */
const indexes = new WeakMap<Db, { of: string; index: Promise<FlushIndex> }>();

function indexOf({ db, filter, asOf }: ReportCall, day: string, isBegun: boolean): Promise<FlushIndex> {
  const of = `${asOf} ${day} ${filter.officerId} ${filter.campaignId}`;
  const known = indexes.get(db);
  if (isBegun && known?.of === of) return known.index;
  const index = flushIndex(db, linksOf(filter), day);
  indexes.set(db, { of, index });
  return index;
}

/** Adds the first of people's clicks of one day behind a place: flushes that begin too late are not read. */
export async function addFirstClicks(
  first: FirstEvents,
  call: ReportCall,
  day: string,
  after: Place | null,
): Promise<void> {
  const index = await indexOf(call, day, after !== null);
  const bound = () => first.bound?.us ?? Number.POSITIVE_INFINITY;
  for (const some of flushesBehind(index, after?.us ?? 0, bound)) {
    const flushes = await readBoth(
      call.db,
      flushesAt(day, JSON.stringify(some)),
      some.map(([link]): LinkDay => [day, link]),
    );
    const wanted = new Set(some.map(([link, seq]) => `${link} ${seq}`));
    addFlushes(
      first,
      flushes.filter(({ referralId, firstSeq }) => wanted.has(`${referralId} ${firstSeq}`)),
    );
  }
}

/** The flushes of a day by link and first number. */
export const flushesAt = (day: string, keys: string): SQL => sql`
  SELECT f.day AS day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events AS events
  FROM json_each(${keys}) AS d CROSS JOIN click_flushes AS f ON f.day = ${day}
    AND f.referral_id = d.value ->> 0 AND f.first_seq = d.value ->> 1`;
