import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { decodeEvents, type EventLog } from "../clicks/event-log";
import { liveFrom } from "../imports/batch-number";
import { type LinkDay, readPlaces } from "../raw-log/read-log";
import type { RawEvent } from "../reports/raw-event";
import type { clickFlushes } from "../tables";

/** How far a spreadsheet has a link's clicks of one local day. */
export interface ClickMark {
  day: string;
  referralId: string;
  campaignId: string;
  clicks: number;
  importedThrough: number;
  countedThrough: number;
}

/** Below every number of the raw log. */
const fromTheStart = -liveFrom;

/** Days of campaigns that have clicks which the spreadsheet lacks: campaigns whose totals differ, then their days. */
export const daysWithUnsent = (book: number): SQL => sql`
  SELECT d.campaign_id AS campaignId, d.day AS day FROM campaigns AS c
    CROSS JOIN campaign_days AS d ON d.campaign_id = c.id
    LEFT JOIN sheet_days AS s ON s.spreadsheet = ${book} AND s.campaign_id = c.id AND s.day = d.day
  WHERE (SELECT t.total_clicks FROM campaign_days AS t WHERE t.campaign_id = c.id ORDER BY t.day DESC LIMIT 1)
      <> coalesce((SELECT a.clicks FROM sheet_days AS a WHERE a.spreadsheet = ${book} AND a.campaign_id = c.id
        AND a.day = ''), 0)
    AND d.clicks > coalesce(s.clicks, 0)
  ORDER BY d.day, d.campaign_id LIMIT 200`;

/** Links of a campaign with clicks of a day which the spreadsheet lacks. */
export const linksWithUnsent = (book: number, campaignId: string, day: string): SQL => sql`
  SELECT r.id AS referralId, coalesce(m.clicks, 0) AS clicks,
    coalesce(m.imported_through, ${fromTheStart}) AS importedThrough,
    coalesce(m.counted_through, ${liveFrom}) AS countedThrough
  FROM referrals AS r CROSS JOIN link_days AS l ON l.referral_id = r.id AND l.day = ${day}
    LEFT JOIN sheet_clicks AS m ON m.spreadsheet = ${book} AND m.day = ${day} AND m.referral_id = r.id
  WHERE r.campaign_id = ${campaignId} AND l.clicks > coalesce(m.clicks, 0)`;

/** Bytes of the raw log that are read at once. */
const bytesAtOnce = 1_500_000;

/** Rows of the raw log behind the marks, as many as can be held: first a link's imports, then what its counter wrote. */
export const flushesBehind = (day: string, marks: string): SQL => sql`
  SELECT ${day} AS day, referralId, firstSeq, events FROM (
    SELECT place, referralId, firstSeq, events, sum(octet_length(events)) OVER (
      ORDER BY place, firstSeq ROWS UNBOUNDED PRECEDING) AS size
    FROM (
      SELECT d.key AS place, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events AS events
      FROM json_each(${marks}) AS d CROSS JOIN click_flushes AS f ON f.day = ${day}
        AND f.referral_id = d.value ->> 0 AND f.first_seq > d.value ->> 1 AND f.first_seq < ${liveFrom}
      UNION ALL
      SELECT d.key, f.referral_id, f.first_seq, f.events
      FROM json_each(${marks}) AS d CROSS JOIN click_flushes AS f ON f.day = ${day}
        AND f.referral_id = d.value ->> 0 AND f.first_seq > d.value ->> 2))
  WHERE size - octet_length(events) < ${bytesAtOnce}
  ORDER BY place, firstSeq`;

type Flush = RawRow<typeof clickFlushes, "day" | "referralId" | "firstSeq" | "events">;

type Mark = Omit<ClickMark, "day" | "campaignId">;

/** Rows behind the marks, wherever they lie: as many of the first ones as can be held. */
async function readBehind(db: Db, day: string, links: readonly Mark[]): Promise<Flush[]> {
  const keys = links.map((one) => [one.referralId, one.importedThrough, one.countedThrough]);
  const { hot, cold } = await readPlaces<Flush>(
    db,
    flushesBehind(day, JSON.stringify(keys)),
    links.map(({ referralId }): LinkDay => [day, referralId]),
  );
  if (cold.length === 0) return hot;
  const places = new Map(links.map((link, place) => [link.referralId, { ...link, place }]));
  const placeOf = ({ referralId }: Flush) => places.get(referralId)?.place ?? 0;
  const inOrder = (a: Flush, b: Flush) => placeOf(a) - placeOf(b) || a.firstSeq - b.firstSeq;
  const isBehind = ({ referralId, firstSeq }: Flush) => {
    const link = places.get(referralId);
    return !!link && firstSeq > (firstSeq < liveFrom ? link.importedThrough : link.countedThrough);
  };
  const sizeOf = (flushes: readonly Flush[]) => flushes.reduce((sum, { events }) => sum + bytesOf(events), 0);
  const last = sizeOf(hot) >= bytesAtOnce ? hot.at(-1) : undefined;
  let size = 0;
  return [...hot, ...cold.filter(isBehind)]
    .sort(inOrder)
    .filter((flush) => !last || inOrder(flush, last) <= 0)
    .filter(({ events }) => {
      const isHeld = size < bytesAtOnce;
      size += bytesOf(events);
      return isHeld;
    });
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

export const clicksIn = (log: EventLog, day: string, referralId: string): RawEvent[] =>
  decodeEvents(log).flatMap(({ us, kind, ip, userAgent, nonce }) =>
    kind === "click"
      ? [
          {
            ...{ day, us, kind, referralId, id: nonce, ip, userAgent },
            ...{ emailHash: null, conversionTimeMinutes: null, enrollmentStatus: null },
          },
        ]
      : [],
  );

/** Adds what is unsent of one campaign's day, and moves the marks of its links. */
async function addDay(
  db: Db,
  book: number,
  { campaignId, day }: { campaignId: string; day: string },
  marks: Map<string, ClickMark>,
  events: RawEvent[],
): Promise<void> {
  const links = await db.all<Mark>(linksWithUnsent(book, campaignId, day));
  const flushes = await readBehind(db, day, links);
  const byId = new Map(links.map((link) => [link.referralId, link]));
  for (const { referralId, firstSeq, events: log } of flushes) {
    const link = byId.get(referralId);
    if (!link) continue;
    const clicks = clicksIn(JSON.parse(log), day, referralId);
    const key = `${day} ${referralId}`;
    const mark = marks.get(key) ?? { ...link, day, campaignId };
    const through = firstSeq < liveFrom ? "importedThrough" : "countedThrough";
    marks.set(key, { ...mark, [through]: firstSeq, clicks: mark.clicks + clicks.length });
    events.push(...clicks);
  }
}

/** Some clicks that the spreadsheet lacks, and the marks once it has them. */
export async function unsentClicks(
  db: Db,
  book: number,
  enough: number,
): Promise<{ events: RawEvent[]; marks: Map<string, ClickMark> }> {
  const events: RawEvent[] = [];
  const marks = new Map<string, ClickMark>();
  for (const day of await db.all<{ campaignId: string; day: string }>(daysWithUnsent(book))) {
    await addDay(db, book, day, marks, events);
    if (events.length >= enough) break;
  }
  return { events, marks };
}
