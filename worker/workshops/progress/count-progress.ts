// Pure.
import type { StakeholderType } from "../stakeholder-types";
import { type WorkshopType, workshopTypes } from "../workshop-types";
import { isSubmitted, type Progress, statusOf } from "./progress";

/** What figures know of a participant. */
export interface Counted {
  province_id: string | null;
  stakeholder_type: StakeholderType | null;
  progress: Progress;
  /** How many drafts say something, by workshop. */
  answered: Partial<Record<WorkshopType, number>>;
}

/** In percent: rounded half up to two decimals; null of nobody. */
export const percent = (n: number, of: number): number | null =>
  of === 0 ? null : Math.floor((10_000 * n) / of + 0.5) / 100;

const forEach = <T>(told: (workshop: WorkshopType) => T) =>
  Object.fromEntries(workshopTypes.map((one) => [one, told(one)])) as Record<WorkshopType, T>;

const submittedBy = (all: readonly Counted[]) =>
  forEach((workshop) => all.filter(({ progress }) => isSubmitted(progress, workshop)).length);

function groups<K extends string>(all: readonly Counted[], keyOf: (one: Counted) => K | null) {
  const found = new Map<K, Counted[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found].map(([key, those]) => ({ key, total: those.length, completed: submittedBy(those) }));
}

/** The figures of those who have not withdrawn. `targetRate`: in percent. */
export function countProgress(all: readonly Counted[], targetRate: number) {
  return {
    total_participants: all.length,
    onboarded: all.filter(({ progress }) => progress.status === "active").length,
    fully_completed: all.filter(({ progress }) => workshopTypes.every((one) => isSubmitted(progress, one)))
      .length,
    by_workshop: forEach((workshop) => {
      const open = all.filter(({ progress }) => statusOf(progress, workshop) === "open");
      const completed = all.filter(({ progress }) => isSubmitted(progress, workshop)).length;
      const rate = percent(completed, all.length);
      return {
        open: open.length,
        in_progress: open.filter(({ answered }) => (answered[workshop] ?? 0) > 0).length,
        ...{ completed, rate, target_met: rate !== null && rate >= targetRate },
      };
    }),
    by_province: groups(all, ({ province_id }) => province_id),
    by_stakeholder: groups(all, ({ stakeholder_type }) => stakeholder_type),
  };
}
