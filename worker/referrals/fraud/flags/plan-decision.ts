// Pure.
import { localHour } from "../../../core/time";
import { unknownVia } from "../../rollups/breakdown-keys";

import type { Standing, StandingChange } from "../../signups/standing";
import { takesClick } from "../../signups/takes-click";

export type FlagStatus = "open" | "held" | "confirmed" | "dismissed";
/** "hold": until somebody decides, or its deadline does. */
export type Decision = "confirm" | "dismiss" | "undo" | "hold";

/** The click that a confirmed sign-up had spent. */
export interface FreedClick {
  click_id: string;
  /** Of an imported click: what finds it. */
  stated_us: number | null;
}

export interface Flagged {
  standing: Standing;
  status: FlagStatus;
  createdAt: number;
  holdUntil: number | null;
  freed: FreedClick | null;
  /** The freed click has earned another sign-up meanwhile. */
  isSpent: boolean;
  /** Of the imported click that it has now. */
  statedUs: number | null;
  /** How many more clicks than sign-ups, held ones with them, its link has. */
  room: number;
}

export interface DecidedFlag {
  flagged: Flagged;
  status: FlagStatus;
  change: StandingChange;
  freed: FreedClick | null;
  holdUntil: number | null;
}

export interface DecisionPlan {
  decided: DecidedFlag[];
  /** Those that would count again, or be held again, and whose link has no click left. */
  refused: Flagged[];
}

export function statusAfter({ status, holdUntil }: Flagged, decision: Decision): FlagStatus {
  if (decision === "confirm") return "confirmed";
  if (decision === "dismiss") return "dismissed";
  if (decision === "hold") return status === "open" ? "held" : status;
  return holdUntil === null ? "open" : "held";
}

/** A sign-up that keeps its link without a click: by its code, as it were. What a history states stays. */
export function withoutClick(standing: Standing): Standing {
  const isImported = standing.channel === "import";
  return {
    ...standing,
    ...{ clickId: null, clickedAt: null, clickedDay: null, via: unknownVia },
    country: isImported ? standing.statedCountry : null,
    ...(isImported ? {} : { reason: "code", conversionTimeMinutes: null }),
  };
}

/** Counts where it has a link, on the days that it was counted on before, if it was. */
export function counting(standing: Standing, timeZone: string): Standing {
  const counted = standing.referralId !== null;
  const { enrolledAt, enrolledDay } = standing;
  const isNew = counted && enrolledAt !== null && enrolledDay === null;
  const enrolled = isNew ? localHour(enrolledAt, timeZone) : null;
  return {
    ...{ ...standing, counted, withheld: false, held: false },
    ...(enrolled ? { enrolledDay: enrolled.day, enrolledHour: enrolled.hour } : {}),
  };
}

const withheld = (standing: Standing, held: boolean): Standing => ({
  ...standing,
  ...{ counted: false, withheld: true, held },
});

/**
 * What a decision makes of flagged sign-ups, one after another: those confirmed count nowhere, and their click is free;
 * those held count nowhere, and keep their click; the others count. What is as it is to be already is left out.
 */
export function planDecision(
  flags: readonly Flagged[],
  decision: Decision,
  { now, timeZone, holdUntil }: { now: number; timeZone: string; holdUntil: number | null },
): DecisionPlan {
  const plan: DecisionPlan = { decided: [], refused: [] };
  const room = new Map<string, number>();
  const taken = new Set<string>();
  for (const flagged of flags) {
    const status = statusAfter(flagged, decision);
    if (status === flagged.status) continue;
    const { standing: before } = flagged;
    const isWithheld = status === "confirmed" || status === "held";
    let after = isWithheld ? withheld(before, status === "held") : counting(before, timeZone);
    let freed: FreedClick | null = null;
    if (status === "confirmed") {
      freed =
        before.clickId === null ? flagged.freed : { click_id: before.clickId, stated_us: flagged.statedUs };
      after = { ...after, clickId: null };
    } else if (flagged.freed) {
      const { click_id: clickId } = flagged.freed;
      after = flagged.isSpent || taken.has(clickId) ? withoutClick(after) : { ...after, clickId };
    }
    const link = before.referralId;
    if (link !== null) {
      const left = room.get(link) ?? flagged.room;
      const more = Number(takesClick(after)) - Number(takesClick(before));
      if (more > left) {
        plan.refused.push(flagged);
        continue;
      }
      room.set(link, left - more);
    }
    if (flagged.freed && after.clickId !== null) taken.add(after.clickId);
    // A deadline that is over would decide again at once: who takes a decision back has as long as there was at first.
    const again = status === "held" && flagged.holdUntil !== null;
    const deadline = again
      ? Math.max(flagged.holdUntil ?? 0, now + (flagged.holdUntil ?? 0) - flagged.createdAt)
      : flagged.holdUntil;
    plan.decided.push({
      ...{ flagged, status, change: { before, after }, freed },
      holdUntil: decision === "hold" ? holdUntil : deadline,
    });
  }
  return plan;
}
