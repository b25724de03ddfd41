// Pure.

import type { Translate } from "../../../web/i18n/translate";
import type { Results } from "../engine/results";
import type { Scenario } from "../engine/scenario";
import type { ScenarioResults } from "../engine/scenario-results";
import { amountWords } from "../frame/amount";

export interface ReadScenario {
  id: string;
  scenario: Scenario;
  results: ScenarioResults;
}

/** All that the comparison of scenarios is drawn and told from. */
export interface ScenarioReading {
  t: Translate;
  locale: string;
  caseId: string;
  currency: string;
  /** What is now, as a scenario that changes nothing. */
  now: ScenarioResults;
  base: Pick<Results, "segments" | "totals">;
  scenarios: ReadScenario[];
  /** The segment that is looked at closely. */
  segmentId: string;
}

export const money = (
  { locale, currency }: Pick<ScenarioReading, "locale" | "currency">,
  amount: number | null,
) => (amount === null ? amountWords(null, locale) : `${amountWords(amount, locale)} ${currency}`);

/** The scenario under which most farmers reach their target, and of such the one with the highest income. */
export function bestOf(scenarios: readonly ReadScenario[]): ReadScenario | null {
  const ranked = scenarios.filter(({ results }) => results.totals.farmers_reached !== null);
  ranked.sort((a, b) => {
    const [x, y] = [a.results.totals, b.results.totals];
    return (y.farmers_reached ?? 0) - (x.farmers_reached ?? 0) || (y.income ?? 0) - (x.income ?? 0);
  });
  return ranked[0] ?? null;
}
