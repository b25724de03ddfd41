import { filePages } from "./files/pages";
import type { Api } from "./http/api";
import type { Pages } from "./http/pages";
import { organisationApi } from "./organisation/routes";

/** The core's endpoints and pages, in the order the documentation lists them. */
export const api: Api[] = [organisationApi];
export const pages: Pages[] = [filePages];
