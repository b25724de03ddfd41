// Pure.

/** How often the probe looks, in ms. A row is written each time. */
export const probeEvery = 5 * 60_000;

/** How long its hours are kept, and what the target of availability looks at. */
export const keptDays = 30;

/** Of a month, in percent. */
export const target = 99.5;

const hourMs = 3_600_000;

/** "2026-11-28T03" */
export const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);

export interface Hour {
  hour: string;
  probes: number;
  available: number;
  /** How often each check was off, if ever. */
  off: Record<string, number>;
}

export interface DayOfHealth {
  /** UTC */
  day: string;
  /** Probes that were due, that looked, and that found everything needed well. */
  due: number;
  looked: number;
  available: number;
  off: Record<string, number>;
}

/**
 * Availability by the day, the latest first. A probe that was due and left nothing counts as one that found the
 * product away: whatever kept it from looking kept it from writing. In the first hour it had only begun.
 */
export function daysOfHealth(hours: readonly Hour[], now: number): DayOfHealth[] {
  const [first] = hours;
  if (!first) return [];
  const last = now - 60_000; // the probe of this minute may be looking
  const known = new Map(hours.map((hour) => [hour.hour, hour]));
  const days = new Map<string, DayOfHealth>();
  for (let at = Date.parse(`${first.hour}:00:00Z`); at <= now; at += hourMs) {
    const hour = hourOf(at);
    const { probes = 0, available = 0, off = {} } = known.get(hour) ?? {};
    const sofar = Math.floor((Math.min(at + hourMs - 1, last) - at) / probeEvery) + 1;
    const due = hour === first.hour ? probes : Math.max(sofar, probes, 0);
    const day = hour.slice(0, 10);
    const sum = days.get(day) ?? { day, due: 0, looked: 0, available: 0, off: {} };
    days.set(day, sum);
    sum.due += due;
    sum.looked += probes;
    sum.available += available;
    for (const [name, n] of Object.entries(off)) sum.off[name] = (sum.off[name] ?? 0) + n;
  }
  return [...days.values()].reverse();
}

/** In percent, two decimals, rounded down: 99.999 is not 100. Null where no probe was due. */
export function availabilityOf(days: readonly Pick<DayOfHealth, "due" | "available">[]): number | null {
  const due = days.reduce((sum, day) => sum + day.due, 0);
  const available = days.reduce((sum, day) => sum + day.available, 0);
  return due === 0 ? null : Math.floor((available * 10_000) / due) / 100;
}
