import { filePages } from "./files/pages";
import type { Api } from "./http/api";
import type { Pages } from "./http/pages";
import { apiKeyApi } from "./identity/api-key-routes";
import { authApi } from "./identity/auth-routes";
import { forgetExpiredDaily } from "./identity/forget-expired";
import { passwordPages } from "./identity/password-pages";
import { profileApi } from "./identity/profile-routes";
import { resetApi } from "./identity/reset-routes";
import { signInPages } from "./identity/sign-in-pages";
import { userApi } from "./identity/user-routes";
import type { JobHandler } from "./jobs/job";
import { deadLetterApi } from "./jobs/routes";
import type { Schedule } from "./jobs/schedule";
import { mailApi } from "./mail/routes";
import { organisationApi } from "./organisation/routes";
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
export const pages: Pages[] = [signInPages, passwordPages, filePages];

/** What the core does in the queue's time, and what recurs. */
export const jobs: JobHandler[] = [];
export const schedules: Schedule[] = [forgetExpiredDaily];

export { navigation } from "./navigation";
