import type { RawRow } from "../../core/db/raw-row.ts";
import type { Random } from "../../core/demo/random.ts";
import { clickDelta } from "../clicks/click-delta.ts";
import { type EventLog, encodeEvents } from "../clicks/event-log.ts";
import type { HistoryClick } from "../fraud/rules/gather-from-lists.ts";
import type { DayDelta } from "../rollups/day-delta.ts";
import { enrollmentDeltas, signupDeltas } from "../signups/signup-delta.ts";
import type { clickFlushes } from "../tables.ts";
import { type Clock, clicksOf, type DemoClick, visitsPerWeight } from "./clicks.ts";
import { isRecent, type Made, recentClicks } from "./judge-recent.ts";
import type { Link, Programme } from "./programme.ts";
import { SignupMaker, type SignupRow } from "./signups.ts";

export interface FlushRow extends Omit<RawRow<typeof clickFlushes>, "events"> {
  /** Below 1: a live counter of that link and day starts at 1. */
  first_seq: number;
  /** Written as JSON. */
  events: EventLog;
}

/** What one link has seen, with the deltas that ingestion would have added for each event of it. */
export interface LinkHistory {
  flushes: FlushRow[];
  signups: SignupRow[];
  deltas: DayDelta[];
  /** Sign-ups and clicks that rules look at: these sign-ups are neither among those above nor in the deltas. */
  made: Made[];
  clicks: HistoryClick[];
}

/** Sign-ups a first click, for an usual officer and campaign. */
const signupRate = 0.08;
const unearnedShare = 0.03;

/** What a sign-up adds to the rollups; nothing where it is withheld. */
export function signupRowDeltas(row: SignupRow): DayDelta[] {
  if (row.withheld === 1) return [];
  const deltas = signupDeltas({
    referralId: row.referral_id,
    campaignId: row.campaign_id,
    day: row.day,
    hour: row.hour,
    country: row.country,
    via: row,
    clickedDay: row.clicked_day,
    conversionTimeMinutes: row.conversion_time_minutes,
    fraudScore: row.fraud_score,
  });
  if (row.referral_id !== null && row.enrolled_day !== null && row.enrolled_hour !== null) {
    const { campaign_id: campaignId, enrolled_day: enrolledDay, enrolled_hour: enrolledHour } = row;
    deltas.push(...enrollmentDeltas({ referralId: row.referral_id, campaignId, enrolledDay, enrolledHour }));
  }
  return deltas;
}

/** The rows of the raw log, and what each would have added to the rollups, as the link's counter does it. */
function* flushesOf(link: Link, clicks: DemoClick[], timeZone: string): Generator<[FlushRow, DayDelta]> {
  for (const [day, events] of Map.groupBy(clicks, (click) => click.day)) {
    const log = encodeEvents(events);
    const owner = { referralId: link.id, campaignId: link.campaign.id, day, timeZone };
    const row = { day, referral_id: link.id, first_seq: -events.length, last_seq: -1, events: log };
    yield [row, clickDelta(log, owner, () => true)];
  }
}

async function historyOf(
  random: Random,
  link: Link,
  clicks: DemoClick[],
  maker: SignupMaker,
  clock: Clock,
): Promise<LinkHistory> {
  const { timeZone, now } = clock;
  const history: LinkHistory = {
    flushes: [],
    signups: [],
    deltas: [],
    made: [],
    clicks: recentClicks(link, clicks, clock),
  };
  const add = (row: SignupRow, of: Pick<Made, "link" | "click">) => {
    if (isRecent(row.occurred_at, now)) history.made.push({ row, email: maker.emailOf(row), ...of });
    else history.signups.push(row);
  };
  for (const [row, delta] of flushesOf(link, clicks, timeZone)) {
    history.flushes.push(row);
    history.deltas.push(delta);
  }
  for (const [i, click] of clicks.entries()) {
    const earned = await maker.fromClick(link, click, signupRate);
    if (!earned) continue;
    add(earned, { link, click: earned.click_id === null ? null : click });
    const old = clicks[random.below(i + 1)];
    if (old?.kind === "click" && random.chance(unearnedShare)) {
      add(await maker.unearned(link, old, earned.occurred_at - 20_000), { link: null, click: null });
    }
  }
  history.deltas.push(...history.signups.flatMap(signupRowDeltas));
  return history;
}

/** A year of about so many clicks, with the sign-ups and enrolments they led to, link by link. */
export async function* histories(
  random: Random,
  programme: Programme,
  clock: Clock & { today: string; linkKeys: string },
  clicks: number,
): AsyncGenerator<LinkHistory> {
  const maker = new SignupMaker(random, clock, clock.linkKeys);
  const perWeight = visitsPerWeight(programme, clock.today, clicks);
  for (const link of programme.links) {
    const followed = clicksOf(random, link, clock, clock.today, perWeight);
    yield historyOf(random, link, followed, maker, clock);
  }
}
