// Pure.
import { percent } from "../../insight/rates";
import { campaignPage } from "../addresses";
import type { Facts } from "../facts";
import type { Sentence } from "../sentence";

/** A form that fewer began to fill in says nothing. */
export const leastStarts = 30;
/** Of those who began: so many give up, and so often one field is refused. */
export const shareLost = 0.2;
/** Of all refusals: so many are of the one field. */
export const shareOfOne = 0.5;

/** A form of which one field stands in the way. Shares that are set once, without a test: each start was seen. */
export function formsThatLose({ forms, period }: Facts): Sentence[] {
  return forms
    .flatMap(({ id, name, starts, submits, faults, questions }) => {
      const [worst] = faults.toSorted((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1));
      const refusals = faults.reduce((sum, { count }) => sum + count, 0);
      const lost = starts - submits;
      if (!worst || starts < leastStarts || lost < shareLost * starts) return [];
      if (worst.count < shareLost * starts || worst.count < shareOfOne * refusals) return [];
      return { id, name, starts, submits, lost, worst, refusals, questions };
    })
    .sort((a, b) => b.lost - a.lost)
    .map(({ id, name, starts, submits, lost, worst, refusals, questions }) => ({
      id: `form_field:${id}`,
      rule: "form_field",
      values: {
        campaign: name,
        field: { field: worst.field, question: questions[worst.field] },
        refused: worst.count,
        refusals,
        starts,
        submits,
        lost,
        sent: { rate: percent(submits, starts) },
        least: leastStarts,
        share: { rate: 100 * shareLost },
        half: { rate: 100 * shareOfOne },
      },
      href: campaignPage(id, period, "/form"),
    }));
}
