import type { StatFilter } from "../stat-filter";

/** The stream of what a page with this filter shows: for `<Live stream>`. */
export function liveAddress({
  period,
  campaignId,
  officerId,
}: Pick<StatFilter, "period" | "campaignId" | "officerId">): string {
  const query = new URLSearchParams({ ...period });
  if (campaignId !== null) query.set("campaign_id", campaignId);
  if (officerId !== null) query.set("officer_id", officerId);
  return `/api/v1/stats/live?${query}`;
}
