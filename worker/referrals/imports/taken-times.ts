import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays, localDay } from "../../core/time";
import { type EventLog, flag } from "../clicks/event-log";
import type { LogKey } from "../raw-log/log-row";
import { type LinkDay, readPlaces } from "../raw-log/read-log";
import { liveFrom } from "./batch-number";
import type { Span } from "./free-times";

/** Zones are up to 26 hours apart, and the organisation may have been in another one. */
const daysAround = [-2, -1, 0, 1, 2];

/** Runs of microseconds, for an instant may hold a long one: the difference of a time and its place in order is a run's own. */
const runsOf = (times: ReturnType<typeof sql>) => sql`
  SELECT owner, min(us) AS "from", max(us) AS "to" FROM (
    SELECT owner, us, us - row_number() OVER (PARTITION BY owner, span ORDER BY us) AS run, span FROM (${times}))
  GROUP BY owner, span, run`;

const importedClicks = (spans: string) => sql`
  SELECT d.key AS span, i.referral_id AS owner, i.us FROM json_each(${spans}) d
    CROSS JOIN imported_clicks i ON i.referral_id = d.value ->> 0 AND i.us BETWEEN d.value ->> 1 AND d.value ->> 2`;

const importedSignups = (spans: string) => sql`
  SELECT d.key AS span, s.referral_id AS owner, s.event_us AS us FROM json_each(${spans}) d
    CROSS JOIN signups s ON s.referral_id = d.value ->> 0 AND s.event_us BETWEEN d.value ->> 1 AND d.value ->> 2`;

const parameter = (spans: readonly Span[]) =>
  JSON.stringify(spans.map(({ owner, from, to }) => [owner, from, to]));

/** Each link and day that a span may touch, once, with the first and the last time that is wanted of it. */
function daysOf(spans: readonly Span[], timeZone: string): [string, string, number, number][] {
  const days = new Map<string, [string, string, number, number]>();
  for (const { owner, from, to } of spans) {
    const day = localDay(from / 1000, timeZone);
    for (const away of daysAround) {
      const near = addDays(day, away);
      const found = days.get(`${owner} ${near}`);
      if (!found) days.set(`${owner} ${near}`, [owner, near, from, to]);
      else [found[2], found[3]] = [Math.min(found[2], from), Math.max(found[3], to)];
    }
  }
  return [...days.values()];
}

/** Times that clicks of these links have, imported ones and those that were counted. */
export async function takenByClicks(db: Db, spans: Span[], timeZone: string): Promise<Span[]> {
  const days = daysOf(spans, timeZone);
  const [imported, { hot, cold }] = await Promise.all([
    db.all<Span>(runsOf(importedClicks(parameter(spans)))),
    // The first time of a row stands in its log as it is, the others as differences: their sum is the last.
    readPlaces<LogKey & { us: string; flags: string }>(
      db,
      sql`SELECT f.day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events -> '$.us' AS us, f.events ->> '$.flags' AS flags
      FROM json_each(${JSON.stringify(days)}) d
        CROSS JOIN click_flushes f ON f.referral_id = d.value ->> 0 AND f.day = d.value ->> 1
      WHERE (f.first_seq < 1 OR f.first_seq >= ${liveFrom}) AND f.events ->> '$.us[0]' <= d.value ->> 3
        AND (SELECT sum(value) FROM json_each(f.events, '$.us')) >= d.value ->> 2`,
      days.map(([owner, day]): LinkDay => [day, owner]),
    ),
  ]);
  const wanted = new Map(days.map(([owner, day, from, to]) => [`${owner} ${day}`, { from, to }]));
  const counted = [
    ...hot.map(({ us, ...row }) => ({ ...row, us: JSON.parse(us) as number[] })),
    ...cold
      .filter(({ firstSeq }) => firstSeq < 1 || firstSeq >= liveFrom)
      .map(({ events, ...row }) => ({ ...row, ...(JSON.parse(events) as EventLog) })),
  ];
  const live = counted.flatMap(({ referralId: owner, day, us, flags }) => {
    const { from = 0, to = 0 } = wanted.get(`${owner} ${day}`) ?? {};
    let at = 0;
    return us.flatMap((step, i): Span[] => {
      at += step;
      const isTaken = at >= from && at <= to && !((flags.charCodeAt(i) - 48) & flag.bot);
      return isTaken ? [{ owner, from: at, to: at }] : [];
    });
  });
  return [...imported, ...live];
}

/** Times that sign-ups of these links have. */
export const takenBySignups = (db: Db, spans: Span[]): Promise<Span[]> =>
  db.all<Span>(runsOf(importedSignups(parameter(spans))));
