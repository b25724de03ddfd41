// Pure.

/** What staff bring home: what they read, what they asked many, whom they asked at length, what they wrote of it. */
export const recordKinds = ["desk_review", "survey", "kii", "report"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** How far a report is. */
export const reportStates = ["draft", "in_validation", "final"] as const;
export type ReportState = (typeof reportStates)[number];
