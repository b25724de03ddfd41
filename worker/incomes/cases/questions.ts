// Pure.

import { modelOf } from "../engine/model";
import type { Asked, Place } from "../engine/plan";
import type { Question, QuestionUnit, UnitWord } from "../engine/question";
import { type CaseCommodity, type CaseDocument, inputOf } from "./document";

export interface AskedQuestion {
  key: string;
  question_id: number;
  label: { en: string; fr: string };
  unit: string | null;
  role: Question["role"];
  children: AskedQuestion[];
}

export interface AskedGroup {
  case_commodity_id: string | null;
  type: Place | "diversified";
  name: string;
  questions: AskedQuestion[];
}

/** A unit in the case's own words: "KES / kilograms". */
function unitIn(unit: QuestionUnit, currency: string, commodity: CaseCommodity | undefined): string | null {
  if (!unit) return null;
  const words: Record<UnitWord, string> = {
    currency,
    area: commodity?.area_unit ?? "area",
    volume: commodity?.volume_unit ?? "volume",
    animal: "animal",
    tree: "tree",
  };
  const [numerator, denominator] = unit;
  return denominator === null ? words[numerator] : `${words[numerator]} / ${words[denominator]}`;
}

const told = (asked: Asked, currency: string, commodity: CaseCommodity | undefined): AskedQuestion => ({
  key: asked.key,
  question_id: asked.question.id,
  label: asked.question.label,
  unit: unitIn(asked.unit, currency, commodity),
  role: asked.question.role,
  children: asked.children.map((child) => told(child, currency, commodity)),
});

/** What a case asks, commodity by commodity; `nameOf` tells a commodity's name. */
export function askedIn(
  questions: readonly Question[],
  document: CaseDocument,
  nameOf: (commodityId: number) => string,
  diversifiedName: string,
): AskedGroup[] {
  const { currency } = document.profile;
  const model = modelOf(questions, inputOf(document));
  const groups = model.plans.map((plan): AskedGroup => {
    const commodity = document.commodities[plan.commodity.id];
    return {
      case_commodity_id: plan.commodity.id,
      type: plan.commodity.type,
      name: nameOf(commodity?.commodity_id ?? 0),
      questions: [told(plan.income, currency, commodity)],
    };
  });
  const diversified = model.diversified.map(
    ({ key, question }): AskedQuestion => ({
      key,
      question_id: question.id,
      label: question.label,
      unit: unitIn(question.unit, currency, undefined),
      role: question.role,
      children: [],
    }),
  );
  return [
    ...groups,
    { case_commodity_id: null, type: "diversified", name: diversifiedName, questions: diversified },
  ];
}
