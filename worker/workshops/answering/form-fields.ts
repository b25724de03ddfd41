// Pure.
import type { Sent } from "../answers/sent";
import { type Field, type Question, type Simple, under } from "../questions/definition";
import type { FieldValues, Value } from "../questions/draft-check";
import { numberTyped, readNumber } from "./typed-number";

/** The fields of a workshop's form, by name: `a.` answers, `r.` the revisions that they are based on. */
export type FormFields = Record<string, string>;

interface Answer {
  value: Value;
  revision: number;
}

type Repeater = Extract<Question, { type: "repeater" }>;

const shown = (value: string | number, locale: string): string =>
  typeof value === "number" ? numberTyped(value, locale) : value;

const fieldsOf = (prefix: string, values: FieldValues, locale: string): FormFields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, shown(value, locale)]),
  );

/** The fields in which an answer stands, on a page in this locale. */
export function valueFields(id: string, value: Value, locale: string): FormFields {
  const prefix = `a.${id}`;
  if (value === null) return {};
  if (Array.isArray(value))
    return Object.assign({}, ...value.map((item, n) => fieldsOf(`${prefix}.${n}`, item, locale)));
  return typeof value === "object" ? fieldsOf(prefix, value, locale) : { [prefix]: shown(value, locale) };
}

/** As typed; empty is no answer. A number that is none goes on as it is, to be refused at its place. */
function typed(
  { type }: Pick<Simple, "type">,
  text: string | undefined,
  locale: string,
): string | number | null {
  if (text === undefined || text.trim() === "") return null;
  return type === "number" ? (readNumber(text, locale) ?? text) : text;
}

function typedFields(
  fields: readonly Field[],
  prefix: string,
  form: FormFields,
  locale: string,
): FieldValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = typed(field, form[`${prefix}.${field.name}`], locale);
      return value === null ? [] : [[field.name, value]];
    }),
  );
}

/** How many items the form holds of a question. */
function itemsIn(prefix: string, form: FormFields): number {
  const numbers = Object.keys(form).flatMap((name) => {
    const found = name.startsWith(`${prefix}.`) ? /^\d{1,2}(?=\.)/.exec(name.slice(prefix.length + 1)) : null;
    return found ? [Number(found[0]) + 1] : [];
  });
  return Math.max(0, ...numbers);
}

/** The items as they stand in the form, those in which nothing stands included. */
function itemsOf(question: Repeater, form: FormFields, locale: string): FieldValues[] {
  const prefix = `a.${question.id}`;
  return Array.from({ length: itemsIn(prefix, form) }, (_, n) =>
    typedFields(question.fields, `${prefix}.${n}`, form, locale),
  );
}

const isBlank = (item: FieldValues) => Object.keys(item).length === 0;

/** What stands as the answer to a question in the form of a page in this locale. */
export function valueIn(question: Question, form: FormFields, locale: string): Value {
  if (question.type === "structured") {
    const value = typedFields(question.fields, `a.${question.id}`, form, locale);
    return isBlank(value) ? null : value;
  }
  if (question.type !== "repeater") return typed(question, form[`a.${question.id}`], locale);
  const items = itemsOf(question, form, locale).filter((item) => !isBlank(item));
  return items.length === 0 ? null : items;
}

/** Whether the form holds a field of the question. Names that the question does not know say nothing. */
export const isIn = (question: Question, form: FormFields): boolean => {
  const prefix = `a.${question.id}`;
  const known = "fields" in question ? question.fields.map(({ name }) => name) : [];
  return Object.keys(form).some((name) => {
    if (name === prefix) return true;
    if (!name.startsWith(`${prefix}.`)) return false;
    const rest = name.slice(prefix.length + 1);
    const field = question.type === "repeater" ? /^\d{1,2}\.(.+)$/s.exec(rest)?.[1] : rest;
    return field !== undefined && known.includes(field);
  });
};

/**
 * The form with what was typed in place of what is stored: a question that was typed stands as it was typed, so that a
 * card that was removed stays away.
 */
