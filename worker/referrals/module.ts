import { defineModule } from "../core/define-module";
import { addresses } from "./addresses";
import { tools } from "./assistant/tools";
import { campaignApi } from "./campaigns/routes";
import { enforceRetention, forgetNotedAddresses } from "./candidates/enforce-retention";
import { eraseFiles } from "./candidates/erase-files";
import { privacySettingsPages } from "./candidates/pages";
import { candidateApi, privacySettingsApi } from "./candidates/routes";
import { yourDataPages } from "./candidates/your-data-pages";
import { claimMailing } from "./claims/granted-mail";
import { claimPages } from "./claims/pages";
import { claimApi } from "./claims/routes";
import { forgetAllLinks } from "./clicks/known-links";
import { clickPages } from "./clicks/pages";
import { privacySignalPages } from "./clicks/privacy-signal-pages";
import { redirectClick } from "./clicks/redirect-click";
import { clickApi } from "./clicks/routes";
import { tellClicks } from "./clicks/untold-clicks";
import { dashboard } from "./dashboard/pages";
import { digestMailing } from "./digests/mailing";
import { digestPages } from "./digests/pages";
import { digestJob, digestsWeekly } from "./digests/send-digests";
import { enrollmentListPages } from "./enrollment-lists/pages";
import { enrollmentListApi } from "./enrollment-lists/routes";
import { secrets } from "./env";
import { events } from "./events";
import { forgetExportFiles } from "./exports/forget-files";
import { exportPages } from "./exports/pages";
import { exportApi } from "./exports/routes";
import { exportJob } from "./exports/run-export";
import { endMailPages } from "./follow-ups/end-mail-pages";
import { followUpPages } from "./follow-ups/pages";
import { followUpApi } from "./follow-ups/routes";
import { formFunnelApi } from "./form-funnel/routes";
import { fraudJob } from "./fraud/flags/decide-many";
import { decideOverdue } from "./fraud/flags/hold-signups";
import { fraudFlagPages } from "./fraud/flags/pages";
import { fraudFlagApi } from "./fraud/flags/routes";
import { judgeSignupsAgain } from "./fraud/judge-again";
import { fraudSettingsPages } from "./fraud/pages";
import { forgetOfficerTraces } from "./fraud/remember-officer";
import { fraudSettingsApi } from "./fraud/routes";
import { guideParts } from "./guide";
import { checks } from "./health/checks";
import { icons } from "./icons";
import { ids } from "./ids";
import { importPages } from "./imports/pages";
import { importApi } from "./imports/routes";
import { liveCounts } from "./insight/live/live-counts";
import { liveApi } from "./insight/live/routes";
import { insightPages } from "./insight/pages";
import { statisticsApi } from "./insight/routes";
import { referralApi } from "./links/routes";
import { nameRecords } from "./name-records";
import { navigation } from "./navigation";
import { notePages } from "./notes/pages";
import { noteApi } from "./notes/routes";
import { officerNoteApi } from "./officers/note-routes";
import { officerApi } from "./officers/routes";
import { pastLinkPages } from "./past-links/pages";
import { pastLinkApi } from "./past-links/routes";
import { problems } from "./problems";
import { moveOldDays } from "./raw-log/move-old-days";
import { rawLogApi } from "./raw-log/routes";
import { recordPages } from "./record-pages";
import { allCampaigns } from "./recount/recount-campaigns";
import { allDays, recentDays } from "./recount/recount-days";
import { allLinks } from "./recount/recount-links";
import { compactRollups } from "./rollups/compact";
import { scopes } from "./scopes";
import { recordSearch } from "./search/find-records";
import { sheetPages } from "./sheets/pages";
import { reportApi } from "./sheets/routes";
import { sheetRunJob } from "./sheets/run-report";
import { sheetSchedules } from "./sheets/schedules";
import { forgetRequestsDaily } from "./signups/forget-requests";
import { signupPages } from "./signups/pages";
import { renewAddresses } from "./signups/renew-addresses";
import { settleSignupJob, sweepSignups } from "./signups/settle-campaign";
import { signupApi } from "./signups/signup-routes";
import { snippetPages } from "./signups/snippet-page";
import { successPages } from "./signups/success-pages";
import { trackingApi } from "./signups/tracking-routes";
import * as tables from "./tables";
import { targetPages } from "./targets/pages";
import { targetApi } from "./targets/routes";
import { thisWeekPages } from "./this-week/pages";
import { viewPaths } from "./view-paths";
import { readers } from "./viewer";
import { words } from "./words/index";

/** The module's face: what the product and other modules see of it. */
export default defineModule({
  name: "referrals",
  title: "module.referrals",
  description: "Referral links, clicks, sign-ups and enrolments.",
  roles: { admin: "open", viewer: "open", officer: "managed" },
  administratorIs: "admin",
  scopes,
  ids,
  problems,
  events,
  icons,
  words,
  secrets,
  tables: Object.values(tables),
  api: [
    officerApi,
    officerNoteApi,
    campaignApi,
    referralApi,
    clickApi,
    trackingApi,
    signupApi,
    enrollmentListApi,
    pastLinkApi,
    importApi,
    statisticsApi,
    formFunnelApi,
    noteApi,
    targetApi,
    liveApi,
    followUpApi,
    exportApi,
    reportApi,
    fraudFlagApi,
    claimApi,
    fraudSettingsApi,
    candidateApi,
    privacySettingsApi,
    rawLogApi,
  ],
  addresses,
  pages: [
    clickPages,
    privacySignalPages,
    signupPages,
    successPages,
    snippetPages,
    insightPages,
    notePages,
    targetPages,
    followUpPages,
    endMailPages,
    importPages,
    enrollmentListPages,
    pastLinkPages,
    exportPages,
    sheetPages,
    fraudSettingsPages,
    digestPages,
    thisWeekPages,
    fraudFlagPages,
    claimPages,
    privacySettingsPages,
    yourDataPages,
    ...recordPages,
  ],
  tools,
  mailings: [digestMailing, claimMailing],
  settings: [
    { href: "/dashboard/settings/fraud", label: "fraudSettings.title", access: readers },
    { href: "/dashboard/settings/reports", label: "sheets.title", access: readers },
    { href: "/dashboard/settings/privacy", label: "privacy.title", access: readers },
  ],
  search: recordSearch,
  viewPaths,
  guide: guideParts,
  home: dashboard,
  navigation,
  front: redirectClick,
  jobs: [settleSignupJob, exportJob, sheetRunJob, digestJob, fraudJob, eraseFiles],
  schedules: [
    sweepSignups,
    judgeSignupsAgain,
    forgetOfficerTraces,
    tellClicks,
    moveOldDays,
    compactRollups,
    forgetRequestsDaily,
    forgetExportFiles,
    ...sheetSchedules,
    digestsWeekly,
    decideOverdue,
    enforceRetention,
    forgetNotedAddresses,
  ],
  renewals: [renewAddresses],
  checks,
  recounts: [recentDays, allLinks, allCampaigns, allDays],
  // Clicks after the sign-ups that need them, and before the list of the files to which they move.
  dumpedLast: ["click_flushes", "cold_clicks"],
  live: liveCounts,
  subjects: nameRecords,
  whenOrganisationChanges: forgetAllLinks,
});

export { ClickCounter } from "./clicks/click-counter";
export { FormCounter } from "./form-funnel/form-counter";
