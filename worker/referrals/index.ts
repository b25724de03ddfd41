import { offerRoles } from "../core/access/roles";
import type { Api } from "../core/http/api";
import type { Pages } from "../core/http/pages";
import type { JobHandler } from "../core/jobs/job";
import type { Schedule } from "../core/jobs/schedule";
import type { LiveSource } from "../core/live/live-source";
import { whenOrganisationChanges } from "../core/organisation/organisation";
import { nameSubjects } from "../core/trail/subjects";
import { campaignApi } from "./campaigns/routes";
import { forgetAllLinks } from "./clicks/known-links";
import { clickPages } from "./clicks/pages";
import { clickApi } from "./clicks/routes";
import { followUpPages } from "./follow-ups/pages";
import { followUpApi } from "./follow-ups/routes";
import { formFunnelApi } from "./form-funnel/routes";
import { importPages } from "./imports/pages";
import { importApi } from "./imports/routes";
import { compactRollups } from "./insight/compact";
import { liveCounts } from "./insight/live/live-counts";
import { liveApi } from "./insight/live/routes";
import { statisticsApi } from "./insight/routes";
import { referralApi } from "./links/routes";
import { nameRecords } from "./name-records";
import { officerApi } from "./officers/routes";
import { recordPages } from "./pages";
import { dashboardPages } from "./pages/dashboard";
import { insightPages } from "./pages/insight/pages";
import { forgetRequestsDaily } from "./signups/forget-requests";
import { signupPages } from "./signups/pages";
import { settleSignupJob, sweepSignups } from "./signups/settle-campaign";
import { signupApi } from "./signups/signup-routes";
import { snippetPages } from "./signups/snippet-page";
import { trackingApi } from "./signups/tracking-routes";
import { targetPages } from "./targets/pages";
import { targetApi } from "./targets/routes";

whenOrganisationChanges(forgetAllLinks);
nameSubjects(nameRecords);
offerRoles("referrals", { admin: "open", officer: "managed" });

/** The module's face: what the entry mounts, and what other modules may use. */
export const api: Api[] = [
  officerApi,
  campaignApi,
  referralApi,
  clickApi,
  trackingApi,
  signupApi,
  importApi,
  statisticsApi,
  formFunnelApi,
  targetApi,
  liveApi,
  followUpApi,
];
export const pages: Pages[] = [
  clickPages,
  signupPages,
  snippetPages,
  dashboardPages,
  insightPages,
  targetPages,
  followUpPages,
  importPages,
  ...recordPages,
];
export const jobs: JobHandler[] = [settleSignupJob];
export const live: LiveSource = liveCounts;
export const schedules: Schedule[] = [sweepSignups, compactRollups, forgetRequestsDaily];

export { ClickCounter } from "./clicks/click-counter";
export { redirectClick } from "./clicks/redirect-click";
export { FormCounter } from "./form-funnel/form-counter";
export { navigation } from "./navigation";
