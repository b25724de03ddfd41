import { scoreBounds, tableQuery } from "../insight/table";

export const coachingSorts = [
  "difference",
  "name",
  "rank",
  "clicks",
  "signups",
  "conversion_rate",
  "trend",
  "pace",
  "lastAt",
  "score",
] as const;

/** Worst first. */
export const coachingQuery = tableQuery(coachingSorts, "difference").extend(scoreBounds.shape);
