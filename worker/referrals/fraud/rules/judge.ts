// Pure.
import { fill } from "../../../../web/i18n/message";
import type { Facts } from "./facts";
import type { Cause, Reason, Rule } from "./rule";
import { rules } from "./rules";
import { compose, type Judgement } from "./score";
import type { FraudSettings, RuleSetting } from "./settings";
import { fraudReasons } from "./words/en";

const known = new Map(rules.map((rule) => [rule.name, rule]));

interface Explained {
  reason: Reason;
  cause: Cause | null;
}

function reasonOf(
  rule: Rule,
  facts: Facts,
  setting: RuleSetting,
  before: readonly Reason[],
): Explained | null {
  const found = rule.find(facts, setting as unknown as Record<string, number>);
  if (!found) return null;
  if ("unknown" in found) {
    const last = before.find((one) => one.rule === rule.name && found.unknown.includes(one.code));
    if (!last) return null;
    return { reason: { ...last, points: Math.min(last.points, setting.points) }, cause: last.cause ?? null };
  }
  const points = Math.round(setting.points * Math.min(1, found.share ?? 1));
  if (points <= 0) return null;
  const { code, values = {} } = found;
  const words = fraudReasons[`fraud.reason.${code}` as keyof typeof fraudReasons];
  const cause = rule.about === "circumstance" ? "crowd" : (found.cause ?? null);
  const reason = { rule: rule.name, points, detail: fill(words, "en", values), code, values };
  return { reason: cause ? { ...reason, cause } : reason, cause };
}

/**
 * Judges one sign-up. Run when it is settled, and again by the job for as long as its facts may change
 * (`windows.peers` after it): the same function both times, and the last judgement replaces the one before. `before`: the
 * reasons of that one, of which those stay whose rule does not know any more (`Unknown`).
 */
export function judge(facts: Facts, settings: FraudSettings, before: readonly Reason[] = []): Judgement {
  return compose(
    settings.rules.flatMap((setting) => {
      const rule = known.get(setting.name);
      const found = rule && setting.enabled ? reasonOf(rule, facts, setting, before) : null;
      return found ? [found] : [];
    }),
  );
}
