import type { Api } from "./http/api";
import type { Pages } from "./http/pages";

/** The core's endpoints and pages, in the order the documentation lists them. */
export const api: Api[] = [];
export const pages: Pages[] = [];
