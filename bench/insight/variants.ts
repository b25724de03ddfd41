import type { Random } from "../../worker/core/demo/random.ts";
import { addDays, weekdayOf } from "../../worker/core/time.ts";
import { clickDelta } from "../../worker/referrals/clicks/click-delta.ts";
import { deviceOf } from "../../worker/referrals/clicks/device.ts";
import { type ClickEvent, encodeEvents } from "../../worker/referrals/clicks/event-log.ts";
import { somebot, someone, sourceBehind } from "../../worker/referrals/demo/visitors.ts";
import { storedHour } from "../../worker/referrals/rollups/breakdown-keys.ts";
import type { DayDelta } from "../../worker/referrals/rollups/day-delta.ts";
import { enrollmentDeltas, signupDeltas } from "../../worker/referrals/signups/signup-delta.ts";

// A day of a link as ingestion's own code counts it, without the minutes to sign-up: these each day draws anew.

export interface Variant {
  /** As linkCounts orders them. */
  counts: number[];
  keys: number[];
  values: number[];
  /** The JSON of hours and of breakdown, without braces. */
  hours: string;
  breakdown: string;
}

/** How popular a link is, against the mean; each as likely as the other. */
export const popularity = [0.6, 0.8, 0.9, 1.1, 1.6];
const variantsOfEach = 24;

const countries = (
  "NP KE NG BD CO IN AE QA US GB ES UG GH TZ RW ET ZA EG MA SN CI CM ZM ZW MW MZ AO BJ TG ML BF NE TD SD SO PK LK MM TH VN ID PH MY SG JP KR CN AU NZ " +
  "CA MX BR AR CL PE EC BO PY UY FR DE IT"
).split(" ");
const hosts = Array.from({ length: 40 }, (_, i) => (i < 6 ? "" : `site-${i}.example.org`));

/** The keys that hours and breakdowns have, as they are stored, numbered. */
export const keyNames: string[] = [];
const numbers = new Map<string, number>();
export function numberOf(key: string): number {
  let n = numbers.get(key);
  if (n === undefined) {
    n = keyNames.length;
    keyNames.push(key);
    numbers.set(key, n);
  }
  return n;
}

/** The early ones far more likely, as of countries and referrers. */
const skewed = <T>(random: Random, from: T[]) => from[Math.floor(from.length * random.next() ** 3)] as T;

function clickAt(random: Random, midnight: number, isBot: boolean): ClickEvent {
  const hour = Math.min(23, Math.max(0, Math.round(14 + 5 * random.normal())));
  const country = skewed(random, countries);
  const visit = isBot ? somebot(random) : someone(random, "NP");
  const referrer = skewed(random, hosts) || visit.referrer;
  return {
    us: (midnight + hour * 3_600_000 + random.below(3_600_000)) * 1000,
    kind: isBot ? "bot" : "click",
    unique: random.chance(0.8),
    visitor: "",
    ip: "",
    userAgent: visit.userAgent,
    country,
    referrer,
    source: sourceBehind(random, referrer),
    nonce: "".padEnd(10, "n"),
  };
}

function makeVariant(random: Random, day: string, clicks: number): Variant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const people = Array.from({ length: clicks }, () => clickAt(random, midnight, false));
  const bots = Array.from({ length: random.poisson(clicks * 0.05) }, () => clickAt(random, midnight, true));
  const owner = { referralId: "r", campaignId: "c", day };
  const log = encodeEvents([...people, ...bots].sort((a, b) => a.us - b.us));
  const deltas: DayDelta[] = [clickDelta(log, { ...owner, timeZone: "UTC" }, () => true)];
  for (const click of people) {
    if (!random.chance(0.1)) continue;
    const via = { ...deviceOf(click.userAgent), referrer: click.referrer || "direct", source: click.source };
    const hour = random.below(24);
    const at = {
      ...owner,
      country: click.country,
      clickedDay: day,
      conversionTimeMinutes: null,
      fraudScore: 0,
    };
    deltas.push(...signupDeltas({ ...at, hour, via }));
    if (random.chance(0.4))
      deltas.push(...enrollmentDeltas({ ...owner, enrolledDay: day, enrolledHour: hour }));
  }
  const sum = (of: (delta: DayDelta) => number | undefined) => deltas.reduce((n, d) => n + (of(d) ?? 0), 0);
  const hours: Record<string, number> = {};
  const rest: Record<string, number> = {};
  for (const delta of deltas) {
    for (const [name, n] of Object.entries(delta.breakdown ?? {})) {
      const hour = storedHour(name);
      const map = hour === null ? rest : hours;
      const key = hour ?? name;
      map[key] = (map[key] ?? 0) + n;
    }
  }
  return {
    counts: [
      sum((d) => d.clicks),
      sum((d) => d.uniqueClicks),
      sum((d) => d.botClicks),
      sum((d) => d.signups),
      sum((d) => d.enrollments),
      sum((d) => d.earnedClicks),
      sum((d) => d.judgedSignups),
      sum((d) => d.fraudPoints),
    ],
    keys: [...Object.keys(hours), ...Object.keys(rest)].map(numberOf),
    values: [...Object.values(hours), ...Object.values(rest)],
    hours: JSON.stringify(hours).slice(1, -1),
    breakdown: JSON.stringify(rest).slice(1, -1),
  };
}

/** Of each weekday (1 to 7) and popularity, some days. */
export function makeVariants(random: Random, clicksPerDay: number): Variant[][][] {
  const week = Array.from({ length: 7 }, (_, i) => addDays("2026-03-02", i));
  const byWeekday: Variant[][][] = [];
  for (const day of week) {
    byWeekday[weekdayOf(day)] = popularity.map((factor) =>
      Array.from({ length: variantsOfEach }, () =>
        makeVariant(random, day, random.poisson(clicksPerDay * factor)),
      ),
    );
  }
  return byWeekday;
}

/** Minutes to sign-up: half within three quarters of an hour, and a tail up to 30 days. */
export const drawMinutes = (random: Random): number =>
  Math.min(43_200, Math.max(1, Math.round(Math.exp(3.8 + 2.2 * random.normal()))));
