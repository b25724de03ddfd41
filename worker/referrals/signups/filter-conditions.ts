import { type SQL, sql } from "drizzle-orm";
import { addDays, startOfDay } from "../../core/time";
import { networks } from "../figures/networks";
import { families, unknownCountry, unknownValue } from "../rollups/breakdown-keys";
import { minutesOfSpan } from "./conversion-times";
import { noneName, unknownName } from "./filter-names";
import type { SignupFilters } from "./filters";

/** More than two zones are apart: the instants of a day, whichever of them it was local to. */
const acrossZones = 27 * 3_600_000;

/** A settled sign-up stays on the day it was counted on, though the organisation's zone has changed since. */
export const occurredSince = (day: string, timeZone: string) => [
  sql`s.occurred_at >= ${startOfDay(day, timeZone) - acrossZones}`,
  sql`CASE WHEN s.day IS NULL THEN s.occurred_at >= ${startOfDay(day, timeZone)} ELSE s.day >= ${day} END`,
];
export const occurredUpTo = (day: string, timeZone: string) => {
  const end = startOfDay(addDays(day, 1), timeZone);
  return [
    sql`s.occurred_at < ${end + acrossZones}`,
    sql`CASE WHEN s.day IS NULL THEN s.occurred_at < ${end} ELSE s.day <= ${day} END`,
  ];
};

/** The same of its enrolment; that of one which is not counted is on no day yet. */
function enrolledWithin({ enrolled_from: from, enrolled_to: to }: SignupFilters, timeZone: string) {
  const since = (day: string) => sql`CASE WHEN s.enrolled_day IS NULL
    THEN s.enrolled_at >= ${startOfDay(day, timeZone)} ELSE s.enrolled_day >= ${day} END`;
  const upTo = (day: string) => sql`CASE WHEN s.enrolled_day IS NULL
    THEN s.enrolled_at < ${startOfDay(addDays(day, 1), timeZone)} ELSE s.enrolled_day <= ${day} END`;
  return [from === undefined ? null : since(from), to === undefined ? null : upTo(to)];
}

/** An unattributed one that was confirmed as fraud is in no figure. */
const attributed = {
  true: sql`s.counted = 1`,
  false: sql`(s.referral_id IS NULL AND s.settled_at IS NOT NULL AND s.withheld = 0)`,
};

const withheld = { true: sql`s.withheld = 1`, false: sql`(s.settled_at IS NOT NULL AND s.withheld = 0)` };

/** Breakdowns count the click by its day: without one, nothing that came with it is known. */
const withClick = { true: sql`s.clicked_day IS NOT NULL`, false: sql`s.clicked_day IS NULL` };

function ofClick(name: string, value: string | undefined, unknown = unknownValue): SQL | null {
  if (value === undefined) return null;
  const column = sql.raw(`s.${name}`);
  return value === unknownName
    ? sql`(${column} IS NULL OR ${column} = ${unknown})`
    : sql`${column} = ${value}`;
}

function ofNetwork(network: SignupFilters["network"]): SQL | null {
  if (network === undefined) return null;
  const hosts = networks[network].map((glob) => sql`s.referrer GLOB ${glob}`);
  return sql`(${sql.join(hosts, sql` OR `)})`;
}

function withinSpan(span: SignupFilters["conversion_time"]): SQL | null {
  if (span === undefined) return null;
  const [least, most] = minutesOfSpan[span];
  return sql`s.conversion_time_minutes BETWEEN ${least} AND ${most}`;
}

function ofRegion(region: string | undefined): SQL | null {
  if (region === undefined) return null;
  const name = region === noneName ? "" : region;
  return sql`s.officer_id IN (SELECT o.id FROM officers o WHERE trim(o.region) = ${name})`;
}

function ofType(type: string | undefined): SQL | null {
  if (type === undefined) return null;
  const isIt = type === noneName ? sql`c.type IS NULL` : sql`c.type = ${type}`;
  return sql`s.campaign_id IN (SELECT c.id FROM campaigns c WHERE ${isIt})`;
}

/** True for sign-ups (alias s) that the filters let in; null for one that is not given. */
export function filterConditions(query: SignupFilters, timeZone: string): (SQL | null)[] {
  const { attributed: isAttributed, with_click: hasClick, weekday, hour, reason, channel } = query;
  return [
    isAttributed === undefined ? null : attributed[isAttributed],
    query.withheld === undefined ? null : withheld[query.withheld],
    hasClick === undefined ? null : withClick[hasClick],
    ...enrolledWithin(query, timeZone),
    // Sunday is 0 to SQLite.
    weekday === undefined ? null : sql`cast(strftime('%w', s.day) AS integer) = ${weekday % 7}`,
    hour === undefined ? null : sql`s.hour = ${hour}`,
    ofClick("country", query.country, unknownCountry),
    ...families.map((family) => ofClick(family, query[family])),
    ofNetwork(query.network),
    withinSpan(query.conversion_time),
    ofRegion(query.region),
    ofType(query.campaign_type),
    reason === undefined ? null : sql`s.reason = ${reason}`,
    channel === undefined ? null : sql`s.channel = ${channel}`,
  ];
}
