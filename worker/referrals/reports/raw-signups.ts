import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { dayReach } from "../../core/time";
import type { StatFilter } from "../insight/stat-filter";
import type { Period } from "../rollups/periods";
import type { signups } from "../tables";
import { type FirstEvents, isPlace, type Mark } from "./raw-event";

type Row = RawRow<
  typeof signups,
  "id" | "emailHash" | "conversionTimeMinutes" | "enrolledAt" | "occurredAt"
> & {
  day: string;
  us: number;
  referralId: string;
};

const rowsAtOnce = 2000;
const oneDay = 86_400_000;

/** A sign-up stands at its millisecond, or so far behind it as others of its link stand there: less than a minute. */
const behind = 60_000;

export interface TimeSpan {
  from: number;
  to: number;
}

/** When sign-ups of these days can have occurred, in any zone. */
function timesOf(span: Period, mark: Mark): TimeSpan {
  const from = Date.parse(`${span.from}T00:00:00Z`) - dayReach;
  const to = Date.parse(`${span.to}T00:00:00Z`) + oneDay + dayReach;
  return { from: isPlace(mark) ? Math.max(from, Math.floor(mark.us / 1000) - behind) : from, to };
}

/** A page of the counted sign-ups of these days, by the time at which they occurred. */
export function signupPage(
  { officerId, campaignId }: StatFilter,
  span: Period,
  times: TimeSpan,
  after: { at: number; id: string },
): SQL {
  const [index, owner] =
    officerId !== null
      ? [sql`signups_by_officer`, sql`s.officer_id = ${officerId} AND `]
      : campaignId !== null
        ? [sql`signups_by_campaign`, sql`s.campaign_id = ${campaignId} AND `]
        : [sql`signups_by_time`, sql``];
  const ofCampaign = campaignId === null ? sql`` : sql` AND s.campaign_id = ${campaignId}`;
  return sql`SELECT s.id, s.day, s.event_us AS us, s.referral_id AS referralId, s.email_hash AS emailHash,
      s.conversion_time_minutes AS conversionTimeMinutes, s.enrolled_at AS enrolledAt,
      s.occurred_at AS occurredAt
    FROM signups AS s INDEXED BY ${index} WHERE ${owner}(s.occurred_at, s.id) > (${after.at}, ${after.id})
      AND s.occurred_at <= ${times.to} AND s.counted = 1 AND s.day BETWEEN ${span.from} AND ${span.to}${ofCampaign}
    ORDER BY s.occurred_at, s.id LIMIT ${rowsAtOnce}`;
}

/** Adds the counted sign-ups of these days to the first events behind the mark. */
export async function addSignups(
  first: FirstEvents,
  db: Db,
  filter: StatFilter,
  span: Period,
  mark: Mark,
): Promise<void> {
  const times = timesOf(span, mark);
  let after = { at: times.from, id: "" };
  for (;;) {
    // Of several days the bound is no time: a later one may stand on an earlier day.
    const bound = span.from === span.to ? first.bound : null;
    const to = bound ? Math.min(times.to, bound.us / 1000) : times.to;
    const rows = await db.all<Row>(signupPage(filter, span, { ...times, to }, after));
    for (const { enrolledAt, occurredAt: _, ...row } of rows) {
      first.add({
        ...row,
        ...{ kind: "signup", ip: "", userAgent: "" },
        enrollmentStatus: enrolledAt === null ? "pending" : "completed",
      });
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = { at: last.occurredAt, id: last.id };
  }
}
