import { api } from "../../testing/api";
import type { ReferralRecord } from "../links/schemas";
import { runningCampaign, signedInOfficer } from "./fixtures";

/** The calls on links as someone makes them. */
export const callsOf = (token: string) => ({
  create: (body: unknown, headers: Record<string, string> = {}) =>
    api<ReferralRecord>("POST", "/referrals", { token, body, headers }),
  act: (id: string, action: "revoke" | "regenerate", headers: Record<string, string> = {}) =>
    api<ReferralRecord>("POST", `/referrals/${id}/${action}`, { token, headers }),
  read: (id: string) => api<ReferralRecord>("GET", `/referrals/${id}`, { token }),
  patch: (id: string, body: unknown) => api<ReferralRecord>("PATCH", `/referrals/${id}`, { token, body }),
  list: (query: string) =>
    api<{ data: ReferralRecord[]; total: number }>("GET", `/referrals?${query}`, { token }),
  validate: (code: string) =>
    api<{ valid: boolean; reason: string | null; referral: ReferralRecord | null }>(
      "GET",
      `/referrals/validate?code=${encodeURIComponent(code)}`,
      { token },
    ),
  /** An officer who works for a campaign of their own. */
  scene: async (officerFields: { maxLinks?: number } = {}, campaignFields: Record<string, unknown> = {}) => {
    const officer = await signedInOfficer(officerFields);
    const campaign = await runningCampaign(token, { ...campaignFields, officer_ids: [officer.id] });
    return { officer, campaign, wanted: { officer_id: officer.id, campaign_id: campaign.id } };
  },
});

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
