// Pure.
import type { Question, QuestionUnit, UnitWord } from "../engine/question";

type Fields = Record<string, string>;

const categoryField = (id: number) => `category_ids.${id}`;

/** A question as its form shows it. */
export function formOf(question: Question): Fields {
  const { unit, formulas, description } = question;
  return {
    id: String(question.id),
    label_en: question.label.en,
    label_fr: question.label.fr,
    description_en: description?.en ?? "",
    description_fr: description?.fr ?? "",
    parent_id: question.parent_id === null ? "" : String(question.parent_id),
    unit: unit?.[0] ?? "",
    per: unit?.[1] ?? "",
    role: question.role ?? "",
    formula: question.formula ?? "",
    formula_per_yield: formulas["per-yield"] ?? "",
    formula_per_tree: formulas["per-tree"] ?? "",
    ...Object.fromEntries(question.category_ids.map((id) => [categoryField(id), "on"])),
  };
}

const unitIn = ({ unit, per }: Fields): QuestionUnit =>
  unit ? [unit as UnitWord, (per as UnitWord) || null] : null;

/**
 * A question as its form says it; the schema judges it. Of the one aggregator and of other income the form shows words
 * and formulas alone: `before` keeps the rest.
 */
export function questionIn(fields: Fields, before: Question | null): Question {
  const typed = typedIn(fields);
  if (before === null || before.type === "question") return typed;
  const { label, description, formula, formulas } = typed;
  return { ...before, label, description, formula, formulas };
}

function typedIn(fields: Fields): Question {
  const text = (name: string) => fields[name]?.trim() ?? "";
  const [en, fr] = [text("description_en"), text("description_fr")];
  const formulas = { "per-yield": text("formula_per_yield"), "per-tree": text("formula_per_tree") };
  return {
    id: Number(fields.id),
    parent_id: text("parent_id") ? Number(fields.parent_id) : null,
    type: "question",
    label: { en: text("label_en"), fr: text("label_fr") },
    description: en || fr ? { en, fr } : null,
    unit: unitIn(fields),
    role: (text("role") as Question["role"]) || null,
    formula: text("formula") || null,
    formulas: Object.fromEntries(Object.entries(formulas).filter(([, formula]) => formula !== "")),
    category_ids: Object.keys(fields).flatMap((name) =>
      name.startsWith("category_ids.") ? [Number(name.slice("category_ids.".length))] : [],
    ),
  };
}

/** The set with a question changed, or added at its end. */
export function withQuestion(questions: readonly Question[], question: Question): Question[] {
  const isThere = questions.some(({ id }) => id === question.id);
  return isThere
    ? questions.map((one) => (one.id === question.id ? question : one))
    : [...questions, question];
}

const places: Record<string, string> = {
  "label.en": "label_en",
  "label.fr": "label_fr",
  "description.en": "description_en",
  "description.fr": "description_fr",
  "formulas.per-yield": "formula_per_yield",
  "formulas.per-tree": "formula_per_tree",
};

/** A fault's path in a set as the form's field, where it is of the question that is edited; else as it is. */
export function fieldAt(path: string, index: number): string {
  const prefix = `questions.${index}.`;
  if (!path.startsWith(prefix)) return path;
  const part = path.slice(prefix.length);
  return places[part] ?? part;
}
