// Pure.

export const states = ["DRAFT", "IN_REVIEW", "PUBLISHED", "CLOSED"] as const;
export type State = (typeof states)[number];

/** What the log calls a transition. `versionInfo` is the latest of a version's. */
export const actions = [
  "created",
  "draft_created",
  "submitted",
  "returned",
  "needs_changes",
  "reopened",
  "published",
  "restored",
  "closed",
] as const;
export type Action = (typeof actions)[number];

/** What it also holds, of the case as a whole. */
export const otherActions = ["scheduled", "unscheduled", "contributors_changed", "reviewer_changed"] as const;
export type OtherAction = (typeof otherActions)[number];
