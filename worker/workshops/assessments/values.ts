// Pure.

export const assessmentLevels = [
  "regional",
  "provincial",
  "city_municipal",
  "barangay",
  "community",
] as const;
export const categories = [
  ...(["needs_assessment", "baseline_study", "impact_assessment", "situational_analysis"] as const),
  "community_mapping",
] as const;
export const statuses = [
  ...(["planning", "preparation", "data_collection", "analysis", "reporting"] as const),
  ...(["completed", "cancelled"] as const),
] as const;
export type Status = (typeof statuses)[number];
export const priorities = ["low", "medium", "high", "critical"] as const;
export const methodologies = [
  ...(["desk_review", "survey", "kii", "workshop", "participatory", "observation"] as const),
  ...(["mixed", "other"] as const),
] as const;
export const impactLevels = ["low", "medium", "high"] as const;
export const teamRoles = [
  ...(["team_leader", "deputy_leader", "facilitator", "documenter", "info_analyst", "secretariat"] as const),
  ...(["data_collector", "technical_expert", "observer"] as const),
] as const;
export type TeamRole = (typeof teamRoles)[number];
/** How a participant comes from one workshop to the next. */
export const advancements = ["auto", "facilitator", "schedule"] as const;
/** Of questions' plain words. */
export const questionLanguages = ["en", "fil", "fr"] as const;
export const workshopStatuses = ["planned", "in_progress", "completed", "cancelled"] as const;

/** Nothing is written in a closed assessment any more; reading goes on. */
export const closedStatuses = ["completed", "cancelled"] as const satisfies Status[];
export const isClosed = (status: Status): boolean => (closedStatuses as readonly Status[]).includes(status);
