import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import type { Difference, Recount, Step } from "../../core/recount/recount";
import { addDays, localDay } from "../../core/time";
import type { EventLog } from "../clicks/event-log";
import type { LogKey } from "../raw-log/log-row";
import { readPage, readPlaces } from "../raw-log/read-log";
import { daysThrough, everyCampaign, everyOwner } from "../rollups/progress";
import { compareAll } from "./compare";

/** Rows of the raw log that one step reads: a busy link's row holds a thousand clicks. */
const rowsAtOnce = 300;

/** A link's day of more rows is not counted a second time to be sure. */
const rowsToConfirm = 2000;

interface LinkSums {
  referralId: string;
  clicks: number;
  unique_clicks: number;
  bot_clicks: number;
}

interface DayMark {
  day: string;
  /** The last row of the raw log that is counted; null: none of the day. */
  after: { referralId: string; seq: number } | null;
  /** The link whose rows were not all counted. */
  partial: LinkSums | null;
  /** Clicks by campaign so far: [clicks, unique clicks, bots' clicks]. */
  campaigns: Record<string, [number, number, number]>;
}

const measures = ["clicks", "unique_clicks", "bot_clicks"] as const;

/** How many of a row's flags are one of these digits (event-log.ts). */
const flagged = (some: readonly number[]) => {
  const without = some.reduce((text, digit) => `replace(${text}, '${digit}', '')`, "flags");
  return `length(flags) - length(${without})`;
};
const digits = { clicks: [0, 2, 4, 6], unique_clicks: [2, 6], bot_clicks: [1, 3, 5, 7] };
/** The raw log is read by what it holds, not by what its writer says of it. */
const counts = measures.map((measure) => `${flagged(digits[measure])} AS ${measure}`).join(", ");
const sums = measures.map((measure) => `sum(${flagged(digits[measure])}) AS ${measure}`).join(", ");

type Counts = Record<(typeof measures)[number], number>;

/** The same of a row's events. */
function countsIn(events: string): Counts {
  const { flags } = JSON.parse(events) as EventLog;
  const of = (some: readonly number[]) => [...flags].filter((digit) => some.includes(Number(digit))).length;
  return {
    clicks: of(digits.clicks),
    unique_clicks: of(digits.unique_clicks),
    bot_clicks: of(digits.bot_clicks),
  };
}

async function countRows(db: Db, { day, after }: DayMark) {
  const from = after
    ? sql`AND (referral_id, first_seq) > (${after.referralId}, cast(${after.seq} AS integer))`
    : sql``;
  const { rows, isLast } = await readPage<LogKey & Counts>(db, {
    after: { day, referralId: after?.referralId ?? "", firstSeq: after?.seq ?? -Infinity },
    ...{ to: day, links: null, isCut: (page) => page.length === rowsAtOnce },
    hot: sql`SELECT day, referral_id AS referralId, first_seq AS firstSeq, ${sql.raw(counts)}
      FROM (SELECT day, referral_id, first_seq, events ->> 'flags' AS flags FROM click_flushes
        WHERE day = ${day} ${from} ORDER BY referral_id, first_seq LIMIT ${rowsAtOnce})`,
    of: ({ events, ...key }) => ({ ...key, ...countsIn(events) }),
    most: { rows: 10 * rowsAtOnce, characters: 4_000_000 },
  });
  const links = new Map<string, LinkSums>();
  for (const { referralId, clicks, unique_clicks, bot_clicks } of rows) {
    const sums = links.get(referralId) ?? { referralId, clicks: 0, unique_clicks: 0, bot_clicks: 0 };
    sums.clicks += clicks;
    sums.unique_clicks += unique_clicks;
    sums.bot_clicks += bot_clicks;
    links.set(referralId, sums);
  }
  return { links: [...links.values()], last: rows.at(-1), isLast };
}

/**
 * Whether a link's day differs still, counted in one statement: meanwhile somebody may have counted a click. What files
 * hold goes in as numbers; where rows move meanwhile, nothing is said this time.
 */
