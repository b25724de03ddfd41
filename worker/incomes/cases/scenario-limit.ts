import { Problem } from "../../core/http/problem";
import type { CaseDocument } from "./document";

const MOST_SCENARIOS = 20;

/** 409 `scenario_limit` where a case would have a 21st, whoever made it so. */
export function refuseTooManyScenarios({ scenarios }: Pick<CaseDocument, "scenarios">): void {
  if (Object.keys(scenarios).length > MOST_SCENARIOS) {
    throw new Problem("scenario_limit", "A case has twenty scenarios at most.");
  }
}
