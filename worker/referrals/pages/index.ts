import type { Pages } from "../../core/http/pages";
import { campaignChangePages } from "./campaign-changes";
import { campaignFormPages } from "./campaign-form";
import { campaignPages } from "./campaigns";
import { linkBulkPages } from "./link-bulk";
import { linkChangePages } from "./link-changes";
import { linkFormPages } from "./link-form";
import { linkPages } from "./links";
import { officerFormPages } from "./officer-form";
import { officerImportPages } from "./officer-import";
import { officerPages } from "./officers";
import { sharePages } from "./share";
import { signupPages } from "./signups";

/** Forms come before the records they stand beside: `/dashboard/campaigns/new` is no campaign's id. */
export const recordPages: Pages[] = [
  campaignFormPages,
  campaignPages,
  campaignChangePages,
  officerFormPages,
  officerImportPages,
  officerPages,
  linkFormPages,
  linkBulkPages,
  linkPages,
  linkChangePages,
  sharePages,
  signupPages,
];