async function confirm(db: Db, day: string, referralId: string): Promise<Difference[]> {
  const { hot, cold, files } = await readPlaces<LogKey>(
    db,
    sql`SELECT day, referral_id AS referralId, first_seq AS firstSeq FROM click_flushes
      WHERE day = ${day} AND referral_id = ${referralId} LIMIT ${rowsToConfirm + 1}`,
    [[day, referralId]],
  );
  if (hot.length > rowsToConfirm) return [];
  const moved = JSON.stringify(cold.map(({ events }) => (JSON.parse(events) as EventLog).flags));
  const isSo = sql`(SELECT count(*) FROM cold_clicks WHERE day = ${day}) = ${files}`;
  const log = sql`SELECT events ->> 'flags' AS flags FROM click_flushes
    WHERE day = ${day} AND referral_id = ${referralId} AND ${isSo} UNION ALL SELECT value FROM json_each(${moved}) WHERE ${isSo}`;
  return compareAll(
    db,
    measures.map((measure) => ({
      ...{ place: "link_days", measure },
      expected: sql`SELECT ${referralId} AS owner, ${day} AS period, ${sql.raw(measure)} AS n FROM (SELECT ${sql.raw(sums)} FROM (${log}))`,
      found: sql`SELECT referral_id AS owner, day AS period, ${sql.raw(measure)} AS n FROM link_days
        WHERE referral_id = ${referralId} AND day = ${day} AND ${isSo}`,
    })),
  );
}

async function compareLinks(db: Db, day: string, links: LinkSums[]): Promise<Difference[]> {
  const ids = JSON.stringify(links.map(({ referralId }) => referralId));
  const rows = await db.all<LinkSums>(sql`SELECT referral_id AS referralId, clicks, unique_clicks, bot_clicks
    FROM json_each(${ids}) AS l CROSS JOIN link_days ON referral_id = l.value AND day = ${day}`);
  const known = new Map(rows.map((row) => [row.referralId, row]));
  const wrong = links.filter((link) =>
    measures.some((m) => link[m] !== (known.get(link.referralId)?.[m] ?? 0)),
  );
  return (await Promise.all(wrong.map(({ referralId }) => confirm(db, day, referralId)))).flat();
}

/** Adds these links' clicks to their campaigns'. */
async function addToCampaigns(db: Db, campaigns: DayMark["campaigns"], links: LinkSums[]): Promise<void> {
  const ids = JSON.stringify(links.map(({ referralId }) => referralId));
  const rows = await db.all<{ id: string; campaign: string }>(
    sql`SELECT r.id, r.campaign_id AS campaign FROM json_each(${ids}) AS l CROSS JOIN referrals AS r ON r.id = l.value`,
  );
  const campaignOf = new Map(rows.map(({ id, campaign }) => [id, campaign]));
  for (const link of links) {
    const campaign = campaignOf.get(link.referralId) ?? "";
    const [clicks, uniques, bots] = campaigns[campaign] ?? [0, 0, 0];
    campaigns[campaign] = [clicks + link.clicks, uniques + link.unique_clicks, bots + link.bot_clicks];
  }
}

