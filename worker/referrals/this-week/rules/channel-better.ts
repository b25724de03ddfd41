// Pure.
import { daysBetween } from "../../../core/time";
import { proportionOf } from "../../figures/chance";
import { conversionRate } from "../../insight/metrics";
import { pageOf } from "../addresses";
import type { ChannelFacts, Facts } from "../facts";
import type { Comparison } from "./comparison";

/** Those with the most clicks are compared: each further one makes every finding harder to prove. */
const mostChannels = 6;

function compare(facts: Facts, a: ChannelFacts, b: ChannelFacts): Comparison {
  const isBetter = a.signups * b.clicks > b.signups * a.clicks;
  const [better, worse] = isBetter ? [a, b] : [b, a];
  return {
    one: proportionOf(better),
    other: proportionOf(worse),
    isTold: true,
    sentence: (how) => ({
      id: `channel_better:${better.source}:${worse.source}`,
      rule: "channel_better",
      values: {
        better: { source: better.source },
        worse: { source: worse.source },
        rate: { rate: conversionRate(better) },
        clicks: better.clicks,
        signups: better.signups,
        worseRate: { rate: conversionRate(worse) },
        worseClicks: worse.clicks,
        worseSignups: worse.signups,
        days: daysBetween(facts.period.from, facts.period.to),
        ...how,
      },
      href: pageOf("/dashboard/insight/sources", facts),
    }),
  };
}

/** Each two of the busiest channels. */
export function channelsCompared(facts: Facts): Comparison[] {
  const busiest = facts.channels.toSorted((a, b) => b.clicks - a.clicks).slice(0, mostChannels);
  return busiest.flatMap((a, i) => busiest.slice(i + 1).map((b) => compare(facts, a, b)));
}
