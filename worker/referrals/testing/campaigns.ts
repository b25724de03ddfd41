import { api } from "../../testing/api";
import type { CampaignRecord } from "../campaigns/schemas";

/** The calls on campaigns as an administrator makes them. */
export const campaignCallsOf = (token: string) => ({
  create: (fields: Record<string, unknown>, headers: Record<string, string> = {}) =>
    api<CampaignRecord>("POST", "/campaigns", {
      token,
      headers,
      body: { name: "Intake", starts_on: "2020-01-01", ...fields },
    }),
  read: (id: string) => api<CampaignRecord>("GET", `/campaigns/${id}`, { token }),
  list: (query: string, as = token) =>
    api<{ data: CampaignRecord[]; total: number; total_pages: number }>("GET", `/campaigns?${query}`, {
      token: as,
    }),
});
