// Pure.
import { unknownName } from "../../core/http/fault-words";
import { isLonger } from "../../core/text/cut";
import { readLine, readText } from "../../core/text/read-text";
import type { Field, Question, Simple } from "./definition";

/** What an answer is: null for none, and by type what the contract says. */
export type Value = null | string | number | FieldValues | FieldValues[];
export type FieldValues = Record<string, string | number>;

/** Path: below the question, `n` and `field` where it has them. */
export interface AnswerFault {
  path: (string | number)[];
  message: string;
}

export type Checked<T> = { value: T } | { faults: AnswerFault[] };

const LARGEST = 1e12;
const fault = (message: string, ...path: (string | number)[]): { faults: AnswerFault[] } => ({
  faults: [{ path, message }],
});

const unreadable = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

function checkText(given: unknown, longest: number, read: (text: string) => string): Checked<string> {
  if (typeof given !== "string") return fault("Give a text.");
  const value = read(given);
  if (unreadable.test(value)) return fault("Leave out control characters.");
  return isLonger(value, longest) ? fault(`Use at most ${longest} characters.`) : { value };
}

function checkSimple(asked: Simple, given: unknown): Checked<string | number> {
  switch (asked.type) {
    case "text":
      return checkText(given, asked.max_length, readLine);
    case "long_text":
      return checkText(given, asked.max_length, readText);
    case "number":
      if (typeof given !== "number" || !Number.isFinite(given))
        return fault("Give a number, such as 1000 or 12.5.");
      return Math.abs(given) > LARGEST ? fault("Give a number of at most twelve digits.") : { value: given };
    case "select":
      return asked.options.some(({ value }) => value === given)
        ? { value: given as string }
        : fault("Choose one of the options.");
  }
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

/** The fields in their own order; what is null is left out. */
function checkFields(fields: readonly Field[], given: unknown): Checked<FieldValues> {
  if (!isObject(given)) return fault("Give an object with fields.");
  const faults: AnswerFault[] = Object.keys(given)
    .filter((name) => !fields.some((field) => field.name === name))
    .slice(0, 20)
    .map((name) => ({ path: [name], message: unknownName(name) }));
  const value: FieldValues = {};
  for (const field of fields) {
    const one = Object.hasOwn(given, field.name) ? given[field.name] : null;
    if (one === null || one === undefined) continue;
    const checked = checkSimple(field, one);
    if ("value" in checked) value[field.name] = checked.value;
    else faults.push(...checked.faults.map(({ message }) => ({ path: [field.name], message })));
  }
  return faults.length > 0 ? { faults } : { value };
}

function checkItems(
  question: Extract<Question, { type: "repeater" }>,
  given: unknown,
): Checked<FieldValues[]> {
  if (!Array.isArray(given)) return fault("Give a list.");
  if (given.length > question.max_items) return fault(`Give at most ${question.max_items}.`);
  const items = given.map((item) => checkFields(question.fields, item));
  const faults = items.flatMap((item, n) =>
    "faults" in item ? item.faults.map(({ path, message }) => ({ path: [n, ...path], message })) : [],
  );
  return faults.length > 0
    ? { faults }
    : { value: items.flatMap((item) => ("value" in item ? [item.value] : [])) };
}

/**
 * Whether an answer can be kept as a draft: its form, its type and its length fit. The value comes back as it is stored:
 * text as the product reads it, fields in their order, without those that are null.
 */
export function checkDraft(question: Question, given: unknown): Checked<Value> {
  if (given === null || given === undefined) return { value: null };
  switch (question.type) {
    case "repeater":
      return checkItems(question, given);
    case "structured":
      return checkFields(question.fields, given);
    default:
      return checkSimple(question, given);
  }
}

export const sameValue = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);

const saysSomething = (one: string | number | undefined): boolean =>
  typeof one === "number" || (one !== undefined && one.trim() !== "");
const anyField = (fields: FieldValues): boolean => Object.values(fields).some(saysSomething);

/** Neither null nor blank; of a list or an object, some field of it is answered. */
export function isAnswered(value: Value): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) return value.some(anyField);
  return typeof value === "object" ? anyField(value) : saysSomething(value);
}
