import { type SQL, sql } from "drizzle-orm";
import type { Db, Statement } from "../../core/db/db";
import { guard } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { RawEvent } from "../reports/raw-event";
import type { signups } from "../tables";
import { correctedSince } from "./corrected-clicks";
import type { Book } from "./spreadsheet";
import { type ClickMark, unsentClicks } from "./unsent-clicks";

/** Events that a spreadsheet lacks, in order of time, and what to write down so that it counts as having them. */
export interface Unsent {
  events: RawEvent[];
  /** For the batch that takes them: it falls where a click was corrected since they were read. */
  statements: Statement[];
  correctionsThrough: number;
}

type Signup = RawRow<
  typeof signups,
  "id" | "day" | "emailHash" | "conversionTimeMinutes" | "enrolledAt" | "referralId"
> & { us: number };

/** Counted sign-ups that this spreadsheet lacks, whichever had them before. */
export const signupsWithout = (from: SQL, limit: number): SQL => sql`
  SELECT s.id, s.day, s.event_us AS us, s.referral_id AS referralId, s.email_hash AS emailHash,
    s.conversion_time_minutes AS conversionTimeMinutes, s.enrolled_at AS enrolledAt
  FROM signups AS s INDEXED BY signups_by_spreadsheet WHERE s.counted = 1 AND ${from}
  ORDER BY s.spreadsheet, s.id LIMIT ${limit}`;

async function unsentSignups(db: Db, book: number, limit: number): Promise<RawEvent[]> {
  const [before, after] = await Promise.all([
    db.all<Signup>(signupsWithout(sql`s.spreadsheet < ${book}`, limit)),
    db.all<Signup>(signupsWithout(sql`s.spreadsheet > ${book}`, limit)),
  ]);
  return [...before, ...after].slice(0, limit).map(({ enrolledAt, day, referralId, ...row }) => ({
    ...row,
    ...{ day: day ?? "", referralId: referralId ?? "" },
    ...{ kind: "signup", ip: "", userAgent: "" },
    enrollmentStatus: enrolledAt === null ? "pending" : "completed",
  }));
}

/** Marks where the spreadsheet is, for each link and day, and adds what is new to the sums of their campaigns. */
function markClicks(book: number, marks: readonly ClickMark[]): Statement[] {
  const rows = JSON.stringify(
    marks.map((m) => [m.day, m.referralId, m.campaignId, m.clicks, m.importedThrough, m.countedThrough]),
  );
  const added = sql`SELECT d.value ->> 2 AS campaign_id, d.value ->> 0 AS day,
      sum(d.value ->> 3 - coalesce(m.clicks, 0)) AS clicks
    FROM json_each(${rows}) AS d LEFT JOIN sheet_clicks AS m
      ON m.spreadsheet = ${book} AND m.day = d.value ->> 0 AND m.referral_id = d.value ->> 1`;
  const addDays = (select: SQL) => sql`INSERT INTO sheet_days (spreadsheet, campaign_id, day, clicks)
    SELECT cast(${book} as integer), campaign_id, day, clicks FROM (${select}) WHERE true
    ON CONFLICT DO UPDATE SET clicks = clicks + excluded.clicks`;
  return [
    addDays(sql`${added} GROUP BY 1, 2`),
    addDays(
      sql`SELECT campaign_id, '' AS day, sum(clicks) AS clicks FROM (${added} GROUP BY 1, 2) GROUP BY 1`,
    ),
    sql`INSERT INTO sheet_clicks (spreadsheet, day, referral_id, clicks, imported_through, counted_through)
      SELECT cast(${book} as integer), d.value ->> 0, d.value ->> 1, d.value ->> 3, d.value ->> 4, d.value ->> 5
      FROM json_each(${rows}) AS d WHERE true
      ON CONFLICT DO UPDATE SET clicks = excluded.clicks, imported_through = excluded.imported_through,
        counted_through = excluded.counted_through`,
  ];
}

const byTime = (a: RawEvent, b: RawEvent) => a.us - b.us || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);

/** The next events of a spreadsheet's raw data, about `enough` of them where there are so many. */
export async function readUnsent(db: Db, book: Book, enough: number): Promise<Unsent> {
  const { number } = book;
  const corrected = await correctedSince(db, book);
  const clicks = corrected.isCut
    ? { events: [], marks: new Map<string, ClickMark>() }
    : await unsentClicks(db, number, enough);
  const signups = await unsentSignups(db, number, enough);
  // A day whose links have both was read before either counts: their clicks add up.
  const marks = new Map(clicks.marks);
  for (const [key, mark] of corrected.marks) {
    const other = marks.get(key);
    const more = corrected.events.filter(({ day, referralId }) => `${day} ${referralId}` === key).length;
    marks.set(key, other ? { ...other, clicks: other.clicks + more } : mark);
  }
  const ids = JSON.stringify(signups.map(({ id }) => id));
  return {
    events: [...corrected.events, ...clicks.events, ...signups].sort(byTime),
    statements: [
      ...(corrected.isCut
        ? []
        : [
            guard(
              "conflict",
              sql`EXISTS (SELECT 1 FROM corrected_clicks WHERE number > ${corrected.through})`,
            ),
          ]),
      ...(marks.size > 0 ? markClicks(number, [...marks.values()]) : []),
      ...(signups.length > 0
        ? [
            sql`UPDATE signups SET spreadsheet = cast(${number} as integer)
            WHERE id IN (SELECT value FROM json_each(${ids}))`,
          ]
        : []),
    ],
    correctionsThrough: corrected.through,
  };
}
