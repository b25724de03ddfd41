// Pure.
import { addDays, weekdayOf } from "../../core/time";
import { storedHour } from "./breakdown-keys";
import { isWide, spanOf } from "./time-spans";

/** What the day rows count. `unattributedSignups` stands with the campaign alone. */
export const linkCounts = [
  "clicks",
  "uniqueClicks",
  "botClicks",
  "signups",
  "enrollments",
  "earnedClicks",
  "judgedSignups",
  "fraudPoints",
] as const;
export const campaignCounts = [...linkCounts, "unattributedSignups"] as const;

export type Count = (typeof campaignCounts)[number];

/** The column that holds it: "unique_clicks". */
export const column = (count: Count) => count.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What happened to one link (null: to none) of one campaign ('' where unknown) on one local day; may be negative. */
export interface DayDelta extends Partial<Record<Count, number>> {
  referralId: string | null;
  campaignId: string;
  /** YYYY-MM-DD, local */
  day: string;
  /**
   * `<c|u|b|s|e>.hour.<weekday 1-7>.<0-23>`, `<c|s>.country.<XX>`, `<c|s>.device.<…>` and so for each family
   * (breakdown-keys.ts), `t.<minutes>` → how many more.
   */
  breakdown?: Record<string, number>;
}

/** A map of maps: {"2h": {"131": 1}}. */
type Nested = Record<string, Record<string, number>>;

/** The sum of an owner's deltas of one day. */
export interface OwnerDay {
  owner: string;
  day: string;
  counts: number[];
  /** {"c.5.13": 2} */
  hours: Record<string, number>;
  /** Minutes to sign-up as spans: "t.17", "t.2h". */
  breakdown: Record<string, number>;
  /** The minutes of spans that are wider than one: {"2h": {"131": 1}}. */
  times: Nested;
}

/** What a link's week gains; its days are told apart by their weekday. */
export interface LinkWeek {
  owner: string;
  /** Its Monday. */
  week: string;
  /** {"c.5": 7}: by day what `hours` has by the hour, without the clicks of bots. */
  days: Record<string, number>;
  hours: Record<string, number>;
  /** {"5": {"c.country.NP": 2}} */
  breakdown: Nested;
  /** {"5.2h": {"131": 1}} */
  times: Nested;
}

/** What the running totals of an owner's day, and of the days after it until `before` (null: no end), gain. */
export interface RunningDay extends OwnerDay {
  upToDay: number[];
  before: string | null;
}

export const isZero = (counts: number[]) => counts.every((n) => n === 0);
const isEmpty = (map: object) => Object.keys(map).length === 0;

function addBreakdown({ hours, breakdown, times }: OwnerDay, added: Record<string, number>): void {
  for (const name in added) {
    const n = added[name] ?? 0;
    const hour = storedHour(name);
    if (hour !== null) {
      hours[hour] = (hours[hour] ?? 0) + n;
      continue;
    }
    const isTime = name.startsWith("t.");
    const span = isTime ? spanOf(Number(name.slice(2))) : "";
    const key = isTime ? `t.${span}` : name;
    breakdown[key] = (breakdown[key] ?? 0) + n;
    if (!isTime || !isWide(span)) continue;
    const minutes = name.slice(2);
    const within = times[span] ?? {};
    times[span] = within;
    within[minutes] = (within[minutes] ?? 0) + n;
  }
}

function dropZeros({ hours, breakdown, times }: OwnerDay): void {
  for (const map of [hours, breakdown]) for (const name in map) if (map[name] === 0) delete map[name];
  for (const span in times) {
    const within = times[span] ?? {};
    for (const minutes in within) if (within[minutes] === 0) delete within[minutes];
    if (isEmpty(within)) delete times[span];
  }
}

/** The same without its breakdown: its counts alone are summed in a fraction of the time. */
export const countsOnly = ({ breakdown: _, ...delta }: DayDelta): DayDelta => delta;

/** Deltas summed by owner and day, in that order; what comes to nothing is left out. */
export function byOwnerDay(
  deltas: DayDelta[],
  counts: readonly Count[],
  ownersOf: (delta: DayDelta) => (string | null)[],
): OwnerDay[] {
  const found = new Map<string, OwnerDay>();
  for (const delta of deltas) {
    for (const owner of ownersOf(delta)) {
      if (owner === null) continue;
      const key = `${owner} ${delta.day}`;
      let sum = found.get(key);
      if (!sum) {
        sum = { owner, day: delta.day, counts: counts.map(() => 0), hours: {}, breakdown: {}, times: {} };
        found.set(key, sum);
      }
      for (const [i, name] of counts.entries()) sum.counts[i] = (sum.counts[i] ?? 0) + (delta[name] ?? 0);
      if (delta.breakdown) addBreakdown(sum, delta.breakdown);
    }
  }
  const sums = [...found.values()];
  for (const sum of sums) dropZeros(sum);
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const holds = ({ counts, ...maps }: OwnerDay) =>
    !isZero(counts) || ![maps.hours, maps.breakdown, maps.times].every(isEmpty);
  return sums.filter(holds).sort((a, b) => order(a.owner, b.owner) || order(a.day, b.day));
}

/** The same days, as byOwnerDay orders them, with what their running totals gain. */
export function withRunningTotals(days: OwnerDay[]): RunningDay[] {
  let last: number[] = [];
  return days.map((day, i) => {
    const goesOn = days[i - 1]?.owner === day.owner;
    const next = days[i + 1];
    last = day.counts.map((n, at) => n + (goesOn ? (last[at] ?? 0) : 0));
    return { ...day, upToDay: last, before: next?.owner === day.owner ? next.day : null };
  });
}

/** The Monday of the week that a day is in. */
export const weekOf = (day: string) => addDays(day, 1 - weekdayOf(day));

const prefixes = ["c", "u", "s", "e"] as const;

/** What these deltas add to the weeks of their links. */
export function byLinkWeek(deltas: DayDelta[]): LinkWeek[] {
  const counted = ["clicks", "uniqueClicks", "signups", "enrollments"] as const;
  const weeks = new Map<string, LinkWeek>();
  for (const { owner, day, counts, hours, breakdown, times } of byOwnerDay(deltas, counted, (d) => [
    d.referralId,
  ])) {
    const key = `${owner} ${weekOf(day)}`;
    const week = weeks.get(key) ?? {
      ...{ owner, week: weekOf(day) },
      ...{ days: {}, hours: {}, breakdown: {}, times: {} },
    };
    weeks.set(key, week);
    const weekday = weekdayOf(day);
    prefixes.forEach((prefix, i) => {
      const n = counts[i] ?? 0;
      if (n !== 0) week.days[`${prefix}.${weekday}`] = n;
    });
    Object.assign(week.hours, hours); // which say their weekday themselves
    if (!isEmpty(breakdown)) week.breakdown[weekday] = breakdown;
    for (const span in times) week.times[`${weekday}.${span}`] = times[span] ?? {};
  }
  return [...weeks.values()];
}
