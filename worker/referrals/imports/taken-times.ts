import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays, localDay } from "../../core/time";
import { type EventLog, flag, moments } from "../clicks/event-log";
import { liveFrom } from "./batch-number";
import type { Span } from "./free-times";

interface Taken {
  owner: string;
  us: number;
}

/** Zones are up to 26 hours apart, and the organisation may have been in another one. */
const daysAround = [-2, -1, 0, 1, 2];

/** Times that clicks of these links have, imported ones and those that were counted. */
export async function takenByClicks(db: Db, spans: Span[], timeZone: string): Promise<Taken[]> {
  const wanted = JSON.stringify(spans.map(({ owner, from, to }) => [owner, from, to]));
  const days = spans.flatMap(({ owner, from, to }) =>
    daysAround.map((away) => [owner, addDays(localDay(from / 1000, timeZone), away), from, to]),
  );
  const [imported, counted] = await Promise.all([
    db.all<Taken>(sql`
      SELECT i.referral_id AS owner, i.us FROM json_each(${wanted}) d
        CROSS JOIN imported_clicks i ON i.referral_id = d.value ->> 0 AND i.us BETWEEN d.value ->> 1 AND d.value ->> 2`),
    // The first time of a row stands in its log as it is, the others as differences: their sum is the last.
    db.all<{ owner: string; events: string }>(sql`
      SELECT DISTINCT f.referral_id AS owner, f.events
      FROM json_each(${JSON.stringify(days)}) d
        CROSS JOIN click_flushes f ON f.referral_id = d.value ->> 0 AND f.day = d.value ->> 1
      WHERE (f.first_seq < 1 OR f.first_seq >= ${liveFrom}) AND f.events ->> '$.us[0]' <= d.value ->> 3
        AND (SELECT sum(value) FROM json_each(f.events, '$.us')) >= d.value ->> 2`),
  ]);
  const live = counted.flatMap(({ owner, events }) =>
    moments(JSON.parse(events) as EventLog)
      .filter(({ flags }) => (flags & flag.bot) === 0)
      .map(({ us }) => ({ owner, us })),
  );
  return [...imported, ...live];
}

/** Times that sign-ups of these links have. */
export async function takenBySignups(db: Db, spans: Span[]): Promise<Taken[]> {
  const wanted = JSON.stringify(spans.map(({ owner, from, to }) => [owner, from, to]));
  return db.all<Taken>(sql`
    SELECT s.referral_id AS owner, s.event_us AS us FROM json_each(${wanted}) d
      CROSS JOIN signups s ON s.referral_id = d.value ->> 0 AND s.event_us BETWEEN d.value ->> 1 AND d.value ->> 2`);
}
