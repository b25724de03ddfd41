import type { MessageKey } from "../../../../web/i18n/translate";

/** Names of rules and thresholds have words of their own (rules/words). */
export const ruleWords = (name: string) => `fraud.rule.${name}` as MessageKey;
export const thresholdWords = (name: string) => `fraud.threshold.${name}` as MessageKey;
