import type { PageCall } from "../../core/http/pages";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import { driverGroups } from "../drivers/rows";
import { modelOf } from "../engine/model";
import { resultsOf } from "../engine/results";
import { amountWords } from "../frame/amount";
import type { OpenCase } from "../frame/open-case";
import { questionsOf } from "../master/question-sets";
import { nameOf, unitOf } from "../understand/reading";
import type { ScenarioReading } from "./reading";
import { emptyScenario } from "./scenario-form";
import { resultsOfScenario, scenariosOf } from "./scenarios";

/** What the pages of scenarios need of a case, with the names of all that can be changed. */
export async function readForScenarios({ db, t, locale }: PageCall<unknown>, { found }: OpenCase) {
  const { document } = found;
  const input = inputOf(document);
  const model = modelOf(questionsOf(document.profile.question_set), input);
  const names = await commodityNames(db, document, locale);
  const commodities = Object.entries(document.commodities).map(
    ([id, { type, commodity_id, area_unit, volume_unit }]) => ({
      ...{ id, type, area_unit, volume_unit },
      name: names.get(commodity_id) ?? "",
    }),
  );
  const { currency } = input;
  const groups = driverGroups(model, commodities, { t, locale, currency });
  const from = { t, groups, commodities, currency };
  return {
    ...{ document, input, model, currency },
    nameOf: (key: string) => nameOf(from, key),
    unitOf: (key: string) => unitOf(from, key),
    money: (amount: number | null) =>
      amount === null ? amountWords(null, locale) : `${amountWords(amount, locale)} ${currency}`,
  };
}
export type ForScenarios = Awaited<ReturnType<typeof readForScenarios>>;

/** What scenarios of a case are compared by; `segment` is looked at closely, else the first. */
export function comparisonOf(
  { t, locale }: Pick<PageCall<unknown>, "t" | "locale">,
  { found }: OpenCase,
  segment: string | undefined,
): ScenarioReading {
  const { document, row } = found;
  const input = inputOf(document);
  const segmentIds = input.segments.map(({ id }) => id);
  return {
    ...{ t, locale, caseId: row.id, currency: input.currency },
    now: resultsOfScenario(document, emptyScenario),
    base: resultsOf(questionsOf(document.profile.question_set), input),
    scenarios: scenariosOf(document).map(({ id, ...scenario }) => ({
      ...{ id, scenario },
      results: resultsOfScenario(document, scenario),
    })),
    segmentId: segmentIds.find((id) => id === segment) ?? segmentIds[0] ?? "",
  };
}
