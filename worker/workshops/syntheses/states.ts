// Pure.

/** How far a synthesis is. */
export const synthesisStatuses = [
  ...(["queued", "processing", "completed", "failed", "reviewed", "approved"] as const),
] as const;
