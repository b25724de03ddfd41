import { secrets } from "../env";
import { backupApi } from "./backup/routes";
import { backupJob, backupWeekly } from "./backup/run-backup";
import * as tables from "./db/tables";
import { defineModule } from "./define-module";
import { filePages } from "./files/pages";
import { sheetPages } from "./google/pages";
import { guideParts } from "./guide/parts";
import { ownChecks } from "./health/own-checks";
import { probePages } from "./health/pages";
import { forgetHealthDaily, probeHealth } from "./health/probe";
import { healthApi } from "./health/routes";
import { healthMailing } from "./health/tell-administrators";
import { assetPages } from "./http/asset-pages";
import { devPages } from "./http/dev-pages";
import { installedAppPages } from "./http/installed-app";
import { forgetAnswersDaily } from "./http/kept-answers";
import { apiKeyPages } from "./identity/api-key-pages";
import { apiKeyApi } from "./identity/api-key-routes";
import { authApi } from "./identity/auth-routes";
import { forgetExpiredDaily } from "./identity/forget-expired";
import { logoutPages } from "./identity/logout-pages";
import { passwordPages } from "./identity/password-pages";
import { profilePages } from "./identity/profile-pages";
import { profileApi } from "./identity/profile-routes";
import { resetApi } from "./identity/reset-routes";
import { signInAlert } from "./identity/sign-in-alert";
import { signInPages } from "./identity/sign-in-pages";
import { userPages } from "./identity/user-pages";
import { userApi } from "./identity/user-routes";
import { userSearch } from "./identity/user-search";
import { deadLetterPages } from "./jobs/pages";
import { deadLetterApi } from "./jobs/routes";
import { ringDueJobs } from "./jobs/run-job";
import { renewals } from "./keys/renewals";
import { sendMail } from "./mail/mail";
import { mailPages } from "./mail/pages";
import { mailApi } from "./mail/routes";
import { mailingPages } from "./mailings/pages";
import { organisationPages } from "./organisation/pages";
import { organisationApi } from "./organisation/routes";
import { organisationSetUpPages } from "./organisation/set-up-pages";
import { passkeyPages } from "./passkeys/pages";
import { passkeyApi } from "./passkeys/routes";
import { recountJob, recountNightly } from "./recount/run-recount";
import { viewPages } from "./saved-views/pages";
import { viewApi } from "./saved-views/routes";
import { secondFactorPages } from "./second-factor/pages";
import { secondFactorApi } from "./second-factor/routes";
import { settingsPages, settingsTabs } from "./settings/pages";
import { trailPages } from "./trail/pages";
import { trailApi } from "./trail/routes";
import { forgetDeliveriesDaily } from "./webhooks/delete-webhook";
import { deliverWebhooks, ringDueWebhooks } from "./webhooks/deliver-due";
import { webhookPages } from "./webhooks/pages";
import { webhookApi } from "./webhooks/routes";
import { words } from "./words/index";

/** What every module stands on; itself a module, as far as anybody walks through them. */
export default defineModule({
  name: "organisation",
  description: "People, their roles, API keys and the audit log of one organisation.",
  roles: { admin: "open" },
  administratorIs: "admin",
  secrets,
  tables: Object.values(tables),
  api: [
    authApi,
    resetApi,
    secondFactorApi,
    passkeyApi,
    profileApi,
    viewApi,
    organisationApi,
    userApi,
    apiKeyApi,
    webhookApi,
    trailApi,
    mailApi,
    deadLetterApi,
    healthApi,
    backupApi,
  ],
  areas: [
    { path: "/dashboard", alone: true },
    { path: "/profile", redirects: 302 },
    { path: "/logout", alone: true, nobodyTo: "/login" },
  ],
  pages: [
    signInPages,
    logoutPages,
    passwordPages,
    settingsPages,
    profilePages,
    viewPages,
    secondFactorPages,
    passkeyPages,
    organisationPages,
    organisationSetUpPages,
    userPages,
    apiKeyPages,
    webhookPages,
    trailPages,
    deadLetterPages,
    probePages,
    mailPages,
    mailingPages,
    devPages,
    sheetPages,
    filePages,
    installedAppPages,
    assetPages,
  ],
  renewals,
  settings: settingsTabs,
  search: userSearch,
  checks: ownChecks,
  mailings: [signInAlert, healthMailing],
  jobs: [sendMail, deliverWebhooks, recountJob, backupJob],
  schedules: [
    ringDueJobs,
    ringDueWebhooks,
    forgetExpiredDaily,
    forgetAnswersDaily,
    forgetDeliveriesDaily,
    probeHealth,
    forgetHealthDaily,
    recountNightly,
    backupWeekly,
  ],
  guide: guideParts,
  scopes: ["admin"],
  words,
});
