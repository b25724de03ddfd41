import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { atomically } from "../../../core/db/db";
import { db } from "../../../testing/api";
import { hourKey } from "../../rollups/breakdown-keys";
import type { DayDelta } from "../../rollups/day-delta";

/** Two links of two campaigns, of which nothing is counted yet. */
export async function emptyProgramme() {
  await atomically(db, [
    ...[
      ...["link_days", "link_weeks", "campaign_days", "campaign_months", "officer_standings"],
      ...["referrals", "campaigns", "officers", "people"],
    ].map((table) => sql.raw(`DELETE FROM ${table}`)),
    sql`UPDATE compaction SET days_through = '', months_through = '', standings_through = ''`,
    sql`INSERT INTO people (id, name, email, created_at) VALUES ('p', 'P', 'p@milepost.test', 0)`,
    sql`INSERT INTO officers (id, number, person_id, max_links, created_at) VALUES ('o', 1, 'p', 9, 0)`,
    sql`INSERT INTO campaigns (id, number, name, slug, starts_on, attribution_model, attribution_window_days,
        max_links_per_officer, publishable_key, created_at)
        VALUES ('c1', 1, 'C1', 'c1', '2026-01-01', 'last_click', 30, 9, 'pk1', 0),
               ('c2', 2, 'C2', 'c2', '2026-01-01', 'last_click', 30, 9, 'pk2', 0)`,
    sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at)
        VALUES ('r1', 1, 'code1', 'o', 'c1', 0), ('r2', 2, 'code2', 'o', 'c2', 0)`,
  ]);
}

const links = [
  { referralId: "r1", campaignId: "c1" },
  { referralId: "r2", campaignId: "c2" },
];
const days = fc
  .integer({ min: -5, max: 4 })
  .map((n) => new Date(Date.UTC(2026, 2, n)).toISOString().slice(0, 10));
const breakdown = fc.dictionary(
  fc.constantFrom("hour", "s.country.NP", "t.7", "t.61", "t.62", "t.1500"),
  fc.integer({ min: -1, max: 3 }),
);

/** An hour's key carries the weekday of its day. */
const onDay = (day: string, { hour, ...rest }: Record<string, number>) =>
  hour === undefined ? rest : { [hourKey("c", day, 1)]: hour, ...rest };

/** What one call may count, in days on both sides of a month's end. */
export const delta: fc.Arbitrary<DayDelta> = fc.oneof(
  fc
    .record({
      link: fc.constantFrom(...links),
      day: days,
      n: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
      breakdown,
    })
    .map(({ link, day, n: [clicks = 0, u = 0, bots = 0, s = 0, e = 0, earned = 0], breakdown }) => ({
      ...link,
      day,
      clicks: clicks + 6,
      uniqueClicks: u,
      botClicks: bots,
      signups: s + 3,
      enrollments: e,
      earnedClicks: earned,
      breakdown: onDay(day, breakdown),
    })),
  fc.record({
    referralId: fc.constant(null),
    campaignId: fc.constantFrom("c1", ""),
    day: days,
    unattributedSignups: fc.nat(2),
  }),
);

export const click: DayDelta = {
  referralId: "r1",
  campaignId: "c1",
  day: "2026-03-12",
  clicks: 1,
  uniqueClicks: 1,
  breakdown: { "c.hour.4.13": 1, "u.hour.4.13": 1, "c.country.NP": 1 },
};
