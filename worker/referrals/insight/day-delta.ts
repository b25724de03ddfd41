/** What the day rows count. `unattributedSignups` stands with the campaign alone. */
export const linkCounts = [
  "clicks",
  "uniqueClicks",
  "botClicks",
  "signups",
  "enrollments",
  "earnedClicks",
] as const;
export const campaignCounts = [...linkCounts, "unattributedSignups"] as const;

export type Count = (typeof campaignCounts)[number];

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

/** The sum of an owner's deltas of one day. */
export interface OwnerDay {
  owner: string;
  day: string;
  counts: number[];
  breakdown: Record<string, number>;
}

/** What the running totals of an owner's day, and of the days after it until `before` (null: no end), gain. */
export interface RunningDay extends OwnerDay {
  upToDay: number[];
  before: string | null;
}

export const isZero = (counts: number[]) => counts.every((n) => n === 0);

/** Deltas summed by owner and day, in that order; what comes to nothing is left out. */
export function byOwnerDay(
  deltas: DayDelta[],
  counts: readonly Count[],
  ownerOf: (delta: DayDelta) => string | null,
): OwnerDay[] {
  const found = new Map<string, OwnerDay>();
  for (const delta of deltas) {
    const owner = ownerOf(delta);
    if (owner === null) continue;
    const key = `${owner} ${delta.day}`;
    const sum = found.get(key) ?? { owner, day: delta.day, counts: counts.map(() => 0), breakdown: {} };
    found.set(key, sum);
    for (const [i, name] of counts.entries()) sum.counts[i] = (sum.counts[i] ?? 0) + (delta[name] ?? 0);
    for (const name in delta.breakdown) {
      sum.breakdown[name] = (sum.breakdown[name] ?? 0) + (delta.breakdown[name] ?? 0);
    }
  }
  for (const { breakdown } of found.values()) {
    for (const name in breakdown) if (breakdown[name] === 0) delete breakdown[name];
  }
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...found.values()]
    .filter((sum) => !isZero(sum.counts) || Object.keys(sum.breakdown).length > 0)
    .sort((a, b) => order(a.owner, b.owner) || order(a.day, b.day));
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
