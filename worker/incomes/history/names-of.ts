import type { PageCall } from "../../core/http/pages";
import { commodityNames } from "../cases/asked";
import { inputOf } from "../cases/document";
import type { FoundCase } from "../cases/find-case";
import { modelOf } from "../engine/model";
import { questionsOf } from "../master/question-sets";
import type { Names } from "./change-words";

/** What the ids of a case's parts are called, in the reader's language. */
export async function namesOf(
  { db, locale, t }: Pick<PageCall<unknown>, "db" | "locale" | "t">,
  { document }: Pick<FoundCase, "document">,
): Promise<Names> {
  const byId = await commodityNames(db, document, locale);
  const commodities = new Map(
    Object.entries(document.commodities).map(([id, { commodity_id }]) => [id, byId.get(commodity_id) ?? ""]),
  );
  const model = modelOf(questionsOf(document.profile.question_set), inputOf(document));
  const language = locale.startsWith("fr") ? "fr" : "en";
  const asked = model.plans.flatMap((plan) =>
    plan.asked.map(({ key, question }) => {
      const label = question.parent_id === null ? t("incomes.drivers.net_income") : question.label[language];
      return [key, `${commodities.get(plan.commodity.id) ?? ""}: ${label}`] as const;
    }),
  );
  return {
    commodities,
    segments: new Map(Object.entries(document.segments).map(([id, { name }]) => [id, name])),
    questions: new Map([
      ...asked,
      ...model.diversified.map(({ key, question }) => [key, question.label[language]] as const),
    ]),
  };
}
