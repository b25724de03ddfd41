// Pure.
import { formOf, sentOf } from "../answering/form-fields";
import type { Question } from "../questions/definition";
import type { RecordRecord } from "./schemas";
import type { RecordKind } from "./values";

type FormFields = Record<string, string>;

const common = ["assessment_id", "place_id", "title"];
/** What a form asks for of each kind; a survey's questions come beside. */
const askedOf: Record<RecordKind, readonly string[]> = {
  desk_review: ["source", "year", "link", "findings"],
  survey: ["respondent_type", "held_on"],
  kii: ["informant", "stakeholder_type", "held_on", "consent", "notes", "quotes"],
  report: ["state", "summary"],
};
const mayBeNone = ["place_id", "year", "held_on", "stakeholder_type"];

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function typed(field: string, text: string): unknown {
  if (field === "consent") return text === "on" || text === "true" ? true : undefined;
  if (field === "quotes") return linesOf(text);
  return field === "year" && /^\d{1,4}$/.test(text.trim()) ? Number(text) : text;
}

const isEmpty = (text: string) => text.trim() === "";

function answersIn(
  questions: readonly Question[],
  form: FormFields,
  locale: string,
): Record<string, unknown> {
  const { answers = {} } = sentOf(questions, form, locale);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
  );
}

/** What a form of a page in this locale says of a new record, by the API's names: an empty field is as left out. */
export const inputOf = (
  kind: RecordKind,
  form: FormFields,
  questions: readonly Question[],
  locale: string,
): Record<string, unknown> => ({
  kind,
  ...Object.fromEntries(
    [...common, ...askedOf[kind]].flatMap((field) => {
      const text = form[field];
      return text === undefined || isEmpty(text) ? [] : [[field, typed(field, text)]];
    }),
  ),
  ...(kind === "survey" ? { answers: answersIn(questions, form, locale) } : {}),
});

/** The same of one that is changed: a field emptied is none, or an empty text. Who consented has consented. */
export const editsIn = (
  kind: RecordKind,
  form: FormFields,
  questions: readonly Question[],
  locale: string,
): Record<string, unknown> => ({
  ...Object.fromEntries(
    [...common, ...askedOf[kind]].flatMap((field) => {
      const text = form[field];
      if (text === undefined || field === "consent") return [];
      return [[field, mayBeNone.includes(field) && isEmpty(text) ? null : typed(field, text)]];
    }),
  ),
  ...(kind === "survey" && Object.keys(form).some((name) => name.startsWith("a."))
    ? { answers: answersIn(questions, form, locale) }
    : {}),
});

/** What the form of a record begins with. */
export function valuesOf(told: RecordRecord, questions: readonly Question[], locale: string): FormFields {
  const own = askedOf[told.kind].map((field) => {
    const value = told[field as keyof RecordRecord];
    const text = Array.isArray(value) ? value.join("\n") : value === true ? "on" : String(value ?? "");
    return [field, text];
  });
  const answers = Object.entries(told.answers ?? {}).map(([id, value]) => [id, { value, revision: 0 }]);
  const { questions_version: _, ...answered } = formOf(0, questions, Object.fromEntries(answers), locale);
  return {
    ...{ assessment_id: told.assessment_id, place_id: told.place_id ?? "", title: told.title },
    ...Object.fromEntries(own),
    ...Object.fromEntries(Object.entries(answered).filter(([name]) => name.startsWith("a."))),
  };
}