/** The day's rows of campaigns against the raw log and the sign-ups, and the row of all against theirs. */
async function compareCampaigns(db: Db, { day, campaigns }: DayMark): Promise<Difference[]> {
  const place = "campaign_days";
  const counted = JSON.stringify(Object.entries(campaigns).map(([id, counts]) => [id, ...counts]));
  const ofDay = (
    column: string,
  ) => sql`SELECT t.campaign_id AS owner, t.day AS period, ${sql.raw(`t.${column}`)} AS n
    FROM (${everyOwner}) AS o CROSS JOIN campaign_days AS t WHERE t.campaign_id = o.id AND t.day = ${day}`;
  // Local days are up to 14 hours ahead of UTC's and 12 behind: the index on the time leads to the day.
  const around = sql`occurred_at BETWEEN ${Date.parse(`${addDays(day, -1)}T00:00:00Z`)}
    AND ${Date.parse(`${addDays(day, 2)}T00:00:00Z`)} AND day = ${day}`;
  const signups = (which: string) => sql`SELECT campaign_id AS owner, day AS period, 1 AS n
    FROM signups WHERE ${around} AND ${sql.raw(which)}`;
  const columns = [...measures, "signups", "enrollments", "earned_clicks", "unattributed_signups"];
  return compareAll(db, [
    ...measures.map((measure, i) => ({
      ...{ place, measure, found: ofDay(measure) },
      expected: sql`SELECT value ->> 0 AS owner, ${day} AS period, value ->> ${sql.raw(String(i + 1))} AS n FROM json_each(${counted})`,
    })),
    { place, measure: "signups", expected: signups("counted = 1"), found: ofDay("signups") },
    {
      ...{ place, measure: "unattributed_signups", found: ofDay("unattributed_signups") },
      expected: signups("referral_id IS NULL AND settled_at IS NOT NULL AND withheld = 0"),
    },
    ...columns.map((measure) => ({
      ...{ place, measure },
      expected: sql`SELECT '${sql.raw(everyCampaign)}' AS owner, period, n FROM (${ofDay(measure)}) WHERE ${day} <= ${sql.raw(daysThrough)}`,
      found: sql`SELECT campaign_id AS owner, day AS period, ${sql.raw(measure)} AS n FROM campaign_days
        WHERE campaign_id = ${everyCampaign} AND day = ${day}`,
    })),
  ]);
}

async function dayStep(
  db: Db,
  mark: DayMark,
  isOver: boolean,
): Promise<{ next: DayMark | null } & Omit<Step, "next">> {
  const { links, last, isLast } = await countRows(db, mark);
  const { partial } = mark;
  if (partial) {
    const same = links.find(({ referralId }) => referralId === partial.referralId);
    if (same) for (const m of measures) same[m] += partial[m];
    else links.unshift(partial);
  }
  const open = isLast ? undefined : links.pop();
  const campaigns = { ...mark.campaigns };
  await addToCampaigns(db, campaigns, links);
  const differences = await compareLinks(db, mark.day, links);
  const compared = links.length * measures.length;
  if (!isLast && last) {
    const after = { referralId: last.referralId, seq: last.firstSeq };
    return { next: { day: mark.day, after, partial: open ?? null, campaigns }, compared, differences };
  }
  // On a day that goes on, a campaign's clicks come while its links' are counted.
  const ofCampaigns = isOver ? await compareCampaigns(db, { ...mark, campaigns }) : [];
  return {
    next: null,
    compared: compared + Object.keys(campaigns).length,
    differences: [...differences, ...ofCampaigns],
  };
}

const beginDay = (day: string): DayMark => ({ day, after: null, partial: null, campaigns: {} });

/** The last day before this one on which anything was counted; null where there is none. */
async function dayBefore(db: Db, day: string): Promise<string | null> {
  const row = await db.get<{ day: string | null }>(sql`
    SELECT max(d) AS day FROM (SELECT max(day) AS d FROM click_flushes WHERE day < ${day}
      UNION ALL SELECT max(day) FROM cold_clicks WHERE day < ${day}
      UNION ALL SELECT (SELECT max(day) FROM campaign_days WHERE campaign_id = o.id AND day < ${day})
        FROM (${everyOwner}) AS o)`);
  return row?.day ?? null;
}

async function step(
  { db, now }: Parameters<Recount["step"]>[0],
  mark: unknown,
  first: (today: string) => string,
) {
  const { timeZone } = await readOrganisation(db);
  const today = localDay(now, timeZone);
  const at = (mark as DayMark | null) ?? beginDay(today);
  const { next, ...found } = await dayStep(db, at, at.day < today);
  if (next) return { next, ...found };
  const before = await dayBefore(db, at.day);
  return { next: before === null || before < first(today) ? null : beginDay(before), ...found };
}

/** Days of clicks against the raw log, the latest first: the last three each night, older ones as time allows. */
export const recentDays: Recount = {
  name: "referrals.recent_days",
  label: "recount.recentDays",
  step: (call, mark) => step(call, mark, (today) => addDays(today, -3)),
};

export const allDays: Recount = {
  name: "referrals.days",
  label: "recount.days",
  goesOn: true,
  step: (call, mark) => step(call, mark, () => ""),
};
