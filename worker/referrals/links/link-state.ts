/** Whether a link leads anywhere. Pure: the redirect, validation and lists ask the same question. */

export type LinkStatus = "active" | "revoked" | "expired";

/** Of the link alone. Instants in milliseconds; at `expiresAt` it is expired. */
export function linkStatus(
  link: { revokedAt: number | null; expiresAt: number | null },
  now: number,
): LinkStatus {
  if (link.revokedAt !== null) return "revoked";
  return link.expiresAt !== null && link.expiresAt <= now ? "expired" : "active";
}

export const closedReasons = [
  "revoked",
  "expired",
  "officer_inactive",
  "campaign_archived",
  "campaign_ended",
  "campaign_not_open",
] as const;
export type ClosedReason = (typeof closedReasons)[number];

export interface LinkFacts {
  revokedAt: number | null;
  expiresAt: number | null;
  officerDeactivatedAt: number | null;
  /** Dates are the organisation's, YYYY-MM-DD; both belong to the campaign. */
  campaign: { startsOn: string; endsOn: string | null; archivedAt: number | null };
}

/** Why a visitor is not sent on, or null where they are. `today`: the organisation's local date at `now`. */
export function closedReason(link: LinkFacts, now: number, today: string): ClosedReason | null {
  const status = linkStatus(link, now);
  if (status !== "active") return status;
  if (link.officerDeactivatedAt !== null) return "officer_inactive";
  const { campaign } = link;
  if (campaign.archivedAt !== null) return "campaign_archived";
  if (campaign.endsOn !== null && campaign.endsOn < today) return "campaign_ended";
  return today < campaign.startsOn ? "campaign_not_open" : null;
}
