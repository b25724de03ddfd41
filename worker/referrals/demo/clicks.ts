import { Random } from "../../core/demo/random.ts";
import { addDays, daysBetween, localDay } from "../../core/time.ts";
import { nonceLength } from "../clicks/click-token.ts";
import type { ClickEvent } from "../clicks/event-log.ts";
import { visitorOf } from "../clicks/visitor.ts";
import { isRecent, tracesOfVisit } from "./judge-recent.ts";
import type { Link, Programme } from "./programme.ts";
import { busyness, timeOfDay } from "./rhythm.ts";
import { somebot, someone, sourceBehind, type Visit } from "./visitors.ts";

const minute = 60_000;
const day = 86_400_000;

/** A click of a person or a bot, with what a sign-up needs of it. */
export interface DemoClick extends ClickEvent {
  /** Milliseconds: what the click's id carries. */
  at: number;
  day: string;
  nonceBytes: Uint8Array;
  /** Of a repeat, or of a burst: nobody signs up from it. */
  idle: boolean;
  /** Which of the burst's sign-ups the officer makes of it, from 1; 0 otherwise. */
  staged: number;
}

export interface Clock {
  now: number;
  timeZone: string;
  dataKey: string;
}

interface Raw {
  at: number;
  visit: Visit;
  bot: boolean;
  idle: boolean;
  staged?: number;
}

/** The days on which a link may be followed, each with how much is to be expected of it. */
export function* openDays(link: Link, today: string): Generator<{ date: string; weight: number }> {
  const { campaign, officer } = link;
  const issued = new Date(link.issuedAt).toISOString().slice(0, 10);
  const over = [link.revokedAt, link.expiresAt, campaign.archivedAt]
    .filter((at) => at !== null)
    .map((at) => new Date(at).toISOString().slice(0, 10));
  const last = [today, ...over, ...(campaign.endsOn ? [campaign.endsOn] : [])].sort()[0] ?? today;
  const first = issued < campaign.startsOn ? campaign.startsOn : addDays(issued, 1);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const age = daysBetween(first, date);
    const start = Math.min(1, (age + 2) / 12);
    const weight = officer.reach * campaign.pull * start * busyness(date, daysBetween(date, today) - 1);
    yield { date, weight };
  }
}

/**
 * What the officer with the habit does: every nine days some hundred clicks within minutes, from one network; of late
 * with sign-ups of their own making among them, all in one browser.
 */
function* burst(random: Random, link: Link, midnight: number, now: number): Generator<Raw> {
  if (link.officer.habit !== "one-network-bursts" || link.number % 2 === 0) return;
  if (Math.floor(midnight / day) % 9 !== 4) return;
  const base = someone(random, link.officer.country);
  const start = midnight + random.between(14, 20) * 60 * minute;
  for (let n = 90 + random.below(120); n > 0; n--) {
    const address = `${base.ip}.77.${random.below(6)}`;
    const visit = {
      ...base,
      address,
      userAgent: random.chance(0.8) ? base.userAgent : someone(random, "CO").userAgent,
    };
    yield { at: Math.floor(start + random.next() * 9 * minute), visit, bot: false, idle: true };
  }
  if (!isRecent(midnight, now) || link.number % 4 !== 1) return;
  const own = new Random(midnight / minute + link.number);
  const visit = { ...base, address: `${base.ip}.77.9` };
  for (let staged = 1; staged <= 6 + own.below(4); staged++) {
    const at = Math.floor(start + (staged * 2 + own.next()) * minute);
    yield { at, visit, bot: false, idle: true, staged };
  }
}

function* rawClicks(
  random: Random,
  link: Link,
  { today, now }: { today: string; now: number },
  perWeight: number,
): Generator<Raw> {
  for (const { date, weight } of openDays(link, today)) {
    const midnight = Date.parse(`${date}T00:00:00Z`);
    for (let n = random.poisson(weight * perWeight); n > 0; n--) {
      const visit = someone(random, link.officer.country);
      const at = midnight + timeOfDay(random, link.officer.offset);
      yield { at, visit, bot: false, idle: false };
      while (random.chance(0.14)) {
        yield { at: Math.floor(at + random.between(0.3, 90) * minute), visit, bot: false, idle: true };
      }
    }
    for (let n = random.poisson(weight * perWeight * 0.04); n > 0; n--) {
      const at = midnight + timeOfDay(random, link.officer.offset);
      yield { at, visit: somebot(random), bot: true, idle: true };
    }
    yield* burst(random, link, midnight, now);
  }
}

/** The clicks of one link in order of time, no two of a kind in one microsecond, as its counter would have kept them. */
export function clicksOf(
  random: Random,
  link: Link,
  clock: Clock,
  today: string,
  perWeight: number,
): DemoClick[] {
  const until = Math.min(clock.now - 3 * minute, link.revokedAt ?? Infinity, link.expiresAt ?? Infinity);
  const raw = [...rawClicks(random, link, { today, now: clock.now }, perWeight)].filter(
    (click) => click.at < until,
  );
  // Whenever the demo is loaded, somebody was here just now.
  const isOpen =
    link.replacedBy === null && until === clock.now - 3 * minute && raw.some((c) => c.at > until - 3 * day);
  if (isOpen && link.number % 10 === 0) {
    const at = until - random.below(10 * minute) - 1;
    raw.push({ at, visit: someone(random, link.officer.country), bot: false, idle: true });
  }
  raw.sort((a, b) => a.at - b.at);
  const last = { click: 0, bot: 0 };
  let seenDay = "";
  let seen = new Set<string>();
  return raw.map(({ at, visit, bot, idle, staged = 0 }): DemoClick => {
    const kind = bot ? "bot" : "click";
    const us = Math.max(at * 1000 + random.below(1000), last[kind] + 1);
    last[kind] = us;
    const date = localDay(us / 1000, clock.timeZone);
    if (date !== seenDay) {
      seenDay = date;
      seen = new Set();
    }
    const visitor = visitorOf(clock.dataKey, date, visit.address, visit.userAgent);
    const unique = !bot && !seen.has(visitor);
    if (!bot) seen.add(visitor);
    const nonceBytes = random.bytes(nonceLength);
    return {
      us,
      kind,
      unique,
      visitor,
      ip: visit.ip,
      userAgent: visit.userAgent,
      country: visit.country,
      referrer: visit.referrer,
      source: bot ? "link" : random.chance(link.scanned) ? "qr" : sourceBehind(random, visit.referrer),
      nonce: nonceText(visit.country, nonceBytes),
      at,
      day: date,
      nonceBytes,
      idle,
      staged,
      ...(!bot && isRecent(at, clock.now)
        ? tracesOfVisit(clock.dataKey, visit.address, visit.userAgent)
        : {}),
    };
  });
}

/** The characters of the click's id that `nonceOf` takes: they overlap the country that stands before the nonce. */
function nonceText(country: string, nonce: Uint8Array): string {
  return Buffer.concat([Buffer.from(country, "latin1"), nonce])
    .toString("base64url")
    .slice(2, 12);
}

/** Visits that one unit of weight brings, so that all links together come to about `clicks`. */
export function visitsPerWeight(programme: Programme, today: string, clicks: number): number {
  let weight = 0;
  for (const link of programme.links) for (const open of openDays(link, today)) weight += open.weight;
  return clicks / 1.16 / weight;
}
