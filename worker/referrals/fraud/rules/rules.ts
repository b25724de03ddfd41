// Pure.
import type { Rule } from "./rule";

/** Every rule, in the order in which settings show them. */
export const rules: readonly Rule[] = [];
