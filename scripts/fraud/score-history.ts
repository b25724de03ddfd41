import { gatherHistory } from "../../worker/referrals/fraud/rules/gather-history.ts";
import type { History } from "../../worker/referrals/fraud/rules/history.ts";
import { judge } from "../../worker/referrals/fraud/rules/score.ts";

export interface Scored {
  id: string;
  score: number | null;
  reasons: string[];
}

/** What each sign-up scores by the default settings, in the order of the file. */
export function scoreHistory(history: History): Scored[] {
  const scored = new Map<string, Scored>();
  for (const facts of gatherHistory(history)) {
    const { score, reasons } = judge(facts);
    scored.set(facts.signup.id, { id: facts.signup.id, score, reasons: reasons.map(({ rule }) => rule) });
  }
  return history.signups.map(({ id }) => scored.get(id) as Scored);
}
