/** The views of the programme beside its overview; each has an address: /dashboard/insight/<name>. */
export const insightViews = [
  "officers",
  "compare",
  "timing",
  "geography",
  "sources",
  "matrix",
  "year",
] as const;

export type InsightView = (typeof insightViews)[number];
