// Pure.
import type { InLanguages } from "../campaigns/signup-form";

/** In the order in which they are told. */
export const ruleNames = [
  "officer_fell",
  "targets_behind",
  "campaign_ended",
  "form_field",
  "channel_better",
  "to_review",
  "requests",
  "unattributed",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What stands in a sentence; who reads it has it in their language and manner of writing. */
export type Value =
  | string
  | number
  | { rate: number | null }
  | { day: string }
  | { source: string }
  | { field: string; question?: InLanguages | undefined }
  | { chance: number };
export type Values = Readonly<Record<string, Value>>;

/** What a rule has to say, by code and values: the words stand with the language. */
export interface Sentence {
  /** The rule and what it is about: the same as long as it holds, so that it can be put aside. */
  id: string;
  rule: RuleName;
  values: Values;
  /** The page that shows it, on this site, with the filter that does. */
  href: string;
}

/** How long a sentence that was put aside stays so. */
export const asideFor = 7 * 86_400_000;

const ids = new RegExp(`^(${ruleNames.join("|")})(:[\\w.-]{1,80}){0,2}$`);

/** Whether a rule may have given it. */
export const isSentenceId = (id: string): boolean => ids.test(id);
