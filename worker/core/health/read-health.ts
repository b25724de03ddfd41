import type { Db } from "../db/db";
import { lastDifferences, lastRecounts } from "../recount/find-recounts";
import { toInstant } from "../time";
import { allChecks } from "./check";
import { readHours, readIncidents, readLastProbe } from "./findings";
import { availabilityOf, daysOfHealth, probeEvery, target } from "./periods";

/** All that the health page and its call tell. */
export async function readHealth(db: Db, now: number) {
  const [last, hours, incidents, recounts, differences] = await Promise.all([
    readLastProbe(db),
    readHours(db),
    readIncidents(db, now),
    lastRecounts(db),
    lastDifferences(db),
  ]);
  const days = daysOfHealth(hours, now);
  return {
    probedAt: last ? toInstant(last.at) : null,
    /** A probe that is long over says nothing of now. */
    isStale: last !== null && last.at < now - 3 * probeEvery,
    checks: allChecks().map(({ name, label, isNeeded = false }) => ({
      ...{ name, label, isNeeded },
      finding: last?.findings[name] ?? null,
    })),
    target,
    availability: availabilityOf(days),
    days: days.map((day) => ({ ...day, availability: availabilityOf([day]) })),
    incidents: incidents.map(({ startedAt, endedAt, checks }) => ({
      startedAt: toInstant(startedAt),
      endedAt: toInstant(endedAt),
      checks,
    })),
    recounts: recounts.map((row) => ({
      ...row,
      startedAt: toInstant(row.startedAt),
      finishedAt: toInstant(row.finishedAt),
    })),
    differences,
  };
}

export type Health = Awaited<ReturnType<typeof readHealth>>;
