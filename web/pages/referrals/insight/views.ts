/** The views of the programme beside its overview; each has an address: /dashboard/insight/<name>. */
export const insightViews = [] as const;

export type InsightView = (typeof insightViews)[number];
