// Pure.
import type { Spoken } from "../participants/profile-fields";
import { type Field, type Question, type Simple, under, wordsIn } from "../questions/definition";
import { type FieldValues, isAnswered, type Value } from "../questions/draft-check";

/** A text as it may be read; itself where nothing is hidden. */
export type Rewrite = (text: string) => string;

type One = string | number;

/** A number that looks like a phone number is told as one. */
function rewritten(value: One, rewrite: Rewrite): One {
  const text = String(value);
  const told = rewrite(text);
  return told === text ? value : told;
}

function tellSimple(asked: Simple, value: One, language: Spoken, rewrite: Rewrite): One {
  const option = asked.type === "select" ? asked.options.find((one) => one.value === value) : undefined;
  return option ? rewrite(wordsIn(option.label, language, language)) : rewritten(value, rewrite);
}

const tellFields = (fields: readonly Field[], values: FieldValues, language: Spoken, rewrite: Rewrite) =>
  fields.flatMap((field) => {
    const value = under(values, field.name);
    return value === undefined || !isAnswered(value)
      ? []
      : [`${wordsIn(field.label, language, language)}: ${tellSimple(field, value, language, rewrite)}`];
  });

/** An answer in one cell: a text as written, a number, the label chosen, entries and fields on a line each. */
export function tellValue(question: Question, value: Value, language: Spoken, rewrite: Rewrite): One {
  if (value === null) return "";
  if (question.type === "repeater") {
    return (value as FieldValues[])
      .map((item, n) => `${n + 1}. ${tellFields(question.fields, item, language, rewrite).join("; ")}`)
      .join("\n");
  }
  if (question.type === "structured") {
    return tellFields(question.fields, value as FieldValues, language, rewrite).join("\n");
  }
  return tellSimple(question, value as One, language, rewrite);
}

const rewriteFields = (fields: FieldValues, rewrite: Rewrite): FieldValues =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, rewritten(value, rewrite)]));

/** The value of an answer of several fields, as JSON; of any other nothing. */
export function tellJson(question: Question, value: Value, rewrite: Rewrite): string {
  if (question.type !== "repeater" && question.type !== "structured") return "";
  return JSON.stringify(
    Array.isArray(value)
      ? value.map((item) => rewriteFields(item, rewrite))
      : rewriteFields(value as FieldValues, rewrite),
  );
}
