// Pure.
import { addDays } from "../../core/time";
import { type Period, partsOf } from "../rollups/periods";

export interface DayCounts {
  day: string;
  clicks: number;
  signups: number;
  enrollments: number;
}

export interface Milestone {
  what: "first_click" | "first_signup" | "first_enrollment" | "signups";
  /** Of `signups`: how many it then was in all. */
  n: number;
  day: string;
}

const steps = [10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000];

/** What an officer has passed, in order, and what comes next. `days` ascend; days without anything may be absent. */
export function milestones(days: DayCounts[]) {
  const reached: Milestone[] = [];
  const first = (what: Milestone["what"], count: "clicks" | "signups" | "enrollments") => {
    const found = days.find((day) => day[count] > 0);
    if (found) reached.push({ what, n: 1, day: found.day });
  };
  first("first_click", "clicks");
  first("first_signup", "signups");
  first("first_enrollment", "enrollments");
  let total = 0;
  let best: DayCounts | null = null;
  for (const day of days) {
    const before = total;
    total += day.signups;
    for (const n of steps) if (before < n && total >= n) reached.push({ what: "signups", n, day: day.day });
    if (day.signups > (best?.signups ?? 0)) best = day;
  }
  const n = steps.find((step) => step > total);
  return {
    reached: reached.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    best: best && { day: best.day, signups: best.signups },
    next: total > 0 && n !== undefined ? { n, left: n - total } : null,
  };
}

export interface WeekCounts extends Period {
  clicks: number;
  signups: number;
}

/** The last `count` weeks, the one that today is in included and cut at it. */
export function lastWeeks(days: DayCounts[], today: string, count: number): WeekCounts[] {
  const reach = { from: addDays(today, 1 - 7 * (count + 1)), to: today };
  return [...partsOf(reach, "week")].slice(-count).map((week) => {
    const within = days.filter(({ day }) => day >= week.from && day <= week.to);
    return {
      ...week,
      clicks: within.reduce((sum, { clicks }) => sum + clicks, 0),
      signups: within.reduce((sum, { signups }) => sum + signups, 0),
    };
  });
}
