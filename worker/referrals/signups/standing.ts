import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { families, type Via } from "../rollups/breakdown-keys";
import type { DayDelta } from "../rollups/day-delta";
import type { signups } from "../tables";
import { enrollmentDeltas, signupDeltas } from "./signup-delta";

type Of = RawRow<typeof signups>;

/** A settled sign-up with all that totals hold of it, and all that decides whether they do. */
export interface Standing {
  id: string;
  channel: Of["channel"];
  campaignId: string;
  referralId: string | null;
  officerId: string | null;
  reason: string | null;
  clickId: string | null;
  clickedAt: number | null;
  clickedDay: string | null;
  country: string | null;
  via: Via;
  conversionTimeMinutes: number | null;
  occurredAt: number;
  /** Unique on its link. */
  eventUs: number;
  day: string;
  hour: number;
  enrolledAt: number | null;
  enrolledDay: string | null;
  enrolledHour: number | null;
  counted: boolean;
  /** Out of every count, those of what no link earned included. */
  withheld: boolean;
  /** Withheld until somebody has looked: it keeps a click of its link meanwhile. */
  held: boolean;
  fraudScore: number | null;
  /** Of an imported one: what it finds its click by. */
  visitor: string | null;
  /** The place that an imported one states. */
  statedCountry: string | null;
}

/** A settled sign-up as it was read, and as it is to be. */
export interface StandingChange {
  before: Standing;
  after: Standing;
}

export type StandingRow = Omit<Standing, "via" | "counted" | "withheld" | "held"> &
  Via & { counted: number; withheld: number; held: number };

/** The columns of `signups AS s` that `toStanding` reads. */
export const standingColumns = sql`s.id, s.channel, s.campaign_id AS campaignId, s.referral_id AS referralId,
  s.officer_id AS officerId, s.reason, s.click_id AS clickId, s.clicked_at AS clickedAt, s.clicked_day AS clickedDay,
  s.country, s.device, s.browser, s.system, s.referrer, s.source,
  s.conversion_time_minutes AS conversionTimeMinutes, s.occurred_at AS occurredAt, s.event_us AS eventUs, s.day, s.hour,
  s.enrolled_at AS enrolledAt, s.enrolled_day AS enrolledDay, s.enrolled_hour AS enrolledHour, s.counted, s.withheld,
  s.withheld = 1 AND EXISTS (SELECT 1 FROM fraud_flags AS h WHERE h.signup_id = s.id AND h.status = 'held') AS held,
  s.fraud_score AS fraudScore, s.visitor, s.evidence ->> '$.visitor.country' AS statedCountry`;

export function toStanding(row: StandingRow): Standing {
  const { device, browser, system, referrer, source, counted, withheld, held, statedCountry, ...rest } = row;
  const via = { device, browser, system, referrer, source };
  return {
    ...{ ...rest, via, counted: counted === 1, withheld: withheld === 1, held: held === 1 },
    statedCountry: statedCountry || null,
  };
}

/** Those of these sign-ups that are settled. */
export async function readStandings(db: Db, ids: readonly string[]): Promise<Standing[]> {
  const rows =
    await db.all<StandingRow>(sql`SELECT ${standingColumns} FROM json_each(${JSON.stringify(ids)}) AS n
    CROSS JOIN signups AS s ON s.id = n.value WHERE s.settled_at IS NOT NULL`);
  return rows.map(toStanding);
}

/** What the totals hold of it, as `times` 1; nothing of one that is withheld. */
export function deltasOf(standing: Standing, times: 1 | -1): DayDelta[] {
  if (standing.withheld) return [];
  const deltas = signupDeltas(standing, times);
  const { referralId, campaignId, enrolledDay, enrolledHour } = standing;
  if (referralId === null || enrolledDay === null || enrolledHour === null) return deltas;
  return [...deltas, ...enrollmentDeltas({ referralId, campaignId, enrolledDay, enrolledHour }, times)];
}

/** What a statement compares and writes of it, as a row of JSON. */
const values = (s: Standing) => [
  s.id,
  s.campaignId,
  s.referralId,
  s.officerId,
  s.reason,
  s.clickId,
  s.clickedAt,
  s.clickedDay,
  s.country,
  s.conversionTimeMinutes,
  s.enrolledAt,
  s.enrolledDay,
  s.enrolledHour,
  s.counted ? 1 : 0,
  s.withheld ? 1 : 0,
  s.visitor,
  s.fraudScore,
  s.eventUs,
  ...families.map((family) => s.via[family]),
];
const columns = [
  ...["id", "campaign_id", "referral_id", "officer_id", "reason", "click_id", "clicked_at", "clicked_day"],
  ...["country", "conversion_time_minutes", "enrolled_at", "enrolled_day", "enrolled_hour"],
  ...["counted", "withheld", "visitor", "fraud_score", "event_us", ...families],
];

const each = (of: (column: string, i: number) => string, between: string): SQL =>
  sql.raw(
    columns
      .map((column, i) => (column === "id" ? "" : of(column, i)))
      .filter((part) => part !== "")
      .join(between),
  );

export const rowsOf = (standings: readonly Standing[]): string => JSON.stringify(standings.map(values));
/** SQL, of `signups AS s` and a row `d`: whether the sign-up is no longer so. */
export const differs = sql`s.id IS NULL OR ${each((column, i) => `s.${column} IS NOT d.value ->> ${i}`, " OR ")}`;
/** SQL, of a row `d`: all of it as columns to set. */
export const asRow = each((column, i) => `${column} = d.value ->> ${i}`, ", ");
