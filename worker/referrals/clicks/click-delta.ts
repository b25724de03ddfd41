// Pure.
import { localHour } from "../../core/time";
import { hourKey } from "../rollups/breakdown-keys";
import type { DayDelta } from "../rollups/rollups";
import { deviceOf } from "./device";
import { type Dictionary, type EventLog, flag, moments } from "./event-log";

/** Where Cloudflare knows no country it says XX. */
const noCountry = "XX";

/** How many clicks have each of a column's values. Counted by index: a busy link's flush holds thousands. */
function tally([values, indexes]: Dictionary, isClick: boolean[]): [value: string, clicks: number][] {
  const counts = new Uint32Array(values.length);
  indexes.forEach((index, i) => {
    if (isClick[i]) counts[index] = (counts[index] ?? 0) + 1;
  });
  return values.map((value, i) => [value, counts[i] ?? 0]);
}

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
  const count = (key: string, n = 1) => {
    if (n > 0) breakdown[key] = (breakdown[key] ?? 0) + n;
  };
  const sums = { clicks: 0, uniqueClicks: 0, botClicks: 0, scans: 0 };
  const isClick = moments(log).map(({ us, flags }) => {
    const { hour } = localHour(us / 1000, timeZone);
    if (flags & flag.bot) {
      sums.botClicks += 1;
      count(hourKey("b", day.day, hour));
      return false;
    }
    sums.clicks += 1;
    count(hourKey("c", day.day, hour));
    if (flags & flag.unique) {
      sums.uniqueClicks += 1;
      count(hourKey("u", day.day, hour));
    }
    if (flags & flag.qr) sums.scans += 1;
    return true;
  });
  for (const [userAgent, n] of tally(log.userAgents, isClick)) {
    const { device, browser, system } = deviceOf(userAgent);
    count(`c.device.${device}`, n);
    count(`c.browser.${browser}`, n);
    count(`c.system.${system}`, n);
  }
  for (const [country, n] of tally(log.countries, isClick)) count(`c.country.${country || noCountry}`, n);
  for (const [referrer, n] of tally(log.referrers, isClick)) {
    const isNamed = n > 0 && referrer !== "" && mayName(referrer);
    count(`c.referrer.${referrer === "" ? "direct" : isNamed ? referrer : "other"}`, n);
  }
  const { scans, ...counts } = sums;
  if (log.sources) {
    for (const [source, n] of tally(log.sources, isClick)) count(`c.source.${source}`, n);
  } else {
    count("c.source.qr", scans);
    count("c.source.link", counts.clicks - scans);
  }
  return { ...owner, ...counts, breakdown };
}
