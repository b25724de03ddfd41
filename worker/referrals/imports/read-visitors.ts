import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { hasChangedSince } from "../../core/organisation/organisation";
import { addDays, startOfDay } from "../../core/time";
import { nonceOf } from "../clicks/click-token";
import { type ClickEvent, decodeEvents } from "../clicks/event-log";
import { type LinkDay, readPlaces } from "../raw-log/read-log";
import type { Via } from "../rollups/breakdown-keys";
import type { clickFlushes, importedClicks, signups } from "../tables";
import { firstSeqOf } from "./batch-number";
import type { Identities } from "./event-identity";
import { visitorDay } from "./plan-clicks";

// What a batch needs to know of a visitor is sought, never read whole: a history may call everybody by one name.

/** A click that an earlier batch brought. */
export interface EarlierClick
  extends RawRow<typeof importedClicks, "referralId" | "visitor" | "statedUs" | "us" | "day" | "batch"> {
  /** The click's id. */
  id: string;
}

/** A sign-up that an earlier batch brought, with all that a change of its click changes. */
export interface EarlierSignup
  extends RawRow<typeof signups, "id" | "visitor" | "referralId" | "campaignId" | "day" | "hour">,
    RawRow<typeof signups, "clickId" | "clickedDay" | "conversionTimeMinutes" | "country" | "counted"> {
  // What an import brings has all of these.
  visitor: string;
  us: number;
  referralId: string;
  day: string;
  hour: number;
  /** As the file stated it, or empty. */
  statedCountry: string;
  via: Via;
}

/** A visitor of a link from some microsecond on. */
export interface VisitorSince {
  referralId: string;
  visitor: string;
  us: number;
}

/** A visitor of a link on a local day. */
export interface VisitorDay {
  referralId: string;
  visitor: string;
  day: string;
}

/** A click that was moved on over midnight is stated on the day before: so much earlier, at most. */
const movedAtMost = 60_000_000;
/** Two zones are at most so far apart. */
const acrossZones = 27 * 3_600_000_000;

/** Those of the days on which the visitor has clicked by earlier batches, as `visitorDay` calls them. */
export async function daysSeen(db: Db, days: readonly VisitorDay[], timeZone: string): Promise<Set<string>> {
  if (days.length === 0) return new Set();
  const apart = (await hasChangedSince(db, 0)) ? acrossZones : 0;
  const bounds = new Map<string, [number, number]>();
  for (const { day } of days) {
    if (bounds.has(day)) continue;
    const [start, end] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
    bounds.set(day, [start * 1000 - movedAtMost - apart, end * 1000 + apart]);
  }
  const wanted = days.map(({ referralId, visitor, day }) => [
    ...[referralId, visitor, day],
    ...(bounds.get(day) ?? []),
  ]);
  const rows = await db.all<{ at: number }>(sql`
    SELECT d.key AS at FROM json_each(${JSON.stringify(wanted)}) d WHERE EXISTS (
      SELECT 1 FROM imported_clicks i WHERE i.referral_id = d.value ->> 0 AND i.visitor = d.value ->> 1
        AND i.stated_us >= d.value ->> 3 AND i.stated_us < d.value ->> 4 AND i.day = d.value ->> 2)`);
  return new Set(
    rows.flatMap(({ at }) => {
      const seen = days[at];
      return seen ? [visitorDay(seen.referralId, seen.visitor, seen.day)] : [];
    }),
  );
}

/** Sign-ups of these visitors from those times on. */
export async function signupsSince(db: Db, visitors: readonly VisitorSince[]): Promise<EarlierSignup[]> {
  if (visitors.length === 0) return [];
  const wanted = visitors.map(({ referralId, visitor, us }) => [referralId, visitor, us]);
  const rows = await db.all<Omit<EarlierSignup, "via"> & Via>(sql`
    SELECT s.id, s.visitor, s.event_us AS us, s.referral_id AS referralId, s.campaign_id AS campaignId,
      s.click_id AS clickId, coalesce(s.evidence ->> '$.visitor.country', '') AS statedCountry, s.country, s.day,
      s.hour, s.device, s.browser, s.system, s.referrer, s.source, s.clicked_day AS clickedDay,
      s.conversion_time_minutes AS conversionTimeMinutes, s.counted
    FROM json_each(${JSON.stringify(wanted)}) d
      CROSS JOIN signups s INDEXED BY signups_by_visitor ON s.referral_id = d.value ->> 0
        AND s.visitor = d.value ->> 1 AND s.visitor IS NOT NULL AND s.event_us >= d.value ->> 2
    WHERE s.withheld = 0`);
  return rows.map(({ device, browser, system, referrer, source, ...signup }) => {
    return { ...signup, via: { device, browser, system, referrer, source } };
  });
}

