// Pure.
import { addDays, daysBetween } from "../../core/time";
import { countsDiffer, proportionOf, ratesDiffer } from "../figures/chance";
import { chanceOfRates } from "../figures/exact-test";
import { level, togetherOf } from "../figures/many-tests";
import { earliest, type Period } from "../rollups/periods";
import type { CampaignRun } from "./campaign-run";
import { conversionRate } from "./metrics";
import { pointsAbove } from "./rates";

interface Counts {
  clicks: number;
  signups: number;
}

/** The whole days that a campaign has run so far: today is none yet. */
export function daysLived(run: CampaignRun, today: string): number {
  const last = earliest(addDays(today, -1), run.endsOn, run.archivedOn);
  return last < run.startsOn ? 0 : daysBetween(run.startsOn, last);
}

/** Its first `days` days. */
export const firstDays = ({ startsOn }: CampaignRun, days: number): Period => ({
  from: startsOn,
  to: addDays(startsOn, days - 1),
});

/** Campaigns beside each other by the day of their life: as many days of each as the youngest has had. */
export interface Lives {
  days: number;
  campaigns: Life[];
  /** Of the first two: who worked for both. */
  officers: OfficerLives[];
}

export interface Life extends Counts {
  id: string;
  name: string;
  startsOn: string;
  rate: number | null;
  /** By day of its life, the first at 0. */
  byDay: Counts[];
  /** Of the first campaign from this one; null of the first. */
  from: { signups: Difference; rate: Difference | null } | null;
}

export interface OfficerLives {
  id: string;
  name: string;
  first: Counts & { rate: number | null };
  second: Counts & { rate: number | null };
  /** Points of the second's rate from the first's; null where either has none. */
  difference: Difference | null;
}

export interface Difference {
  by: number;
  /** Beyond chance. */
  isReal: boolean;
}

function rateDifference(one: Counts, other: Counts): Difference | null {
  const [a, b] = [conversionRate(one), conversionRate(other)];
  if (a === null || b === null || a > 100 || b > 100) return null;
  return { by: pointsAbove(a, b), isReal: ratesDiffer(proportionOf(one), proportionOf(other)) };
}

const sum = (byDay: readonly Counts[], of: keyof Counts) => byDay.reduce((all, day) => all + day[of], 0);

/** Each beside the first: periods of equal length, so that their counts may be compared as well as their rates. */
export function compareLives(
  days: number,
  lives: readonly { id: string; name: string; startsOn: string; byDay: Counts[] }[],
): Life[] {
  const totals = lives.map(({ byDay }) => ({ clicks: sum(byDay, "clicks"), signups: sum(byDay, "signups") }));
  const [first = { clicks: 0, signups: 0 }] = totals;
  return lives.map((life, i) => {
    const own = totals[i] ?? first;
    return {
      ...life,
      ...own,
      byDay: life.byDay.slice(0, days),
      rate: conversionRate(own),
      from:
        i === 0
          ? null
          : {
              signups: { by: own.signups - first.signups, isReal: countsDiffer(own.signups, first.signups) },
              rate: rateDifference(own, first),
            },
    };
  });
}

/** Officers with clicks in both, the one who lost most first; their tests are corrected together (many-tests.ts). */
export function compareOfficers(
  officers: readonly { id: string; name: string; first: Counts; second: Counts }[],
): OfficerLives[] {
  const both = officers.filter(({ first, second }) => first.clicks > 0 && second.clicks > 0);
  const together = togetherOf(
    both.map(({ first, second }) => chanceOfRates(proportionOf(second), proportionOf(first))),
  );
  return both
    .map(({ id, name, first, second }, i) => {
      const found = rateDifference(second, first);
      return {
        ...{ id, name },
        first: { ...first, rate: conversionRate(first) },
        second: { ...second, rate: conversionRate(second) },
        difference: found && { ...found, isReal: found.isReal && (together[i] ?? 1) <= level },
      };
    })
    .sort((a, b) => (a.difference?.by ?? 0) - (b.difference?.by ?? 0));
}
