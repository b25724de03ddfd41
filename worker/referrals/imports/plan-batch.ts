import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { localDay, localHour } from "../../core/time";
import { clicksLeft, withinClicks } from "./clicks-left";
import type { Identities } from "./event-identity";
import type { FreeTimes } from "./free-times";
import { knownBefore } from "./known-before";
import type { KnownClick, KnownEvent, KnownSignup } from "./known-events";
import {
  missingClick,
  missingClickUs,
  type PlannedClick,
  planClicks,
  visitorDay,
  visitorKey,
} from "./plan-clicks";
import { type MovedClick, type MovedSignup, type PlannedSignup, planEarned } from "./plan-earned";
import { daysSeen, signupsSince, type VisitorSince } from "./read-visitors";

export interface BatchPlan {
  number: number;
  clicks: PlannedClick[];
  signups: PlannedSignup[];
  /** What changes for those of earlier batches. */
  moved: { signups: MovedSignup[]; clicks: MovedClick[] };
  /** Sign-ups that are left out, for their link has no click left. */
  lacking: KnownSignup[];
  /** How many are there already. */
  before: number;
}

export interface PlanCall {
  db: Db;
  now: number;
  timeZone: string;
  identity: Identities;
  /** A sign-up brings the click that its link lacks. */
  addMissingClicks: boolean;
  times: { clicks: FreeTimes; signups: FreeTimes };
}

const isClick = (event: KnownEvent): event is KnownClick => event.kind === "click";
const isSignup = (event: KnownEvent): event is KnownSignup => event.kind === "signup";

const wishOf = ({ link, us }: KnownEvent) => ({ owner: link.id, us });

/** From which time on each visitor of these events may have something changed. */
function visitorsSince(events: readonly KnownEvent[]): VisitorSince[] {
  const visitors = new Map<string, VisitorSince>();
  for (const { link, visitorHash, us } of events) {
    if (!visitorHash) continue;
    const key = visitorKey(link.id, visitorHash);
    const found = visitors.get(key) ?? { referralId: link.id, visitor: visitorHash, us };
    visitors.set(key, { ...found, us: Math.min(found.us, us) });
  }
  return [...visitors.values()];
}

/** The local days of clicks whose visitor is known, each once. */
function visitorDays(clicks: readonly { event: KnownClick; day: string }[]) {
  const days = clicks
    .filter(({ event }) => event.visitorHash !== "")
    .map(({ event, day }) => ({ referralId: event.link.id, visitor: event.visitorHash, day }));
  return [...new Map(days.map((one) => [visitorDay(one.referralId, one.visitor, one.day), one])).values()];
}

/** The sign-ups that are written, those that bring their click, and those that are left out. */
async function judgeSignups({ db, addMissingClicks }: PlanCall, fresh: readonly KnownEvent[]) {
  const signups = fresh.filter(isSignup);
  const left = await clicksLeft(
    db,
    signups.map(({ link }) => link.id),
  );
  for (const { link } of fresh.filter(isClick)) left.set(link.id, (left.get(link.id) ?? 0) + 1);
  const { within, lacking } = withinClicks(signups, left);
  return addMissingClicks
    ? { written: signups, bringing: new Set(lacking), lacking: [] }
    : { written: within, bringing: new Set<KnownSignup>(), lacking };
}

/**
 * What one batch of events changes, as the database stands now: those that are new, each at a time of its own, with
 * the clicks that sign-ups earn. The batch's number is read first: it is taken again where anything changed meanwhile.
 * All clicks of a link come in the same batch as its sign-ups, or before.
 */
export async function planBatch(call: PlanCall, events: readonly KnownEvent[]): Promise<BatchPlan> {
  const { db, now, timeZone, identity, times } = call;
  const last = await db.get<{ number: number }>(
    sql`SELECT coalesce(max(number), 0) AS number FROM import_batches`,
  );
  const before = await knownBefore(db, events);
  const fresh = events.filter((event) => !before.has(event.key));
  const { written, bringing, lacking } = await judgeSignups(call, fresh);
  const clicks = fresh.filter(isClick);
  const known = { number: (last?.number ?? 0) + 1, lacking, before: before.size };
  if (clicks.length + written.length === 0) {
    return { ...known, clicks: [], signups: [], moved: { signups: [], clicks: [] } };
  }

  const missing = written.filter((signup) => bringing.has(signup));
  const [clickTimes, signupTimes, earlier] = await Promise.all([
    times.clicks.give([
      ...clicks.map(wishOf),
      ...missing.map((signup) => ({ owner: signup.link.id, us: missingClickUs(signup) })),
    ]),
    times.signups.give(written.map(wishOf)),
    signupsSince(db, visitorsSince([...clicks, ...written.filter((signup) => !bringing.has(signup))])),
  ]);
  const placed = clicks.map((event, i) => {
    const placedUs = clickTimes[i] ?? event.us;
    return { event, placedUs, day: localDay(placedUs / 1000, timeZone) };
  });
  const planned = planClicks(placed, await daysSeen(db, visitorDays(placed), timeZone));
  const signups = written.map((event, i): PlannedSignup => {
    const placedUs = signupTimes[i] ?? event.us;
    const local = localHour(placedUs / 1000, timeZone);
    const bringsClick = bringing.has(event);
    return { ...event, id: newId("signup", now), placedUs, ...local, earned: null, bringsClick };
  });
  const choosing = signups.filter(({ bringsClick }) => !bringsClick);
  const moved = await planEarned(call, planned, choosing, earlier);
  const missingClicks = signups
    .filter(({ bringsClick }) => bringsClick)
    .map((signup, i) => {
      const placedUs = clickTimes[clicks.length + i] ?? missingClickUs(signup);
      const id = identity.click(signup.link.id, missingClickUs(signup), signup.key);
      const click = missingClick(signup, id, { placedUs, earnedUs: signup.placedUs, timeZone });
      signup.earned = { id, us: placedUs, day: click.day, country: "", userAgent: "" };
      return click;
    });
  return { ...known, clicks: [...planned, ...missingClicks], signups, moved };
}
