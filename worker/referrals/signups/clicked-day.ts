import type { JobCall } from "../../core/jobs/job";
import { hasChangedSince } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { nonceOf } from "../clicks/click-token";
import { flushedDay } from "../clicks/flush-clicks";

/** Milliseconds for which a click may still be counted in the zone before, or behind others, past midnight. */
const margin = 60_000;

/**
 * The local day that a click is counted on, which the rollups are to remember it as earned on: nearly always that of
 * its time. Only where it may be another is it looked up, since that reads the raw log of days.
 */
export async function clickedDay(
  { env, db }: JobCall,
  click: { id: string; at: number },
  referralId: string,
  timeZone: string,
): Promise<string> {
  const day = localDay(click.at, timeZone);
  const isCertain =
    localDay(click.at + margin, timeZone) === day && !(await hasChangedSince(db, click.at - margin));
  if (isCertain) return day;
  await env.CLICK_COUNTER.getByName(referralId).flushNow();
  return (await flushedDay(db, referralId, nonceOf(click.id), day)) ?? day;
}
