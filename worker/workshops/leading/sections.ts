// Pure.

/** The pages of an assessment's facilitators that stand beside each other, in their order. */
export const sections = [
  { page: "dashboard/", label: "leading.dashboard" },
  { page: "participants/", label: "leading.participants" },
  { page: "answers/", label: "reading.answers" },
  { page: "syntheses/", label: "syntheses.title" },
  { page: "exports/", label: "exported.title" },
  { page: "questions/workshop_1/", label: "asking.questions" },
  { page: "room/", label: "projecting.room" },
  { page: "cards/", label: "projecting.cards" },
] as const;

export type Section = (typeof sections)[number]["page"];