export const typedOver = (
  version: number,
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
  form: FormFields,
  locale: string,
): FormFields => {
  const stored = questions.map((question): FormFields => {
    const { value = null, revision = 0 } = answers[question.id] ?? {};
    const fields = isIn(question, form) ? {} : valueFields(question.id, value, locale);
    return { ...fields, [`r.${question.id}`]: String(revision) };
  });
  return Object.assign({}, ...stored, form, { questions_version: String(version) });
};

/** What the form begins with. */
export const formOf = (
  version: number,
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
  locale: string,
): FormFields => typedOver(version, questions, answers, {}, locale);

const whole = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0);

/** The cards of a list as they were typed, by field name. */
const cardsIn = ({ id, fields }: Repeater, form: FormFields): FormFields[] =>
  Array.from({ length: itemsIn(`a.${id}`, form) }, (_, at) =>
    Object.fromEntries(fields.map(({ name }) => [name, form[`a.${id}.${at}.${name}`] ?? ""] as const)),
  );

/** The form with these cards in place of a list's own, one at least. */
function withCards({ id, fields }: Repeater, form: FormFields, cards: readonly FormFields[]): FormFields {
  const others = Object.entries(form).filter(([name]) => !name.startsWith(`a.${id}.`));
  const shown = (cards.length === 0 ? [{}] : cards).flatMap((card: FormFields, at) =>
    fields.map(({ name }) => [`a.${id}.${at}.${name}`, under(card, name) ?? ""] as const),
  );
  return Object.fromEntries([...others, ...shown]);
}

/** The form without cards in which nothing stands, as it is sent: what is said of an item stands at its card. */
export const withoutBlanks = (questions: readonly Question[], form: FormFields): FormFields =>
  questions.reduce((now, question) => {
    if (question.type !== "repeater" || !isIn(question, now)) return now;
    const filled = cardsIn(question, now).filter((card) =>
      Object.values(card).some((text) => text.trim() !== ""),
    );
    return withCards(question, now, filled);
  }, form);

/** What a form sends: a question of which nothing stands in it is left as it is, one that is empty is emptied. */
export const sentOf = (questions: readonly Question[], form: FormFields, locale: string): Sent => ({
  questions_version: whole(form.questions_version),
  answers: Object.fromEntries(
    questions
      .filter((question) => isIn(question, form))
      .map((question) => [
        question.id,
        { value: valueIn(question, form, locale), base: whole(form[`r.${question.id}`]) },
      ]),
  ),
});

/** Of a form that was sent: as many items as it held. Else what is stored, and one to fill. */
export function offeredItems(question: Repeater, form: FormFields, isTyped: boolean): number {
  const there = itemsIn(`a.${question.id}`, form) + (isTyped ? 0 : 1);
  return Math.min(question.max_items, Math.max(question.min_items, 1, there));
}

const arranging = /^(add|up|down|remove)\.([a-z][a-z0-9_]{0,49})(?:\.(\d{1,2}))?$/;

function arranged(items: FormFields[], how: string, at: number): FormFields[] {
  const before = items.slice(0, at);
  const [item, next] = items.slice(at);
  if (how === "add") return [...items, {}];
  if (!item) return items;
  if (how === "remove") return [...before, ...items.slice(at + 1)];
  if (how === "down") return next ? [...before, next, item, ...items.slice(at + 2)] : items;
  const above = before.at(-1);
  return above ? [...before.slice(0, -1), item, above, ...items.slice(at + 1)] : items;
}

/**
 * What a button of a repeater's card asks for, where no script does it: `add.<question>`, `up|down|remove.<question>.<n>`. The
 * form with its cards so, or null where the button is another.
 */
export function rearranged(questions: readonly Question[], form: FormFields): FormFields | null {
  const [, how = "", id = "", n = "0"] = arranging.exec(form.action ?? "") ?? [];
  const question = questions.find((one) => one.id === id);
  if (question?.type !== "repeater") return null;
  const cards = cardsIn(question, form);
  const items = cards.length === 0 ? [{}] : cards;
  return withCards(question, form, arranged(items, how, Number(n)).slice(0, question.max_items));
}
