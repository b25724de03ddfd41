// Pure.
import type { Parameters } from "../../../../web/i18n/message";
import type { Facts } from "./facts";

/**
 * What a rule found. `detail` is the English sentence that the API tells; pages say the same in their reader's language,
 * with the words "fraud.reason.{code}" and the values.
 */
export interface Reason {
  rule: string;
  points: number;
  detail: string;
  code: string;
  values: Parameters;
  /** As the finding's; absent without one. */
  cause?: Cause;
}

/** A threshold: what it is where nobody set it, and between which numbers it may be set. */
export interface Threshold {
  initial: number;
  least: number;
  most: number;
}
export type Thresholds = Readonly<Record<string, Threshold>>;

/** What a rule says of a sign-up: which of its sentences, with which values, and how much of its points. */
export interface Finding {
  code: string;
  values?: Parameters;
  /** From 0 to 1; whole where it is not said. */
  share?: number;
  /** What explains it honestly, where something does (score.ts). */
  cause?: Cause;
}

/**
 * A fact that decides is unknown: the rule finds nothing new, and what it found before, under one of these codes, stays.
 */
export interface Unknown {
  unknown: readonly string[];
}

/**
 * What is honest and looks like fraud to several rules at once. "crowd": many people behind one address, or at one
 * time; what it explains is a circumstance. "household": several people with one phone; of what it explains, the
 * heaviest counts alone, for it is one fact that is seen twice.
 */
export type Cause = "crowd" | "household";

/** A rule's own thresholds, as they are set. */
export type Limits<T extends Thresholds> = { readonly [name in keyof T]: number };

/**
 * A rule is a pure function of the facts, with a name, points and thresholds. `points` are the most it gives. What holds
 * for everybody who signs up through a link at that time is a `circumstance`: such rules together give too little to
 * flag anybody (score.ts), for a crowd is no fraud.
 */
export interface Rule<T extends Thresholds = Thresholds> {
  name: string;
  points: number;
  about: "signup" | "circumstance";
  thresholds: T;
  find(facts: Facts, limits: Limits<T>): Finding | Unknown | null;
}

/** Keeps the names of the thresholds for `find`, and hands on a rule as any other. */
export const defineRule = <const T extends Thresholds>(rule: Rule<T>): Rule => rule as unknown as Rule;
