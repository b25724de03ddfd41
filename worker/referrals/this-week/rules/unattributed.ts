// Pure.
import { pageOf } from "../addresses";
import type { Facts } from "../facts";
import type { Sentence } from "../sentence";

/** Sign-ups of the range that no link earned: each can be given to a link that has a click left. */
export const unattributedSignups = (facts: Facts): Sentence[] =>
  facts.unattributed === 0
    ? []
    : [
        {
          id: "unattributed",
          rule: "unattributed",
          values: {
            count: facts.unattributed,
            from: { day: facts.period.from },
            to: { day: facts.period.to },
          },
          href: pageOf("/dashboard/signups", facts, { attributed: "false" }),
        },
      ];
