// Pure.

export const feedbackTypes = ["bug", "feature", "usability", "content", "general"] as const;
export const feedbackStatuses = ["submitted", "in_progress", "resolved", "dismissed"] as const;
