import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays, daysBetween } from "../../core/time";
import { comparedCampaigns } from "../insight/campaign-table";
import { officersByCampaign } from "../insight/matrix";
import { performances, rankedOfficers } from "../insight/officer-table";
import type { StatFilter } from "../insight/stat-filter";
import { weekOf } from "../rollups/day-delta";
import { type Period, periodBefore } from "../rollups/periods";
import { targetsOf } from "../targets/find-targets";
import { type CoachingRow, type Contact, coachingRow, inSteps } from "./coaching-row";

/** When each officer's last sign-up that counts was: from the end of their own, until one is found. */
export const lastSignups = (campaignId: string | null): SQL => sql`
  SELECT o.id AS id, (SELECT s.occurred_at FROM signups AS s INDEXED BY signups_by_officer
    WHERE s.officer_id = o.id AND s.counted = 1${campaignId === null ? sql`` : sql` AND s.campaign_id = ${campaignId}`}
    ORDER BY s.occurred_at DESC LIMIT 1) AS at
  FROM officers AS o`;

/** Every active officer of the filter, with all that one looks at before talking to them. */
export async function readCoaching(db: Db, filter: StatFilter, now: number): Promise<CoachingRow[]> {
  const { campaignId, officerId, period } = filter;
  const everybody = { ...filter, officerId: null };
  const [ranked, before, cells, campaigns, targets, last] = await Promise.all([
    rankedOfficers(db, filter),
    performances(db, campaignId, periodBefore(period)),
    officersByCampaign(db, filter),
    comparedCampaigns(db, everybody),
    targetsOf(db, now, {
      ofActive: true,
      ...(campaignId === null ? {} : { campaignId }),
      ...(officerId === null ? {} : { officerId }),
    }),
    db.all<{ id: string; at: number | null }>(lastSignups(campaignId)),
  ]);
  const earlier = new Map(before.map((one) => [one.officerId, one]));
  const own = Map.groupBy(cells, (cell) => cell.officerId);
  const all = new Map(campaigns.map((one) => [one.campaign_id, one]));
  const targetsBy = Map.groupBy(targets, ({ officer_id }) => officer_id);
  const lastBy = new Map(last.map(({ id, at }) => [id, at]));
  const none = { clicks: 0, signups: 0 };
  const isActive = ({ officer_id }: { officer_id: string }) => earlier.get(officer_id)?.isActive === true;
  return ranked.filter(isActive).map((row) =>
    coachingRow(row, {
      before: earlier.get(row.officer_id) ?? none,
      cells: (own.get(row.officer_id) ?? []).map((cell) => ({
        own: cell,
        all: all.get(cell.campaignId) ?? none,
      })),
      targets: targetsBy.get(row.officer_id) ?? [],
      lastAt: lastBy.get(row.officer_id) ?? null,
    }),
  );
}

export const weeksOfOfficers = (
  ids: readonly string[],
  { from, to }: Period,
  campaignId: string | null,
): SQL => sql`
  SELECT r.officer_id AS officerId, t.week AS week, t.days AS days
  FROM json_each(${JSON.stringify(ids)}) AS o CROSS JOIN referrals AS r ON r.officer_id = o.value
    ${campaignId === null ? sql`` : sql` AND r.campaign_id = ${campaignId}`}
  CROSS JOIN link_weeks AS t ON t.referral_id = r.id AND t.week BETWEEN ${weekOf(from)} AND ${to}`;

/** How each of these officers' sign-ups went over the period: a few steps, the last one today's. */
export async function courses(
  db: Db,
  ids: readonly string[],
  { period, campaignId }: StatFilter,
): Promise<Map<string, number[]>> {
  const rows = await db.all<{ officerId: string; week: string; days: string }>(
    weeksOfOfficers(ids, period, campaignId),
  );
  const length = daysBetween(period.from, period.to);
  const byOfficer = new Map(ids.map((id) => [id, new Array<number>(length).fill(0)]));
  for (const { officerId, week, days } of rows) {
    const course = byOfficer.get(officerId);
    for (const [key, n] of Object.entries(JSON.parse(days) as Record<string, number>)) {
      const day = addDays(week, Number(key[2]) - 1);
      if (key[0] !== "s" || day < period.from || day > period.to || !course) continue;
      const at = daysBetween(period.from, day) - 1;
      course[at] = (course[at] ?? 0) + n;
    }
  }
  return new Map([...byOfficer].map(([id, values]) => [id, inSteps(values)]));
}

/** How each of these officers is written to. */
export async function contactsOf(db: Db, ids: readonly string[]): Promise<Map<string, Contact>> {
  const rows = await db.all<Contact & { id: string }>(sql`
    SELECT o.id AS id, p.email AS email, p.phone AS phone, p.locale AS locale, o.note AS note
    FROM json_each(${JSON.stringify(ids)}) AS i CROSS JOIN officers AS o ON o.id = i.value
    CROSS JOIN people AS p ON p.id = o.person_id WHERE o.deactivated_at IS NULL`);
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}
