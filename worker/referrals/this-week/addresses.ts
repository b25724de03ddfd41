// Pure.
import { listAddress } from "../../../web/ui/list-address";
import type { Facts } from "./facts";

type Where = Pick<Facts, "period" | "campaignId" | "officerId">;

/** A page of figures or a list, with the days, campaign and officer of the facts. */
export const pageOf = (path: string, { period, campaignId, officerId }: Where, more = {}): string =>
  listAddress(path, { ...period, campaign_id: campaignId ?? "", officer_id: officerId ?? "" }, more);

export const dashboardPage = (facts: Where, more = {}): string => pageOf("/dashboard", facts, more);

/** A campaign's page, or another of its tabs, with days. */
export const campaignPage = (id: string, days: Facts["period"], tab: "" | "/form" = ""): string =>
  listAddress(`/dashboard/campaigns/${id}${tab}`, { ...days }, {});
