// Pure.
/** What an export can be. */
export const reportNames = [
  "raw_events",
  "officer_summary",
  "campaign_summary",
  "time_series",
  "weekly_summary",
  "yoy",
] as const;
export const exportReports = [...reportNames, "all"] as const;
export const exportFormats = ["csv", "xlsx", "google_sheets"] as const;
export const exportStatuses = ["queued", "running", "done", "failed"] as const;

export type ExportReport = (typeof exportReports)[number];
