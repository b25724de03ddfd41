// Pure.

import type { Spoken } from "../../participants/profile-fields";
import type { Field, Question, Simple } from "../../questions/definition";
import { under, wordsIn } from "../../questions/definition";
import type { FieldValues, Value } from "../../questions/draft-check";

/** What somebody reads questions in: their own language, and that of the assessment. */
export interface Reader {
  reader: string;
  language: Spoken;
}

const saySimple = (asked: Simple, value: string | number, { reader, language }: Reader): string => {
  const option = asked.type === "select" ? asked.options.find((one) => one.value === value) : undefined;
  return option ? wordsIn(option.label, reader, language) : String(value);
};

const sayFields = (fields: readonly Field[], values: FieldValues, by: Reader): string[] =>
  fields.flatMap((field) => {
    const value = under(values, field.name);
    return value === undefined
      ? []
      : [`${wordsIn(field.label, by.reader, by.language)}: ${saySimple(field, value, by)}`];
  });

/** What stands in fields that are asked for no more, by their names. */
const sayOthers = (fields: readonly Field[], values: FieldValues): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    fields.some((field) => field.name === name) ? [] : [`${name}: ${value}`],
  );

const sayAll = (fields: readonly Field[], values: FieldValues, by: Reader): string[] => [
  ...sayFields(fields, values, by),
  ...sayOthers(fields, values),
];

const numbered = (items: readonly FieldValues[], say: (item: FieldValues) => string[]): string[] =>
  items.map((item, n) => `${n + 1}. ${say(item).join("; ")}`);

/** An answer without its question, or to one that asked for something else before: what stands there, by its names. */
export function sayUnasked(value: Value): string[] {
  if (Array.isArray(value)) return numbered(value, (item) => sayOthers([], item));
  if (typeof value === "object") return value === null ? [] : sayOthers([], value);
  return value === "" ? [] : String(value).split("\n");
}

/** Whether an answer is of the kind that the question asks for: questions change their type, answers of before stay. */
const suits = ({ type }: Question, value: Value): boolean =>
  type === "repeater"
    ? Array.isArray(value)
    : (type === "structured") === (typeof value === "object") && !Array.isArray(value);

/** An answer as lines of text: an item each on a line, a field each on a line; none of no answer. */
export function sayValue(question: Question, value: Value, by: Reader): string[] {
  if (value === null || value === "") return [];
  if (!suits(question, value)) return sayUnasked(value);
  if (question.type === "repeater") {
    return numbered(value as FieldValues[], (item) => sayAll(question.fields, item, by));
  }
  if (question.type === "structured") return sayAll(question.fields, value as FieldValues, by);
  return saySimple(question, value as string | number, by).split("\n");
}
