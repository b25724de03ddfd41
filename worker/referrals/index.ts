import { DurableObject } from "cloudflare:workers";
import { offerRoles } from "../core/access/roles";
import type { Api } from "../core/http/api";
import type { Pages } from "../core/http/pages";
import type { Env } from "../env";
import { campaignApi } from "./campaigns/routes";
import { statisticsApi } from "./insight/routes";
import { officerApi } from "./officers/routes";

offerRoles("referrals", { admin: "open", officer: "managed" });

/** The module's face: what the entry mounts, and what other modules may use. */
export const api: Api[] = [officerApi, campaignApi, statisticsApi];
export const pages: Pages[] = [];

export class ClickCounter extends DurableObject<Env> {}
