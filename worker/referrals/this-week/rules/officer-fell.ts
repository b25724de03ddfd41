// Pure.
import { daysBetween } from "../../../core/time";
import { proportionOf } from "../../figures/chance";
import { conversionRate } from "../../insight/metrics";
import { dashboardPage } from "../addresses";
import type { Facts } from "../facts";
import type { Comparison } from "./comparison";

/** Each officer's conversion beside their own of the days before. */
export const officersCompared = (facts: Facts): Comparison[] =>
  facts.officers.map(({ id, name, now, before }) => {
    const [one, other] = [proportionOf(now), proportionOf(before)];
    return {
      one,
      other,
      isTold: one.part * other.whole < other.part * one.whole,
      sentence: (how) => ({
        id: `officer_fell:${id}`,
        rule: "officer_fell",
        values: {
          officer: name,
          rate: { rate: conversionRate(now) },
          clicks: now.clicks,
          signups: now.signups,
          before: { rate: conversionRate(before) },
          clicksBefore: before.clicks,
          signupsBefore: before.signups,
          days: daysBetween(facts.period.from, facts.period.to),
          ...how,
        },
        // A month is usually shown beside the month before; these figures are beside the days before.
        href: dashboardPage(facts, { officer_id: id, compare: "previous" }),
      }),
    };
  });
