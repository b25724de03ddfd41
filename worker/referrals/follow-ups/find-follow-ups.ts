import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { type SelectedPage, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { addDays, localDay, startOfDay } from "../../core/time";
import { readsAll } from "../policies";
import type { Reader } from "../viewer";
import { allSignups, columns, type FollowUpRow, joined, type Today, toRecord } from "./follow-up-row";
import type { FollowUpsQuery, Stage } from "./schemas";
import { daysOf, type Group } from "./steps";

/** What of a programme; `group` is told of those who have not enrolled alone. */
export interface Which {
  officerId: string | null;
  campaignId: string | null;
  group: Group | null;
}

const isWaiting = sql`s.counted = 1 AND s.enrolled_at IS NULL`;

/** By when those of the group signed up. */
function signedUpIn(group: Group, { day, timeZone }: Today): SQL[] {
  const { after, upTo } = daysOf(group, day);
  const before = sql`s.occurred_at < ${startOfDay(addDays(upTo, 1), timeZone)}`;
  return after === null
    ? [before]
    : [before, sql`s.occurred_at >= ${startOfDay(addDays(after, 1), timeZone)}`];
}

/** Those of running campaigns who rest for no reason; whoever was contacted today is still shown, to be undone. */
function isTheirTurn(today: Today, firstDay: string): SQL[] {
  const { now, day, timeZone } = today;
  return [
    isWaiting,
    sql`s.occurred_at >= ${startOfDay(firstDay, timeZone)}`,
    sql`c.archived_at IS NULL AND c.starts_on <= ${day} AND coalesce(c.ends_on, ${day}) >= ${day}`,
    sql`s.not_interested_at IS NULL AND coalesce(s.snoozed_until, 0) <= ${now}`,
    sql`(coalesce(s.rests_until, 0) <= ${now} OR s.nudged_at >= ${startOfDay(day, timeZone)})`,
    sql`s.email_hash NOT LIKE 'erased.%'`, // nobody is there to be written to
  ];
}

function conditionsOf(stage: Stage, today: Today, firstDay: string): SQL[] {
  switch (stage) {
    case "due":
      return isTheirTurn(today, firstDay);
    case "set_aside":
      return [isWaiting, sql`(s.not_interested_at IS NOT NULL OR s.snoozed_until > ${today.now})`];
    case "enrolled":
      return [sql`s.counted = 1 AND s.enrolled_at IS NOT NULL`];
    case "signed_up":
      return [isWaiting, sql`s.not_interested_at IS NULL`];
  }
}

/** The candidates of a list. `firstDay`: on which the first of the campaigns that run began. */
export function candidates(which: Which, stage: Stage, today: Today, firstDay: string): SQL {
  const { officerId, campaignId, group } = which;
  const conditions = [
    ...conditionsOf(stage, today, firstDay),
    ...(group === null || stage === "enrolled" ? [] : signedUpIn(group, today)),
    ...(officerId === null ? [] : [sql`s.officer_id = ${officerId}`]),
    ...(campaignId === null ? [] : [sql`s.campaign_id = ${campaignId}`]),
  ];
  const begin =
    stage === "set_aside" ? sql`set_aside AS a CROSS JOIN signups AS s ON s.id = a.signup_id` : allSignups;
  return sql`${joined(begin)} WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** How many there are in all, from the links' own totals: no candidate is read for it but who is no longer interested. */
export function candidateTotal({ officerId, campaignId }: Which, stage: "signed_up" | "enrolled"): SQL {
  const counted = stage === "enrolled" ? sql`r.enrollments` : sql`r.signups - r.enrollments`;
  const of = officerId === null ? sql`` : sql`AND r.officer_id = ${officerId}`;
  const left = sql`(SELECT count(*) FROM set_aside AS a CROSS JOIN signups AS s ON s.id = a.signup_id
    WHERE ${isWaiting} AND s.not_interested_at IS NOT NULL
    ${officerId === null ? sql`` : sql`AND s.officer_id = ${officerId}`}
    ${campaignId === null ? sql`` : sql`AND s.campaign_id = ${campaignId}`})`;
  return sql`SELECT coalesce(sum(${counted}), 0) - ${stage === "enrolled" ? sql`0` : left} AS n
    FROM campaigns AS c CROSS JOIN referrals AS r ON r.campaign_id = c.id ${of}
    ${campaignId === null ? sql`` : sql`WHERE c.id = ${campaignId}`}`;
}

/** Today, as the organisation's calendar has it. */
export async function todayOf(db: Db, now: number): Promise<Today> {
  const { timeZone } = await readOrganisation(db);
  return { now, timeZone, day: localDay(now, timeZone) };
}

/** The first day of the campaigns that run: nobody whose turn it is signed up before. */
async function firstRunningDay(db: Db, { day }: Today): Promise<string> {
  const row = await db.get<{ day: string | null }>(sql`SELECT min(starts_on) AS day FROM campaigns
    WHERE archived_at IS NULL AND starts_on <= ${day} AND coalesce(ends_on, ${day}) >= ${day}`);
  return row?.day ?? day;
}

/** A page of a list and how many there are in all. `countUpTo`: see `selectPage`; a list with totals needs none. */
async function selectCandidates(
  db: Db,
  which: Which,
  today: Today,
  { stage, sort, page, limit }: FollowUpsQuery,
  countUpTo: number | undefined,
): Promise<SelectedPage<FollowUpRow>> {
  const direction = sql.raw(sort.descending ? "DESC" : "");
  const order = sql`s.occurred_at ${direction}, s.id ${direction}`;
  const from = candidates(which, stage, today, stage === "due" ? await firstRunningDay(db, today) : "");
  const isTotalled = stage === "enrolled" || (stage === "signed_up" && which.group === null);
  if (!isTotalled) return selectPage(db, { columns, from, order, upTo: countUpTo }, { page, limit });
  const [rows, total] = await Promise.all([
    db.all<FollowUpRow>(sql`SELECT ${columns} ${from} ORDER BY ${order}
      LIMIT cast(${limit} as integer) OFFSET cast(${(page - 1) * limit} as integer)`),
    db.get<{ n: number }>(candidateTotal(which, stage)),
  ]);
  return { rows, total: total?.n ?? 0, hasMore: false };
}

/** `GET /follow-ups`: an officer's own candidates, whatever they ask for, with names and without addresses. */
export async function listFollowUps(
  dataKey: string,
  db: Db,
  { viewer, now }: Reader,
  query: FollowUpsQuery,
  countUpTo?: number,
) {
  const officerId = readsAll(viewer) ? (query.officer_id ?? null) : (viewer.officerId ?? "");
  const which = { officerId, campaignId: query.campaign_id ?? null, group: query.group ?? null };
  const today = await todayOf(db, now);
  const { rows, total, hasMore } = await selectCandidates(db, which, today, query, countUpTo);
  const named =
    viewer.role === "viewer" ? rows.map((row) => ({ ...row, firstName: null, masked: "" })) : rows;
  const data = await Promise.all(named.map((row) => toRecord(dataKey, row, today)));
  return { ...listPage(data, query, total), ...(hasMore ? { has_more: true } : {}) };
}

/** One candidate as the reader may see them; 404 where they are none of theirs, or nobody's. */
export async function findFollowUp(dataKey: string, db: Db, { viewer, now }: Reader, id: string) {
  const own = readsAll(viewer) ? sql`TRUE` : sql`s.officer_id = ${viewer.officerId}`;
  const [today, row] = await Promise.all([
    todayOf(db, now),
    db.get<FollowUpRow>(
      sql`SELECT ${columns} ${joined(allSignups)} WHERE s.id = ${id} AND s.counted = 1 AND ${own}`,
    ),
  ]);
  if (!row) throw notFound();
  return toRecord(dataKey, row, today);
}
