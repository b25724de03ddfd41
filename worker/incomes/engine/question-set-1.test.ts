import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { CATEGORIES } from "./question";
import { QUESTION_SET_1 } from "./question-set-1";

const { data } = Papa.parse<Record<string, string>>(
  readFileSync("worker/incomes/master/data/questions.csv", "utf8").trim(),
  { header: true },
);

test("version 1 says what questions.csv says, with the formulas it recommends", () => {
  const told = QUESTION_SET_1.filter(({ id }) => id !== 50).map((question) => ({
    id: String(question.id),
    parent: String(question.parent_id ?? ""),
    type: question.type,
    label: question.label.en,
    formula: question.formula ?? "",
    categories: question.category_ids.map((id) => (Object.values(CATEGORIES) as number[]).indexOf(id)),
  }));
  const order = ["Crop", "Aquaculture", "Livestock", "Timber"];
  expect(told).toEqual(
    data.map((row) => ({
      id: row.id,
      parent: row.parent_id,
      type: row.question_type,
      label: row.label,
      formula: row.formula_recommended,
      categories: (row.categories ?? "")
        .split("|")
        .filter(Boolean)
        .map((name) => order.indexOf(name)),
    })),
  );
});
