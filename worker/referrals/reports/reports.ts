import { campaignSummary } from "./campaign-summary";
import { officerSummary } from "./officer-summary";
import { rawEvents } from "./raw-events";
import type { Report } from "./report";
import { timeSeries } from "./time-series";
import { weeklySummary } from "./weekly-summary";
import { yearOverYearTrends } from "./year-over-year-trends";

/** Every report by the name that calls give it, in the order in which "all" has them. */
export const reports = {
  raw_events: rawEvents,
  officer_summary: officerSummary,
  campaign_summary: campaignSummary,
  time_series: timeSeries,
  weekly_summary: weeklySummary,
  yoy: yearOverYearTrends,
} satisfies Record<string, Report>;

export type ReportName = keyof typeof reports;
