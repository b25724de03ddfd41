import type { StatFilter } from "../stat-filter";

/** What somebody looks at. */
export type Looked = Pick<StatFilter, "officerId" | "campaignId" | "period">;

/** One string for one filter: the feed's topic. */
export const topicOf = ({ officerId, campaignId, period: { from, to } }: Looked): string =>
  JSON.stringify([officerId, campaignId, from, to]);

export function readTopic(topic: string): Looked {
  const [officerId, campaignId, from, to] = JSON.parse(topic) as [
    string | null,
    string | null,
    string,
    string,
  ];
  return { officerId, campaignId, period: { from, to } };
}

/** Counts changed of one link of a campaign; or, where no link earned it, of the campaign alone. */
export interface Changed {
  campaignId: string;
  referralId: string | null;
}

export const changeOf = ({ campaignId, referralId }: Changed): string => `${campaignId} ${referralId ?? ""}`;

export function readChange(change: string): Changed {
  const [campaignId = "", referralId = ""] = change.split(" ");
  return { campaignId, referralId: referralId || null };
}

/** Whether a change of such a link shows in it; `officerId` is the link's, null where there is none. */
export const shows = (looked: Looked, change: Changed, officerId: string | null): boolean =>
  (looked.campaignId === null || looked.campaignId === change.campaignId) &&
  (looked.officerId === null || looked.officerId === officerId);
