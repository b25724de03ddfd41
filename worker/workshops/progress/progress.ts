// Pure.
import { numberOf, type WorkshopType, workshopTypes } from "../workshop-types";

/** Why a workshop was opened for somebody. */
export const reasons = [
  ...(["start", "bulk_advancement", "manual_unlock", "submitted", "scheduled_unlock"] as const),
] as const;
export type Reason = (typeof reasons)[number];

/** How participants come from one workshop to the next. */
export const modes = ["auto", "facilitator", "schedule"] as const;
export type Mode = (typeof modes)[number];

/** At: milliseconds. By: a person, or null. */
export interface Opening {
  at: number;
  reason: Reason;
  by: string | null;
}
/** Version: of the questions that were submitted. */
export interface Completion {
  at: number;
  version: number;
}

export type ByWorkshop<T> = Partial<Record<WorkshopType, T>>;

export const participantStatuses = ["invited", "active", "withdrawn"] as const;

/** How far somebody is. Who is active has been onboarded; what is completed is open, too. */
export interface Progress {
  status: (typeof participantStatuses)[number];
  opened: ByWorkshop<Opening>;
  completed: ByWorkshop<Completion>;
}

/** What an assessment says of how its participants move on. */
export interface Setting {
  mode: Mode;
  /** Milliseconds; null or left out where none is set. */
  startsAt: ByWorkshop<number | null>;
  advancedTo: WorkshopType | null;
  closed: boolean;
}

export const nextOf = (workshop: WorkshopType): WorkshopType | undefined => workshopTypes[numberOf(workshop)];
export const beforeOf = (workshop: WorkshopType): WorkshopType | undefined =>
  workshopTypes[numberOf(workshop) - 2];

export const isOpen = ({ opened }: Progress, workshop: WorkshopType): boolean =>
  opened[workshop] !== undefined;
export const isSubmitted = ({ completed }: Progress, workshop: WorkshopType): boolean =>
  completed[workshop] !== undefined;

export const workshopStatuses = ["locked", "open", "submitted"] as const;
export type WorkshopStatus = (typeof workshopStatuses)[number];

export function statusOf(progress: Progress, workshop: WorkshopType): WorkshopStatus {
  if (isSubmitted(progress, workshop)) return "submitted";
  return isOpen(progress, workshop) ? "open" : "locked";
}

/** The first workshop that is open and not submitted, else "". */
export const currentOf = (progress: Progress): WorkshopType | "" =>
  workshopTypes.find((workshop) => statusOf(progress, workshop) === "open") ?? "";

/** Where nothing can be answered: the first workshop that is not completed, else null. */
export const waitingFor = (progress: Progress): WorkshopType | null =>
  currentOf(progress) !== ""
    ? null
    : (workshopTypes.find((workshop) => !isSubmitted(progress, workshop)) ?? null);
