import * as z from "zod";
import * as fields from "../../core/http/fields";
import { foldDigits } from "../../core/text/fold";
import { keptChoice, type Question } from "../campaigns/signup-form";

const longestAnswer = 500;

/** 1,200 and 1,20,000, as English and Hindi group digits. */
const inGroups = /^[+-]?[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;

/** `1 200`, `3,5` and `٣` as people type them, in English `1,200` too; what is no number stays as it is. */
function plainNumber(typed: string, language: string): string {
  const text = foldDigits(typed).replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "");
  if (language === "en" && inGroups.test(text)) return text.replaceAll(",", "");
  return text.replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
}

const needed = (schema: z.ZodString, { required }: Question, message: string) =>
  required ? schema.min(1, message) : schema;

/** What may be typed or chosen as an answer; null where it is left open. `language`: of the page. */
export function answerSchema(question: Question, language: string): z.ZodType<string | number | null> {
  switch (question.kind) {
    case "choice": {
      const choices = (question.choices ?? []).map(keptChoice);
      return needed(z.string(), question, "Choose an answer.")
        .refine((answer) => answer === "" || choices.includes(answer), "Choose one of the answers shown.")
        .transform((answer) => answer || null);
    }
    case "number":
      return needed(fields.shortText(40), question, "Give a number, like 3.")
        .refine(
          (answer) => answer === "" || /^[+-]?\d{1,12}(?:\.\d{1,6})?$/.test(plainNumber(answer, language)),
          "Give a number, like 3.",
        )
        .transform((answer) => (answer === "" ? null : Number(plainNumber(answer, language))));
    case "text":
      return needed(fields.shortText(longestAnswer), question, "Answer this question.").transform(
        (answer) => answer || null,
      );
  }
}
