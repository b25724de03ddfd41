// Pure.
import { campaignPage } from "../addresses";
import type { Facts } from "../facts";
import type { Sentence } from "../sentence";

/** Clicks of the last days, from which on links are taken to be out there still. */
export const leastLastClicks = 10;

/**
 * A campaign that ended lately, whose links were clicked to its last days: who meets one now is shown that it is over.
 * Clicks after the end are nobody's figure (a closed link counts nothing), so the last days stand for them.
 */
export const campaignsEnded = ({ ended }: Facts): Sentence[] =>
  ended
    .filter(({ clicks }) => clicks >= leastLastClicks)
    .sort((a, b) => b.clicks - a.clicks)
    .map(({ id, name, lastDays, clicks }) => ({
      id: `campaign_ended:${id}`,
      rule: "campaign_ended",
      values: { campaign: name, day: { day: lastDays.to }, clicks, least: leastLastClicks },
      href: campaignPage(id, lastDays),
    }));
