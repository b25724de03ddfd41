// Pure.
import { daysBetween } from "../../../core/time";
import { isTelling, leastDays, leastShare } from "../../targets/pace";
import type { TargetRecord } from "../../targets/schemas";
import { standOf } from "../../targets/stand";
import type { Facts } from "../facts";
import type { Sentence } from "../sentence";

const shareOf = ({ on_course_for, goal }: TargetRecord) => (on_course_for ?? 0) / goal;

/**
 * Targets that run and, as it goes, will not be reached: by campaign, with the one that is farthest behind. The pace is
 * that of `targets/pace.ts`, without a test: a target is judged by its last day, not by chance. It is told
 * once three days and a tenth of all are over.
 */
export function targetsBehind({ targets, today }: Facts): Sentence[] {
  const behind = targets.filter(
    (target) =>
      standOf(target) === "behind" &&
      target.to !== null &&
      isTelling({ from: target.from, to: target.to, today }),
  );
  const byCampaign = Map.groupBy(behind, ({ campaign_id }) => campaign_id);
  return [...byCampaign.values()]
    .map((own) => own.toSorted((a, b) => shareOf(a) - shareOf(b)))
    .sort(([a], [b]) => (a && b ? shareOf(a) - shareOf(b) : 0))
    .flatMap((own) => {
      const [farthest] = own;
      if (!farthest) return [];
      return {
        id: `targets_behind:${farthest.campaign_id}`,
        rule: "targets_behind",
        values: {
          count: own.length,
          officer: farthest.officer_name,
          campaign: farthest.campaign_name,
          done: farthest.done,
          goal: farthest.goal,
          course: farthest.on_course_for ?? farthest.done,
          from: { day: farthest.from },
          to: { day: farthest.to ?? today },
          days: daysBetween(today, farthest.to ?? today),
          least: leastDays,
          share: { rate: 100 * leastShare },
        },
        href: `/dashboard/campaigns/${farthest.campaign_id}/targets`,
      };
    });
}
