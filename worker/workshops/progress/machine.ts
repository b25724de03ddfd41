// Pure.
import { numberOf, type WorkshopType, workshopTypes } from "../workshop-types";
import {
  beforeOf,
  isOpen,
  isSubmitted,
  nextOf,
  type Opening,
  type Progress,
  type Reason,
  type Setting,
} from "./progress";

export const noticeKinds = [
  ...(["workshop_advanced", "workshop_unlocked", "workshop_reminder"] as const),
  ...(["workshop_reopened", "progress_reset", "assessment_complete"] as const),
] as const;

/** What a participant is told of, and of which workshop; null: of all of them. */
export interface Notice {
  kind: (typeof noticeKinds)[number];
  workshop: WorkshopType | null;
}

export type Opened = Opening & { workshop: WorkshopType };

/** What an event makes of somebody's progress. */
export interface Change {
  progress: Progress;
  /** What it opened, in order of number. */
  openings: Opened[];
  notice: Notice | null;
}

/** Who caused an event, as a person's id or null; and when. */
export interface Cause {
  by: string | null;
  now: number;
}

/** Opens what is not open yet; `kind`: how the participant is told of it. */
function opening(progress: Progress, openings: Opened[], kind: Notice["kind"] | null): Change {
  const fresh = openings.filter(({ workshop }) => !isOpen(progress, workshop));
  const opened = { ...progress.opened };
  for (const { workshop, ...rest } of fresh) opened[workshop] = rest;
  const highest = fresh.at(-1);
  return {
    progress: { ...progress, opened },
    openings: fresh,
    notice: highest && kind ? { kind, workshop: highest.workshop } : null,
  };
}

const each = (workshops: readonly WorkshopType[], reason: Reason, { by, now }: Cause): Opened[] =>
  workshops.map((workshop) => ({ workshop, at: now, reason, by }));

const unchanged = (progress: Progress): Change => ({ progress, openings: [], notice: null });

/** What the schedule has opened by now; each at the instant from which all that it needs held. */
function scheduled({ completed }: Progress, { startsAt }: Setting, now: number): Opened[] {
  return workshopTypes.flatMap((workshop): Opened[] => {
    const before = beforeOf(workshop);
    const starts = startsAt[workshop] ?? null;
    const open = (at: number): Opened[] =>
      at > now ? [] : [{ workshop, at, reason: "scheduled_unlock", by: null }];
    if (before === undefined) return open(starts ?? now);
    const completion = completed[before];
    return starts === null || completion === undefined ? [] : open(Math.max(starts, completion.at));
  });
}

/** What is due by the schedule. Nothing in another mode, nor for who is not onboarded or where all is closed. */
export function settle(progress: Progress, setting: Setting, now: number): Change {
  if (setting.mode !== "schedule" || setting.closed || progress.status !== "active")
    return unchanged(progress);
  return opening(progress, scheduled(progress, setting, now), "workshop_unlocked");
}

/** What the mode opens at once for what is completed: after a change of mode or times, and of who comes back. */
export function openByMode(progress: Progress, setting: Setting, cause: Cause): Change {
  if (setting.closed || progress.status !== "active") return unchanged(progress);
  if (setting.mode === "schedule") {
    const due = scheduled(progress, setting, cause.now).map((one) => ({ ...one, at: cause.now }));
    return opening(progress, due, "workshop_unlocked");
  }
  const following = workshopTypes.filter((workshop) => {
    const before = beforeOf(workshop);
    return setting.mode === "auto" && before !== undefined && isSubmitted(progress, before);
  });
  return opening(
    progress,
    [...each(["workshop_1"], "start", cause), ...each(following, "submitted", cause)],
    "workshop_unlocked",
  );
}

/** From the second workshop to this one. */
const upTo = (workshop: WorkshopType | null): WorkshopType[] =>
  workshop === null ? [] : workshopTypes.slice(1, numberOf(workshop));

/** Who consents for the first time begins; who had withdrawn goes on where they were. */
export function onboard(progress: Progress, setting: Setting, cause: Cause): Change {
  const active: Progress = { ...progress, status: "active" };
  if (progress.status === "withdrawn") return openByMode(active, setting, cause);
  const waits = setting.mode === "schedule" && (setting.startsAt.workshop_1 ?? 0) > cause.now;
  return opening(
    active,
    [
      ...each(waits ? [] : ["workshop_1"], "start", cause),
      ...each(upTo(setting.advancedTo), "bulk_advancement", cause),
    ],
    null,
  );
}

/** Completes a workshop that is open. `version`: of the questions. */
export function submit(
  progress: Progress,
  setting: Setting,
  workshop: WorkshopType,
  version: number,
  cause: Cause,
): Change {
  const done: Progress = {
    ...progress,
    completed: { ...progress.completed, [workshop]: { at: cause.now, version } },
  };
  const next = setting.mode === "auto" ? nextOf(workshop) : undefined;
  const change =
    setting.mode === "schedule"
      ? settle(done, setting, cause.now)
      : opening(done, each(next ? [next] : [], "submitted", cause), null);
  const isAll = workshopTypes.every((one) => isSubmitted(done, one));
  return isAll ? { ...change, notice: { kind: "assessment_complete", workshop: null } } : change;
}

export function advance(progress: Progress, workshop: WorkshopType, cause: Cause): Change {
  if (progress.status !== "active") return unchanged(progress);
  return opening(progress, each(upTo(workshop), "bulk_advancement", cause), "workshop_advanced");
}

/** Null where the workshop is open or submitted. */
export function unlock(progress: Progress, workshop: WorkshopType, cause: Cause): Change | null {
  if (isOpen(progress, workshop)) return null;
  return opening(progress, each([workshop], "manual_unlock", cause), "workshop_unlocked");
}

/** Null where the workshop is not submitted. */
export function reopen(progress: Progress, workshop: WorkshopType): Change | null {
  if (!isSubmitted(progress, workshop)) return null;
  const { [workshop]: _, ...completed } = progress.completed;
  return {
    progress: { ...progress, completed },
    openings: [],
    notice: { kind: "workshop_reopened", workshop },
  };
}

/** Back to the beginning. */
export function reset(progress: Progress, cause: Cause): Change {
  const start = { at: cause.now, reason: "start", by: cause.by } as const;
  return {
    progress: { ...progress, opened: { workshop_1: start }, completed: {} },
    openings: [],
    notice: { kind: "progress_reset", workshop: "workshop_1" },
  };
}
