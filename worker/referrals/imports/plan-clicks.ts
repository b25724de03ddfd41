// Pure.
import { localDay } from "../../core/time";
import { nonceOf } from "../clicks/click-token";
import type { ClickEvent } from "../clicks/event-log";
import { unknownValue } from "../rollups/breakdown-keys";
import type { KnownClick, KnownSignup } from "./known-events";

/** An imported click as it is counted. */
export interface PlannedClick extends KnownClick {
  /** What the link's imported clicks are told apart by: its visitor, or the key of the sign-up that brings it. */
  whose: string;
  /** The time it stands at, in microseconds. */
  placedUs: number;
  day: string;
  unique: boolean;
  /** The time of the sign-up that earned it; null for none. */
  earnedUs: number | null;
}

/** The key of one visitor on one link. */
export const visitorKey = (referralId: string, visitor: string): string => `${referralId} ${visitor}`;

/** The key of one of their days. */
export const visitorDay = (referralId: string, visitor: string, day: string): string =>
  `${visitorKey(referralId, visitor)} ${day}`;

/**
 * A click is unique where it is its visitor's first on that link and day: first of all imports, and within one batch
 * by time. `seen` holds the days (`visitorDay`) on which a visitor has clicked by earlier batches.
 */
export function planClicks(
  clicks: readonly { event: KnownClick; placedUs: number; day: string }[],
  seen: ReadonlySet<string>,
): PlannedClick[] {
  const fresh = new Set(seen);
  return clicks
    .toSorted((a, b) => a.placedUs - b.placedUs)
    .map(({ event, placedUs, day }) => {
      const own = visitorDay(event.link.id, event.visitorHash, day);
      const unique = event.visitorHash !== "" && !fresh.has(own);
      fresh.add(own);
      return { ...event, whose: event.visitorHash, placedUs, day, unique, earnedUs: null };
    });
}

/** When the click was that a sign-up brings: a history begins in 1970. */
export const missingClickUs = ({ us, conversionTimeMinutes }: KnownSignup): number =>
  Math.max(0, us - (conversionTimeMinutes ?? 1) * 60_000_000);

/** The click that a sign-up brings, for its link has none left: of nobody known, and earned by the sign-up alone. */
export function missingClick(
  signup: KnownSignup,
  id: string,
  at: { placedUs: number; earnedUs: number; timeZone: string },
): PlannedClick {
  const { line, link, referral, officerId, campaignId, key } = signup;
  return {
    ...{ kind: "click", line, link, referral, officerId, campaignId, repeats: [] },
    ...{ visitor: "", visitorHash: "", country: "", ip: "", userAgent: "", unique: false },
    ...{ key: id, whose: key, us: missingClickUs(signup) },
    ...{ placedUs: at.placedUs, day: localDay(at.placedUs / 1000, at.timeZone), earnedUs: at.earnedUs },
  };
}

/** The click as the raw log keeps it. A history does not tell where its clicks came from: that is not "direct". */
export const rawEvent = (click: PlannedClick): ClickEvent => ({
  us: click.placedUs,
  kind: "click",
  unique: click.unique,
  visitor: click.visitorHash,
  ip: click.ip,
  userAgent: click.userAgent,
  country: click.country,
  referrer: unknownValue,
  source: "link",
  nonce: nonceOf(click.key),
});
