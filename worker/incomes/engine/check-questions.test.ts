import { expect, it } from "vitest";
import { faultOfQuestions } from "./check-questions";
import type { Question } from "./question";
import { QUESTION_SET_1 } from "./question-set-1";

const at = (id: number) => QUESTION_SET_1.findIndex((question) => question.id === id);
const changed = (id: number, more: Partial<Question>) =>
  faultOfQuestions(QUESTION_SET_1.map((one) => (one.id === id ? { ...one, ...more } : one)));

it("takes the first set, and one whose question has another place and formula", () => {
  expect(faultOfQuestions(QUESTION_SET_1)).toBeNull();
  expect(changed(4, { formula: "#10 + 2 * #11" })).toBeNull();
  expect(changed(6, { parent_id: 3 })).toBeNull();
});

it.each([
  ["itself", "#10 + #4", 6],
  ["one that is beside it", "#10+#8", 4],
  ["one above it", "#1", 0],
  ["one that is unknown", "2 * #99999999999", 4],
  ["nothing that is a formula", "#10 + ", 6],
  ["nothing", "", 0],
])("refuses a formula that names %s, and tells where", (_, formula, position) => {
  expect(changed(4, { formula })).toMatchObject({ path: `questions.${at(4)}.formula`, position });
  const path = `questions.${at(4)}.formulas.per-tree`;
  expect(changed(4, { formulas: { "per-tree": formula } })).toMatchObject({ path, position });
});

it("refuses circles, orphans, a second aggregator and categories that question 1 is not asked of", () => {
  expect(changed(3, { parent_id: 8 })).toMatchObject({ path: `questions.${at(3)}.parent_id` });
  expect(changed(8, { parent_id: 999 })).toMatchObject({ path: `questions.${at(8)}.parent_id` });
  expect(changed(8, { parent_id: 35 })).toMatchObject({ path: `questions.${at(8)}.parent_id` });
  expect(changed(8, { type: "aggregator" })).toMatchObject({ path: `questions.${at(8)}.type` });
  expect(changed(8, { id: 9 })).toMatchObject({ path: `questions.${at(8)}.id` });
  expect(changed(1, { category_ids: [100] })).toMatchObject({ path: "questions.0.category_ids" });
  expect(faultOfQuestions(QUESTION_SET_1.filter(({ id }) => id !== 1))?.path).toContain("parent_id");
});
