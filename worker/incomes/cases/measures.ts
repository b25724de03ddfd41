import { tagOf } from "../../core/http/etag";
import { Problem } from "../../core/http/problem";
import type { CaseDocument } from "./document";

/**
 * Names what gives the numbers of a case their meaning: currency, units, seasons, what is asked of which commodity. Two
 * documents with the same tag take the same number for the same thing.
 */
export function measuresOf({ profile, commodities }: CaseDocument): Promise<string> {
  const { currency, reporting_period, question_set } = profile;
  const records = Object.entries(commodities).sort(([a], [b]) => (a < b ? -1 : 1));
  const told = records.map(([id, one]) => [
    ...[id, one.type, one.commodity_id, one.category_id, one.breakdown],
    ...[one.area_unit, one.volume_unit, one.cost_unit, one.seasons_per_year],
  ]);
  return tagOf(new TextEncoder().encode(JSON.stringify([currency, reporting_period, question_set, told])));
}

/** 412 where numbers were typed in other measures than the case has by now: they would be stored as something else. */
export async function refuseOtherMeasures(
  document: CaseDocument,
  typedIn: string | undefined,
): Promise<void> {
  if (typedIn === undefined || typedIn === (await measuresOf(document))) return;
  throw new Problem("precondition_failed", "Units or questions of this case have changed since.");
}
