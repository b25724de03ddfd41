import { localHour } from "../../core/time";
import type { DayDelta } from "../insight/rollups";
import { deviceOf } from "./device";
import { decodeEvents, type EventLog } from "./event-log";

/** Where Cloudflare knows no country it says XX. */
const noCountry = "XX";

/**
 * What the events of one local day add to the rollups of their link and campaign. `mayName` decides whether a
 * referrer gets a line of its own in the day's breakdown: referrers are free text, and a row has a size.
 */
export function clickDelta(
  log: EventLog,
  day: { referralId: string; campaignId: string; day: string; timeZone: string },
  mayName: (referrer: string) => boolean,
): DayDelta {
  const { timeZone, ...owner } = day;
  const breakdown: Record<string, number> = {};
  const count = (key: string) => {
    breakdown[key] = (breakdown[key] ?? 0) + 1;
  };
  let clicks = 0;
  let uniqueClicks = 0;
  let botClicks = 0;
  for (const event of decodeEvents(log)) {
    const { hour } = localHour(event.us / 1000, timeZone);
    if (event.kind === "bot") {
      botClicks += 1;
      count(`b.hour.${hour}`);
      continue;
    }
    clicks += 1;
    count(`c.hour.${hour}`);
    if (event.unique) {
      uniqueClicks += 1;
      count(`u.hour.${hour}`);
    }
    const { device, browser, system } = deviceOf(event.userAgent);
    count(`c.device.${device}`);
    count(`c.browser.${browser}`);
    count(`c.system.${system}`);
    count(`c.country.${event.country || noCountry}`);
    const { referrer } = event;
    count(`c.referrer.${referrer === "" ? "direct" : mayName(referrer) ? referrer : "other"}`);
    count(`c.source.${event.source}`);
  }
  return { ...owner, clicks, uniqueClicks, botClicks, breakdown };
}
