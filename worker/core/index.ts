import { filePages } from "./files/pages";
import type { Api } from "./http/api";
import { assetPages } from "./http/asset-pages";
import { devPages } from "./http/dev-pages";
import { installedAppPages } from "./http/installed-app";
import { forgetAnswersDaily } from "./http/kept-answers";
import type { Pages } from "./http/pages";
import { apiKeyPages } from "./identity/api-key-pages";
import { apiKeyApi } from "./identity/api-key-routes";
import { authApi } from "./identity/auth-routes";
import { forgetExpiredDaily } from "./identity/forget-expired";
import { passwordPages } from "./identity/password-pages";
import { profilePages } from "./identity/profile-pages";
import { profileApi } from "./identity/profile-routes";
import { resetApi } from "./identity/reset-routes";
import { signInPages } from "./identity/sign-in-pages";
import { userPages } from "./identity/user-pages";
import { userApi } from "./identity/user-routes";
import type { JobHandler } from "./jobs/job";
import { deadLetterPages } from "./jobs/pages";
import { deadLetterApi } from "./jobs/routes";
import { ringDueJobs } from "./jobs/run-job";
import type { Schedule } from "./jobs/schedule";
import { mailPages } from "./mail/pages";
import { mailApi } from "./mail/routes";
import { organisationPages } from "./organisation/pages";
import { organisationApi } from "./organisation/routes";
import { settingsPages } from "./settings";
import { trailPages } from "./trail/pages";
import { trailApi } from "./trail/routes";

/** The core's endpoints and pages, in the order the documentation lists them. */
export const api: Api[] = [
  authApi,
  resetApi,
  profileApi,
  organisationApi,
  userApi,
  apiKeyApi,
  trailApi,
  mailApi,
  deadLetterApi,
];
export const pages: Pages[] = [
  signInPages,
  passwordPages,
  settingsPages,
  profilePages,
  organisationPages,
  userPages,
  apiKeyPages,
  trailPages,
  deadLetterPages,
  mailPages,
  devPages,
  filePages,
  installedAppPages,
  assetPages,
];

/** What the core does in the queue's time, and what recurs. */
export const jobs: JobHandler[] = [];
export const schedules: Schedule[] = [ringDueJobs, forgetExpiredDaily, forgetAnswersDaily];

export { navigation } from "./navigation";
