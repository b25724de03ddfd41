import { localDay } from "../../core/time";
import { nonceOf } from "../clicks/click-token";
import type { ClickEvent } from "../clicks/event-log";
import { unknownValue } from "../insight/breakdown-keys";
import type { KnownClick } from "./known-events";

/** An imported click as it is counted. */
export interface PlannedClick extends KnownClick {
  /** The time it stands at, in microseconds. */
  placedUs: number;
  day: string;
  unique: boolean;
}

/** The key of one visitor on one link. */
export const visitorKey = (referralId: string, visitor: string): string => `${referralId} ${visitor}`;

/**
 * A click is unique where it is its visitor's first on that link and day: first of all imports, and within one batch
 * by time. `seen` holds the days on which a visitor (`visitorKey`) has clicked by earlier batches.
 */
export function planClicks(
  clicks: readonly KnownClick[],
  placedUs: readonly number[],
  seen: ReadonlyMap<string, ReadonlySet<string>>,
  timeZone: string,
): PlannedClick[] {
  const fresh = new Set<string>();
  return clicks
    .map((click, i) => ({ click, placedUs: placedUs[i] ?? click.us }))
    .sort((a, b) => a.placedUs - b.placedUs)
    .map(({ click, placedUs }) => {
      const day = localDay(placedUs / 1000, timeZone);
      const visitor = visitorKey(click.link.id, click.visitorHash);
      const unique =
        click.visitorHash !== "" && !seen.get(visitor)?.has(day) && !fresh.has(`${visitor} ${day}`);
      if (unique) fresh.add(`${visitor} ${day}`);
      return { ...click, placedUs, day, unique };
    });
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
