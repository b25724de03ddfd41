// Pure.
import type { Facts } from "./facts";
import type { Reason } from "./rule";
import { rules } from "./rules";
import { sentence } from "./sentences";
import { defaults, type FraudSettings } from "./settings";

/** The most that circumstances give together: what holds for everybody at a time flags nobody. */
const circumstancesAtMost = 12;

/** Each reason takes its share of what the others leave, so that weak ones add up and none goes beyond 100. */
const join = (points: readonly number[]) =>
  100 * (1 - points.reduce((left, each) => left * (1 - Math.min(Math.max(each, 0), 100) / 100), 1));

/** 0 to 100, and why; null without a reason. */
export function judge(
  facts: Facts,
  settings: FraudSettings = defaults,
): { score: number | null; reasons: Reason[] } {
  const own: number[] = [];
  const circumstances: number[] = [];
  const reasons: Reason[] = [];
  for (const rule of rules) {
    const set = settings.rules.find(({ name }) => name === rule.name);
    if (set && !set.enabled) continue;
    const limits = Object.fromEntries(
      Object.entries(rule.thresholds).map(([name, { initial }]) => [name, Number(set?.[name] ?? initial)]),
    );
    const found = rule.find(facts, limits);
    if (!found) continue;
    const points = Math.round(Number(set?.points ?? rule.points) * (found.share ?? 1));
    if (points < 1) continue;
    (rule.about === "signup" ? own : circumstances).push(points);
    const values = found.values ?? {};
    reasons.push({ rule: rule.name, points, code: found.code, values, detail: sentence(found.code, values) });
  }
  if (reasons.length === 0) return { score: null, reasons };
  reasons.sort((a, b) => b.points - a.points);
  return { score: Math.round(join([...own, Math.min(join(circumstances), circumstancesAtMost)])), reasons };
}
