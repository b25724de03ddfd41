import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { liveFrom } from "../imports/batch-number";
import { type LogRow, textOfKey } from "../raw-log/log-row";
import { type LinkDay, readPlaces } from "../raw-log/read-log";
import { flushesOf } from "../reports/raw-clicks";
import type { RawEvent } from "../reports/raw-event";
import type { Book } from "./spreadsheet";
import { type ClickMark, clicksIn } from "./unsent-clicks";

interface Corrected extends ClickMark {
  number: number;
  firstSeq: number;
  nonce: string;
  events: string | null;
}

const atOnce = 500;

/** Corrections behind a number, each with how far the spreadsheet has its link and day. */
export const correctionsBehind = ({ number, correctionsThrough }: Book): SQL => sql`
  SELECT x.number, x.day, x.referral_id AS referralId, x.first_seq AS firstSeq, x.nonce, f.events,
    r.campaign_id AS campaignId, coalesce(m.clicks, 0) AS clicks,
    coalesce(m.imported_through, ${-liveFrom}) AS importedThrough, coalesce(m.counted_through, ${liveFrom}) AS countedThrough
  FROM corrected_clicks AS x CROSS JOIN referrals AS r ON r.id = x.referral_id
    LEFT JOIN click_flushes AS f ON f.day = x.day AND f.referral_id = x.referral_id AND f.first_seq = x.first_seq
    LEFT JOIN sheet_clicks AS m ON m.spreadsheet = ${number} AND m.day = x.day AND m.referral_id = x.referral_id
  WHERE x.number > ${correctionsThrough} ORDER BY x.number LIMIT ${atOnce}`;

/** Rows that moved into files while a spreadsheet could not be written to. */
async function addMoved(db: Db, rows: Corrected[]): Promise<void> {
  const moved = rows.filter(({ events }) => events === null);
  if (moved.length === 0) return;
  const places = moved.map(({ day, referralId }): LinkDay => [day, referralId]);
  const { hot, cold } = await readPlaces<LogRow>(db, flushesOf(JSON.stringify(places)), places);
  const found = new Map([...cold, ...hot].map((row) => [textOfKey(row), row.events]));
  for (const row of moved) row.events = found.get(textOfKey(row)) ?? null;
}

export interface Corrections {
  events: RawEvent[];
  marks: Map<string, ClickMark>;
  /** The last correction that is seen to. */
  through: number;
  /** Whether there are more: then nothing else is read, for it would be read as they left it. */
  isCut: boolean;
}

/**
 * Clicks that became people's in rows of the raw log which the spreadsheet has already. Where it lacks the row, the
 * click comes with it.
 */
export async function correctedSince(db: Db, book: Book): Promise<Corrections> {
  const rows = await db.all<Corrected>(correctionsBehind(book));
  await addMoved(db, rows);
  const events: RawEvent[] = [];
  const marks = new Map<string, ClickMark>();
  for (const { number: _, firstSeq, nonce, events: log, ...own } of rows) {
    const isThere = firstSeq <= (firstSeq < liveFrom ? own.importedThrough : own.countedThrough);
    if (!isThere || log === null) continue;
    const key = `${own.day} ${own.referralId}`;
    const mark = marks.get(key) ?? own;
    marks.set(key, { ...mark, clicks: mark.clicks + 1 });
    events.push(...clicksIn(JSON.parse(log), own.day, own.referralId).filter(({ id }) => id === nonce));
  }
  return {
    events,
    marks,
    through: rows.at(-1)?.number ?? book.correctionsThrough,
    isCut: rows.length === atOnce,
  };
}
