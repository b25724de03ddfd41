// Pure.
import type { Cause, Reason } from "./rule";

/** What circumstances, which hold for a whole crowd, may add to a score: never enough to flag anybody by themselves. */
export const mostOfCircumstances = 20;

export interface Judgement {
  /** From 0 to 100: what its reasons' points add up to. */
  score: number;
  /** The heaviest first. */
  reasons: Reason[];
}

/** Found reasons, each with what explains it, as one score. There is no score without a reason. */
export function compose(found: readonly { reason: Reason; cause: Cause | null }[]): Judgement {
  let left = mostOfCircumstances;
  let isHousehold = false;
  const reasons = [...found]
    .sort((a, b) => b.reason.points - a.reason.points)
    .flatMap(({ reason, cause }): Reason[] => {
      if (cause === null) return [reason];
      if (cause === "household") {
        if (isHousehold) return [];
        isHousehold = true;
        return [reason];
      }
      const points = Math.min(reason.points, left);
      left -= points;
      return points > 0 ? [{ ...reason, points }] : [];
    })
    .sort((a, b) => b.points - a.points);
  return {
    score: Math.min(
      100,
      reasons.reduce((sum, { points }) => sum + points, 0),
    ),
    reasons,
  };
}

/** One sentence that says why: the heaviest reason's; empty where there is none. */
export const sentenceOf = ({ reasons }: Judgement): string => reasons[0]?.detail ?? "";

/** How many of so many are the worst: a tenth, three at least. */
const worstOf = (count: number) => Math.max(3, Math.ceil(count / 10));

/**
 * The score of a link or an officer, of those of its judged sign-ups: the mean of the worst tenth, of three at least.
 * One bad sign-up among many does not taint an officer, and many good ones hide no bad tenth. Null where none is judged.
 */
export function scoreOfMany(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const worst = worstOf(scores.length);
  const sum = [...scores]
    .sort((a, b) => b - a)
    .slice(0, worst)
    .reduce((total, score) => total + score, 0);
  return Math.round(sum / worst);
}

/**
 * A link or an officer as one judgement of its sign-ups', each with its heaviest reason: `scoreOfMany`, and why the worst
 * of them are so bad, the rule first that gives most points. Null where none is judged.
 */
export function judgeMany(judged: readonly Judgement[]): Judgement | null {
  const score = scoreOfMany(judged.map((one) => one.score));
  if (score === null) return null;
  const byRule = new Map<string, { points: number; reason: Reason }>();
  for (const { reasons } of [...judged].sort((a, b) => b.score - a.score).slice(0, worstOf(judged.length))) {
    const [reason] = reasons;
    if (!reason) continue;
    const points = (byRule.get(reason.rule)?.points ?? 0) + reason.points;
    byRule.set(reason.rule, { points, reason: byRule.get(reason.rule)?.reason ?? reason });
  }
  const reasons = [...byRule.values()].sort((a, b) => b.points - a.points).map(({ reason }) => reason);
  return { score, reasons };
}
