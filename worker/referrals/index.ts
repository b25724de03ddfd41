import { DurableObject } from "cloudflare:workers";
import type { Api } from "../core/http/api";
import type { Pages } from "../core/http/pages";
import type { Env } from "../env";
import { campaignApi } from "./campaigns/routes";

/** The module's face: what the entry mounts, and what other modules may use. */
export const api: Api[] = [campaignApi];
export const pages: Pages[] = [];

export class ClickCounter extends DurableObject<Env> {}
