// Pure.
import type { Proportion } from "../../figures/chance";
import type { Sentence, Values } from "../sentence";

/** Fewer clicks than these on either side are no sample. */
export const leastClicks = 50;

/** Two rates that a rule compares. All of them are judged together: `chance-findings.ts`. */
export interface Comparison {
  one: Proportion;
  other: Proportion;
  /** Whether it is a finding of the rule, if it is one beyond chance: a rise is none of a rule about falls. */
  isTold: boolean;
  /** `how`: what came of the test, for whoever asks. */
  sentence: (how: Values) => Sentence;
}
