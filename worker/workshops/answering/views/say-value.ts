// Pure.

import type { Spoken } from "../../participants/profile-fields";
import type { Field, Question, Simple } from "../../questions/definition";
import { wordsIn } from "../../questions/definition";
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
    const value = values[field.name];
    return value === undefined
      ? []
      : [`${wordsIn(field.label, by.reader, by.language)}: ${saySimple(field, value, by)}`];
  });

/** An answer as lines of text: an item each on a line, a field each on a line; none of no answer. */
export function sayValue(question: Question, value: Value, by: Reader): string[] {
  if (value === null || value === "") return [];
  if (question.type === "repeater") {
    return (value as FieldValues[]).map(
      (item, n) => `${n + 1}. ${sayFields(question.fields, item, by).join("; ")}`,
    );
  }
  if (question.type === "structured") return sayFields(question.fields, value as FieldValues, by);
  return saySimple(question, value as string | number, by).split("\n");
}
