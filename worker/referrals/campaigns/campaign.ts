// Pure.
import { slugOf } from "../../core/text/slug";

/** The rules of a campaign. Pure. */

export type CampaignStatus = "scheduled" | "active" | "ended" | "archived";

/** Where a campaign stands on `today`, the organisation's local date; both ends belong to it. */
export function campaignStatus(
  campaign: { startsOn: string; endsOn: string | null; archivedAt: number | null },
  today: string,
): CampaignStatus {
  if (campaign.archivedAt !== null) return "archived";
  if (today < campaign.startsOn) return "scheduled";
  return campaign.endsOn !== null && campaign.endsOn < today ? "ended" : "active";
}

/** The name as a part of an address; of one in Chinese or Nepali nothing is left. */
export const campaignSlug = (name: string): string => slugOf(name) || "campaign";

/** `slug`, or with the lowest suffix that makes it one of its own: `spring`, `spring-2`, `spring-3`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let suffix = 2;
  while (taken.has(`${slug}-${suffix}`)) suffix++;
  return `${slug}-${suffix}`;
}

/**
 * An absolute http or https address without credentials. What a browser would repair (`https:host`, a backslash,
 * a tab within) is refused rather than guessed at, since every visitor is sent there.
 */
export function isLandingUrl(text: string): boolean {
  if (!/^https?:\/\/[^/?#@]/i.test(text) || /[\s\p{Cc}\\]/u.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
}

/** Scheme, host and port as a browser sends them in `Origin`: no path, no default port, lower case, no wildcard. */
export function isBareOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text && !text.includes("*");
}
