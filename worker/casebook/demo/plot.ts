// Pure.
import type { Content } from "../content/fields";
import type { Both } from "./both";
import type { Named, Place } from "./places";
import type { Paper, Step } from "./story";

/** Who and what a plot is told of. */
export interface Slots {
  town: Both;
  district: Both;
  place: Place;
  official: Named;
  second: Named;
  firm: Named;
  /** Money, in quills, and a number of people or things. */
  sum: number;
  count: number;
}

/** A kind of case: told of a place, people and sums, it is one. */
export interface Plot {
  name: string;
  type: Content["case_type"];
  tags: readonly string[];
  /** The body that the case is about. */
  body: Named;
  /** Between which numbers `count` lies; 38 to 210 where not told. */
  counts?: readonly [low: number, high: number];
  /** The firm is alleged, too. */
  hasFirm: boolean;
  title: (of: Slots) => Both;
  allegations: (of: Slots) => Both[];
  /** Paragraphs: what happened, and what was found. */
  happened: (of: Slots) => Both[];
  steps: (of: Slots) => Step[];
  papers: (of: Slots) => Paper[];
  reply: (of: Slots) => Both;
}
