import type { Pages } from "../core/http/pages";
import { campaignChangePages } from "./campaigns/changes-pages";
import { duplicatePages } from "./campaigns/duplicate-pages";
import { campaignFormPages } from "./campaigns/form-pages";
import { campaignPages } from "./campaigns/pages";
import { signupFormPages } from "./campaigns/signup-form-pages";
import { campaignTabPages } from "./campaigns/tab-pages";
import { startPages } from "./guided-start/pages";
import { linkBulkPages } from "./links/bulk-pages";
import { linkChangePages } from "./links/changes-pages";
import { linkFormPages } from "./links/form-pages";
import { linkPages } from "./links/pages";
import { chosenOfficerPages } from "./officers/chosen-pages";
import { officerFormPages } from "./officers/form-pages";
import { officerImportPages } from "./officers/import-pages";
import { officerPages } from "./officers/pages";
import { officerPasswordPages } from "./officers/password-pages";
import { writeOfficerPages } from "./officers/write-pages";
import { shareNowPages } from "./share/now-pages";
import { sharePages } from "./share/pages";
import { signupPages } from "./signups/record-pages";

/** Forms come before the records they stand beside: `/dashboard/campaigns/new` is no campaign's id. */
export const recordPages: Pages[] = [
  campaignFormPages,
  signupFormPages,
  duplicatePages,
  startPages,
  campaignPages,
  campaignTabPages,
  campaignChangePages,
  officerFormPages,
  officerImportPages,
  chosenOfficerPages,
  writeOfficerPages,
  officerPages,
  officerPasswordPages,
  linkFormPages,
  linkBulkPages,
  linkPages,
  linkChangePages,
  sharePages,
  shareNowPages,
  signupPages,
];
