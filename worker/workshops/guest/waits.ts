// Pure.
import type { Progress, Setting } from "../progress/progress";
import { beforeOf, isSubmitted } from "../progress/progress";
import type { WorkshopType } from "../workshop-types";

/** What a workshop that is not open waits for. Day: milliseconds. */
export type WaitsFor = { kind: "closed" | "before" | "facilitator" } | { kind: "day"; at: number };

/** For whom or what somebody waits, of a workshop that is locked to them. */
export function waitsFor(progress: Progress, setting: Setting, type: WorkshopType, now: number): WaitsFor {
  if (setting.closed) return { kind: "closed" };
  const at = setting.startsAt[type] ?? null;
  if (setting.mode === "schedule" && at !== null && at > now) return { kind: "day", at };
  const before = beforeOf(type);
  const isNext = before === undefined || isSubmitted(progress, before);
  if (setting.mode === "facilitator" || isNext || (setting.mode === "schedule" && at === null)) {
    return { kind: "facilitator" };
  }
  return { kind: "before" };
}
