// Pure.
import { addressRules } from "./address-rules";
import { browserRules } from "./browser-rules";
import { clickRules } from "./click-rules";
import { countRules } from "./count-rules";
import { formRules } from "./form-rules";
import { linkRules } from "./link-rules";
import { originRules } from "./origin-rules";
import type { Rule } from "./rule";
import { selfReferral } from "./self-referral";
import { tokenRules } from "./token-rules";

export const rules: readonly Rule[] = [
  ...clickRules,
  ...countRules,
  ...formRules,
  ...tokenRules,
  selfReferral,
  ...addressRules,
  ...originRules,
  ...browserRules,
  ...linkRules,
];
