import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { localHour } from "../../core/time";
import { earnedClicks } from "./earned-clicks";
import type { Identities } from "./event-identity";
import { freeTimes } from "./free-times";
import { importedBefore, type Known, type KnownClick, type KnownSignup } from "./known-events";
import { type PlannedClick, planClicks, visitorKey } from "./plan-clicks";
import { daysSeen, type EarlierSignup, readRawClicks, readVisitors } from "./read-visitors";
import { takenByClicks, takenBySignups } from "./taken-times";

/** A click that earned a sign-up, with what the sign-up has of it. */
export interface EarnedClick {
  id: string;
  us: number;
  day: string;
  country: string;
  userAgent: string;
}

export interface PlannedSignup extends KnownSignup {
  id: string;
  placedUs: number;
  day: string;
  hour: number;
  earned: EarnedClick | null;
}

/** An earlier sign-up whose click is now another, or none: a later import brought what stands between the two. */
export interface MovedSignup {
  before: EarlierSignup;
  earned: EarnedClick | null;
}

export interface BatchPlan {
  number: number;
  clicks: PlannedClick[];
  signups: PlannedSignup[];
  moved: MovedSignup[];
}

export interface PlanCall {
  db: Db;
  now: number;
  timeZone: string;
  identity: Identities;
}

/** Clicks and sign-ups of one visitor, those planned and those of earlier imports. */
interface Visitor {
  clicks: { id: string; us: number }[];
  signups: { id: string; us: number; of: PlannedSignup | EarlierSignup }[];
}

async function place<E extends Known>(
  events: E[],
  taken: Parameters<typeof freeTimes>[1],
): Promise<{ event: E; placedUs: number }[]> {
  const times = await freeTimes(
    events.map(({ link, us }) => ({ owner: link.id, us })),
    taken,
  );
  return events.map((event, i) => ({ event, placedUs: times[i] ?? event.us }));
}

/** Who earned what, over all that is known of the visitors of this batch. */
async function planEarned(
  { db }: PlanCall,
  known: Awaited<ReturnType<typeof readVisitors>>,
  clicks: PlannedClick[],
  signups: PlannedSignup[],
): Promise<MovedSignup[]> {
  const visitors = new Map<string, Visitor>();
  const of = (referralId: string, visitor: string): Visitor => {
    const key = visitorKey(referralId, visitor);
    const found = visitors.get(key) ?? { clicks: [], signups: [] };
    visitors.set(key, found);
    return found;
  };
  for (const c of known.clicks) of(c.referralId, c.visitor).clicks.push(c);
  for (const s of known.signups) of(s.referralId, s.visitor).signups.push({ id: s.id, us: s.us, of: s });
  for (const c of clicks) {
    if (c.visitorHash) of(c.link.id, c.visitorHash).clicks.push({ id: c.key, us: c.placedUs });
  }
  for (const s of signups) {
    if (s.visitorHash) of(s.link.id, s.visitorHash).signups.push({ id: s.id, us: s.placedUs, of: s });
  }
  const changed = [...visitors.values()].flatMap((visitor) => {
    const earned = earnedClicks(visitor.clicks, visitor.signups);
    return visitor.signups
      .map((signup) => ({ to: signup.of, click: earned.get(signup) ?? null }))
      .filter(({ to, click }) => ("clickId" in to ? to.clickId : null) !== (click?.id ?? null));
  });

  const planned = new Map(clicks.map((click) => [click.key, click]));
  const earlier = new Map(known.clicks.map((click) => [click.id, click]));
  const named = changed.flatMap(({ click }) => (click && earlier.get(click.id)) ?? []);
  const raw = await readRawClicks(db, named);
  const moved: MovedSignup[] = [];
  for (const { to, click } of changed) {
    if (!click) {
      if ("clickId" in to) moved.push({ before: to, earned: null });
      continue;
    }
    const from = planned.get(click.id) ?? raw.get(click.id);
    const day = planned.get(click.id)?.day ?? earlier.get(click.id)?.day;
    if (!from || !day) throw new Error("an imported click is missing in the raw log");
    const { country, userAgent } = from;
    const found = { id: click.id, us: click.us, day, country, userAgent };
    if ("clickId" in to) moved.push({ before: to, earned: found });
    else to.earned = found;
  }
  return moved;
}

/**
 * What one batch of events changes, as the database stands now: those that are new, each at a time of its own, with
 * the clicks that sign-ups earn. The batch's number is read first: it is taken again where anything changed meanwhile.
 */
export async function planBatch(call: PlanCall, events: readonly Known[]): Promise<BatchPlan> {
  const { db, timeZone, identity } = call;
  const last = await db.get<{ number: number }>(
    sql`SELECT coalesce(max(number), 0) AS number FROM import_batches`,
  );
  const before = await importedBefore(db, events);
  const fresh = events.filter((event) => !before.has(event.key));
  const number = (last?.number ?? 0) + 1;
  if (fresh.length === 0) return { number, clicks: [], signups: [], moved: [] };

  const pairs = new Map<string, [string, string]>();
  for (const { link, visitorHash } of fresh) {
    if (visitorHash) pairs.set(visitorKey(link.id, visitorHash), [link.id, visitorHash]);
  }
  const [placedClicks, placedSignups, known] = await Promise.all([
    place(
      fresh.filter((event): event is KnownClick => event.kind === "click"),
      (spans) => takenByClicks(db, spans, timeZone),
    ),
    place(
      fresh.filter((event): event is KnownSignup => event.kind === "signup"),
      (spans) => takenBySignups(db, spans),
    ),
    readVisitors(db, identity, [...pairs.values()]),
  ]);
  const clicks = planClicks(
    placedClicks.map(({ event }) => event),
    placedClicks.map(({ placedUs }) => placedUs),
    daysSeen(known.clicks),
    timeZone,
  );
  const signups = placedSignups.map(({ event, placedUs }): PlannedSignup => {
    const id = newId("signup", call.now);
    return { ...event, id, placedUs, ...localHour(placedUs / 1000, timeZone), earned: null };
  });
  return { number, clicks, signups, moved: await planEarned(call, known, clicks, signups) };
}
