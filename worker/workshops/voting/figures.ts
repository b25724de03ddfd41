// Pure.
import { percent } from "../progress/count-progress";

export const votes = ["agree", "disagree", "pass"] as const;
export type Vote = (typeof votes)[number];

/** How many of a stakeholder type voted how on a statement. */
export interface GroupCount extends Record<Vote, number> {
  stakeholder_type: string;
}

export interface GroupFigures extends GroupCount {
  agreement: number | null;
}

export interface StatementFigures {
  agree: number | null;
  disagree: number | null;
  pass: number | null;
  agreement: number | null;
  groups: GroupFigures[];
  consensus: boolean | null;
  divisive: boolean | null;
}

/** Fewer voters, or fewer of a group, would tell who voted how. */
const FEWEST_VOTERS = 5;
const FEWEST_OF_A_GROUP = 3;

const hidden: StatementFigures = {
  ...{ agree: null, disagree: null, pass: null, agreement: null },
  ...{ groups: [], consensus: null, divisive: null },
};

const decided = ({ agree, disagree }: GroupCount): number => agree + disagree;

const agreementOf = ({ agree, disagree }: Pick<GroupCount, "agree" | "disagree">) =>
  percent(agree, agree + disagree);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The groups that are large enough; where what is left out could be told from the sum, one more is left out. */
function shownGroups(groups: readonly GroupCount[]): GroupCount[] {
  const large = groups.filter((group) => decided(group) >= FEWEST_OF_A_GROUP);
  const leftOut = groups
    .filter((group) => decided(group) < FEWEST_OF_A_GROUP)
    .reduce((sum, group) => sum + decided(group), 0);
  if (leftOut === 0 || leftOut >= FEWEST_OF_A_GROUP) return large;
  const [smallest] = [...large].sort(
    (one, other) => decided(one) - decided(other) || compare(one.stakeholder_type, other.stakeholder_type),
  );
  return large.filter((group) => group !== smallest);
}

/** What a statement's votes say, as far as they do not tell who voted how. Agreement in percent of agree and disagree. */
export function figuresOf(groups: readonly GroupCount[]): StatementFigures {
  const sum = (vote: Vote) => groups.reduce((total, group) => total + group[vote], 0);
  const all = { agree: sum("agree"), disagree: sum("disagree"), pass: sum("pass") };
  if (all.agree + all.disagree + all.pass < FEWEST_VOTERS) return hidden;
  const shown = shownGroups(groups)
    .map((group) => ({ ...group, agreement: agreementOf(group) }))
    .sort((one, other) => compare(one.stakeholder_type, other.stakeholder_type));
  const agreement = agreementOf(all);
  const rates = shown.map((group) => group.agreement ?? 0);
  return {
    ...{ ...all, agreement, groups: shown },
    consensus: agreement !== null && agreement >= 60 && rates.every((rate) => rate >= 50),
    divisive: rates.some((rate) => rate >= 60) && rates.some((rate) => rate <= 40),
  };
}
