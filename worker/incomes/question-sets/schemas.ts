import * as z from "zod";
import { longText, name } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { QUESTION_ROLES, QUESTION_TYPES, UNIT_WORDS } from "../engine/question";

const text = z.object({ en: z.string(), fr: z.string() });
export const questionRecord = z.object({
  id: z.int(),
  parent_id: z.int().nullable(),
  type: z.enum(QUESTION_TYPES),
  label: text,
  description: text.nullable(),
  unit: z.tuple([z.enum(UNIT_WORDS), z.enum(UNIT_WORDS).nullable()]).nullable(),
  role: z.enum(QUESTION_ROLES).nullable(),
  formula: z.string().nullable(),
  formulas: z.object({ "per-yield": z.string().optional(), "per-tree": z.string().optional() }),
  category_ids: z.array(z.int()),
});
export const questionSetRecord = z.object({ version: z.int(), questions: z.array(questionRecord) });
export const questionSetList = listOf(z.object({ version: z.int(), questions: z.int() }));
export const questionSetsQuery = listQuery(["version"], "-version").omit({ q: true });
export type QuestionSetsQuery = z.output<typeof questionSetsQuery>;

/** A question as it is sent: just as it is told, within bounds. What makes questions a set is judged apart. */
export const newQuestion = z.strictObject({
  id: z.int().min(1).max(1_000_000),
  parent_id: z.int().min(1).max(1_000_000).nullable(),
  type: z.enum(QUESTION_TYPES),
  label: z.strictObject({ en: name(200), fr: name(200) }),
  description: z.strictObject({ en: longText(), fr: longText() }).nullable(),
  unit: questionRecord.shape.unit,
  role: z.enum(QUESTION_ROLES).nullable(),
  formula: z.string().max(10_000).nullable(),
  formulas: z.strictObject({
    "per-yield": z.string().max(10_000).optional(),
    "per-tree": z.string().max(10_000).optional(),
  }),
  category_ids: z.array(z.int().min(100).max(103)).max(4),
});
export const newQuestionSet = z.strictObject({ questions: z.array(newQuestion).min(1).max(500) });
export type NewQuestionSet = z.output<typeof newQuestionSet>;

export const moveBody = z.strictObject({
  version: z.int().min(1).max(1_000_000),
  confirm_loss: z.boolean().optional(),
  base_revision: z.int().min(1).optional(),
});
export type MoveBody = z.output<typeof moveBody>;

nameSchemas({ Question: questionRecord });
