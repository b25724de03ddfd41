import { insightViews } from "./insight/views/views";

/** Pages whose filters a person may name and come back to. */
export const viewPaths = [
  "/dashboard",
  ...insightViews.map((view) => `/dashboard/insight/${view}`),
  ...["campaigns", "officers", "links", "signups"].map((list) => `/dashboard/${list}`),
];
