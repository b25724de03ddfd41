// Pure.

export const needCategories = [
  ...(["education", "health", "economic", "social", "cultural", "infrastructure", "governance"] as const),
  ...(["peace_security", "rights", "other"] as const),
] as const;
export const urgencies = ["immediate", "short_term", "medium_term", "long_term"] as const;
export const needStatuses = [
  ...(["identified", "validated", "prioritized", "planned", "in_progress", "completed"] as const),
  "rejected",
] as const;
