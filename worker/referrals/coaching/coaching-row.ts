// Pure.
import { proportionOf, ratesDiffer } from "../figures/chance";
import { chanceWithinStrata, differsWithinStrata, expectedRate, type Stratum } from "../figures/strata";
import { conversionRate } from "../insight/metrics";
import type { OfficerRow } from "../insight/officer-table";
import { pointsAbove, twoDecimals } from "../insight/rates";
import type { TargetRecord } from "../targets/schemas";
import { standOf } from "../targets/stand";

/** The figures by which officers are let in, least and most. */
export const bounded = ["clicks", "signups", "conversion_rate", "score"] as const;

/** A difference of two rates in points of percent. */
export interface Difference {
  points: number;
  /** Chance alone may bring as much. */
  isChance: boolean;
}

/** How an officer is written to, and in which language. */
export interface Contact {
  email: string | null;
  phone: string | null;
  locale: string;
  /** What administrators keep about them; "": nothing. */
  note: string;
}

export interface Counts {
  clicks: number;
  signups: number;
}

/** An officer as one looks at them before a talk. */
export interface CoachingRow extends OfficerRow {
  /** What everybody converts in the campaigns of this officer, weighed as theirs; percent. */
  campaigns_rate: number | null;
  against: Difference | null;
  /** How likely chance alone brings that difference; null where it is no test. */
  chance: number | null;
  change: Difference | null;
  /** Of those that run, the one that is farthest behind. */
  target: TargetRecord | null;
  /** Instant of the last counted sign-up, whenever it was (ms). */
  lastAt: number | null;
  /** What the table is sorted by. */
  difference: number | null;
  trend: number | null;
  pace: number | null;
}

/** Against what everybody, this officer included, converts in the same campaigns. */
function againstCampaigns(own: Counts, strata: readonly Stratum[]) {
  const rate = conversionRate(own);
  const expected = expectedRate(strata);
  if (rate === null || rate > 100 || expected === null) {
    return { campaigns_rate: null, against: null, chance: null };
  }
  const campaigns = twoDecimals(100 * expected);
  return {
    campaigns_rate: campaigns,
    against: { points: pointsAbove(rate, campaigns), isChance: !differsWithinStrata(strata) },
    chance: chanceWithinStrata(strata),
  };
}

function changeSince(now: Counts, before: Counts): Difference | null {
  const [rate, was] = [conversionRate(now), conversionRate(before)];
  if (rate === null || was === null || rate > 100 || was > 100) return null;
  return { points: pointsAbove(rate, was), isChance: !ratesDiffer(proportionOf(now), proportionOf(before)) };
}

const paceOf = ({ on_course_for, done, goal }: TargetRecord) => (on_course_for ?? done) / goal;

export function coachingRow(
  row: OfficerRow,
  known: {
    before: Counts;
    /** By campaign. */
    cells: readonly { own: Counts; all: Counts }[];
    targets: readonly TargetRecord[];
    lastAt: number | null;
  },
): CoachingRow {
  const strata = known.cells.map(({ own, all }) => ({ own: proportionOf(own), all: proportionOf(all) }));
  const { campaigns_rate, against, chance } = againstCampaigns(row, strata);
  const change = changeSince(row, known.before);
  const running = known.targets.filter((target) =>
    ["behind", "on_course", "running"].includes(standOf(target)),
  );
  const [target = null] = running.toSorted((a, b) => paceOf(a) - paceOf(b));
  return {
    ...row,
    ...{ campaigns_rate, against, chance, change, target, lastAt: known.lastAt },
    difference: against?.points ?? null,
    trend: change?.points ?? null,
    pace: target ? paceOf(target) : null,
  };
}

/** `values` in at most so many sums of neighbours, for a line of a few pixels. */
export function inSteps(values: readonly number[], most = 15): number[] {
  const each = Math.ceil(values.length / most);
  return Array.from({ length: Math.ceil(values.length / each) }, (_, i) =>
    values.slice(i * each, (i + 1) * each).reduce((sum, n) => sum + n, 0),
  );
}
