import type { Translate } from "../../../../web/i18n/translate";
import type { Question } from "../../engine/question";

export const languageOf = (locale: string): "en" | "fr" => (locale.startsWith("fr") ? "fr" : "en");

/** A question's unit in words: "currency / area". */
export function unitWords(t: Translate, { unit }: Question): string {
  if (!unit) return t("incomes.questions.ratio");
  return unit.flatMap((word) => (word ? [t(`incomes.questions.unit.${word}`)] : [])).join(" / ");
}
