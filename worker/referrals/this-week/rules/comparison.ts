// Pure.
import type { Proportion } from "../../figures/chance";
import type { Counts } from "../facts";
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

/** A sign-up may be counted on a later day than its click: a rate of more than all is one of all. */
export const proportionOf = ({ clicks, signups }: Counts): Proportion => ({
  part: Math.min(signups, clicks),
  whole: clicks,
});