/** A visitor whose sign-ups choose anew. */
export interface Chooser extends VisitorSince {
  /** The last of the sign-ups. */
  last: number;
  signups: number;
}

const columns = sql.raw(
  "i.referral_id AS referralId, i.visitor, i.stated_us AS statedUs, i.us, i.day, i.batch",
);

/**
 * The clicks that such sign-ups can earn: those that others earned before are left out, and of the free ones before
 * the first sign-up as many of the latest as there are sign-ups are enough.
 */
export async function clicksToChoose(
  db: Db,
  identity: Identities,
  choosers: readonly Chooser[],
): Promise<EarlierClick[]> {
  // LIMIT takes no column: visitors are asked for by how many of their sign-ups choose, rounded up.
  const groups = Map.groupBy(choosers, ({ signups }) => 2 ** Math.ceil(Math.log2(signups)));
  const queries = [...groups].flatMap(([signups, some]) => {
    const wanted = JSON.stringify(
      some.map(({ referralId, visitor, us, last }) => [referralId, visitor, us, last]),
    );
    const own = (alias: string) =>
      sql.raw(
        `${alias}.referral_id = d.value ->> 0 AND ${alias}.visitor = d.value ->> 1 AND ${alias}.visitor <> ''`,
      );
    const from = sql`json_each(${wanted}) d CROSS JOIN imported_clicks i INDEXED BY imported_clicks_by_visitor`;
    return [
      sql`SELECT ${columns} FROM ${from} ON ${own("i")} AND i.earned_us IS NULL
        AND i.us < d.value ->> 3 AND i.us >= coalesce((
          SELECT f.us FROM imported_clicks f INDEXED BY imported_clicks_by_visitor
          WHERE ${own("f")} AND f.earned_us IS NULL AND f.us < d.value ->> 2
          ORDER BY f.us DESC LIMIT 1 OFFSET cast(${signups - 1} AS integer)), 0)`,
      sql`SELECT ${columns} FROM ${from} ON ${own("i")} AND i.earned_us >= d.value ->> 2`,
    ];
  });
  const found = await Promise.all(queries.map((query) => db.all<Omit<EarlierClick, "id">>(query)));
  return found.flat().map((click) => ({
    ...click,
    id: identity.click(click.referralId, click.statedUs, click.visitor),
  }));
}

/** These clicks as the raw log has them, by their ids. */
export async function readRawClicks(
  db: Db,
  clicks: readonly EarlierClick[],
): Promise<Map<string, ClickEvent>> {
  const found = new Map<string, ClickEvent>();
  if (clicks.length === 0) return found;
  const wanted = new Map(clicks.map((click) => [`${click.referralId} ${nonceOf(click.id)}`, click.id]));
  const places = new Map(
    clicks.map(({ day, referralId, batch }) => [
      `${day} ${referralId} ${batch}`,
      [day, referralId, firstSeqOf(batch)],
    ]),
  );
  const { hot, cold } = await readPlaces<
    RawRow<typeof clickFlushes, "day" | "referralId" | "firstSeq" | "events">
  >(
    db,
    sql`SELECT f.day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events FROM json_each(${JSON.stringify([...places.values()])}) d
      CROSS JOIN click_flushes f ON f.day = d.value ->> 0 AND f.referral_id = d.value ->> 1
        AND f.first_seq = d.value ->> 2`,
    clicks.map(({ day, referralId }): LinkDay => [day, referralId]),
  );
  for (const row of [...cold, ...hot]) {
    for (const event of decodeEvents(JSON.parse(row.events))) {
      const id = wanted.get(`${row.referralId} ${event.nonce}`);
      if (id) found.set(id, event);
    }
  }
  return found;
}
