// Pure.
/** Where a campaign is set up, step by step. */
export const startPath = (campaignId: string): string =>
  `/dashboard/campaigns/${encodeURIComponent(campaignId)}/start`;
