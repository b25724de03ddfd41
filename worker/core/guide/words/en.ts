/** The frame of the guide; its texts stand in docs/guide. */
export const guide = {
  "guide.title": "Guide",
  "guide.lead": "How Milepost works, for those who work with it.",
  "guide.onThisPage": "On this page",
  "guide.way": "Other pages of the guide",
  "guide.before": "Before",
  "guide.after": "Next",
  "guide.part.everybody": "Your account and the organisation",
} as const;
