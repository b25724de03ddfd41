import * as z from "zod";
import * as fields from "../../core/http/fields";
import { foldDigits } from "../../core/text/fold";
import { keptChoice, type Question } from "../campaigns/signup-form";

const longestAnswer = 500;

/** `1 200`, `3,5` and `٣` as people type them; what is no number stays as it is. */
const plainNumber = (text: string) =>
  foldDigits(text)
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "")
    .replace(/^([+-]?\d+),(\d+)$/, "$1.$2");

const needed = (schema: z.ZodString, { required }: Question, message: string) =>
  required ? schema.min(1, message) : schema;

/** What may be typed or chosen as an answer; null where it is left open. */
export function answerSchema(question: Question): z.ZodType<string | number | null> {
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
          (answer) => answer === "" || /^[+-]?\d{1,12}(?:\.\d{1,6})?$/.test(plainNumber(answer)),
          "Give a number, like 3.",
        )
        .transform((answer) => (answer === "" ? null : Number(plainNumber(answer))));
    case "text":
      return needed(fields.shortText(longestAnswer), question, "Answer this question.").transform(
        (answer) => answer || null,
      );
  }
}
