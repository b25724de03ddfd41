import type { Db } from "../../core/db/db";
import { addDays } from "../../core/time";
import { compareLives, compareOfficers, daysLived, firstDays, type Lives } from "./campaign-lives";
import { type NamedRun, runsOfCampaigns } from "./campaign-runs";
import { namesOfOfficers } from "./officer-table";
import { grownBetween, officerTotals } from "./officer-totals";
import type { StatFilter } from "./stat-filter";
import { countsByDay } from "./totals";

async function byDayOfLife(db: Db, run: NamedRun, days: number, { officerId }: StatFilter) {
  const period = firstDays(run, days);
  const found = await countsByDay(db, { campaignId: run.id, officerId }, period);
  return Array.from({ length: days }, (_, i) => {
    const { clicks = 0, signups = 0 } = found.get(addDays(period.from, i)) ?? {};
    return { clicks, signups };
  });
}

async function officersOfBoth(db: Db, runs: NamedRun[], days: number, { officerId }: StatFilter) {
  const [first, second] = runs;
  if (!first || !second) return [];
  const [names, ...totals] = await Promise.all([
    namesOfOfficers(db, null),
    ...[first, second].map((run) => {
      const { from, to } = firstDays(run, days);
      return officerTotals(db, run.id, [to, addDays(from, -1)]);
    }),
  ]);
  const grown = (at: number, id: string) => {
    const [after = new Map(), before = new Map()] = totals[at] ?? [];
    const { clicks, signups } = grownBetween(after, before, id);
    return { clicks, signups };
  };
  return compareOfficers(
    names
      .filter((one) => officerId === null || one.officerId === officerId)
      .map(({ officerId: id, name }) => ({ id, name, first: grown(0, id), second: grown(1, id) })),
  );
}

/** These campaigns, in this order, by the day of their life; one that has not begun has none yet. */
export async function readLives(db: Db, filter: StatFilter, ids: readonly string[]): Promise<Lives> {
  const all = await runsOfCampaigns(db, { ...filter, campaignId: null });
  const runs = ids.flatMap((id) => all.find((run) => run.id === id) ?? []);
  const begun = runs.filter((run) => daysLived(run, filter.today) > 0);
  const days = begun.length === 0 ? 0 : Math.min(...begun.map((run) => daysLived(run, filter.today)));
  const [lives, officers] = await Promise.all([
    Promise.all(begun.map(async (run) => ({ ...run, byDay: await byDayOfLife(db, run, days, filter) }))),
    officersOfBoth(db, begun, days, filter),
  ]);
  return {
    days,
    campaigns: compareLives(
      days,
      lives.map(({ id, name, startsOn, byDay }) => ({ id, name, startsOn, byDay })),
    ),
    officers,
  };
}
