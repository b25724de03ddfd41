// Pure.
import transliterate from "@sindresorhus/transliterate";
import { foldText } from "../../core/text/fold";

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

/** The name as a part of an address: ASCII letters, digits and single hyphens, at most 60 characters. */
export function slugOf(name: string): string {
  const slug = foldText(transliterate(name))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return slug || "campaign"; // of a name in Chinese or Nepali nothing is left
}

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
