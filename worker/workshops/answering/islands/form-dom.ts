import type { Question } from "../../questions/definition";
import type { Value } from "../../questions/draft-check";
import { type FormFields, valueFields, valueIn } from "../form-fields";
import { cardsOf, setCards } from "./cards";

/** What stands in the form, as it would be sent. */
export const fieldsIn = (form: HTMLFormElement): FormFields =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.replace(/\r\n?/g, "\n")]] : [],
    ),
  );

export const shownValue = (form: HTMLFormElement, question: Question): Value =>
  valueIn(question, fieldsIn(form), document.documentElement.lang);

/** The question that a control belongs to, by its name: `a.<question>…`. */
export const questionOf = (target: EventTarget | null): string =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
    ? (/^a\.([a-z0-9_]+)/.exec(target.name)?.[1] ?? "")
    : "";

export const partOf = (form: HTMLFormElement, id: string): HTMLElement | null =>
  form.querySelector(`[data-question="${id}"]`);

/** Writes an answer into the form, with as many cards as it has items. */
export function showValue(form: HTMLFormElement, question: Question, value: Value): void {
  const part = partOf(form, question.id);
  if (!part) return;
  if (Array.isArray(value)) setCards(part, Math.max(1, value.length, cardsOf(part).length));
  const fields = valueFields(question.id, value, document.documentElement.lang);
  for (const control of part.querySelectorAll<HTMLInputElement>('[name^="a."]')) {
    control.value = fields[control.name] ?? "";
  }
}

/** The revision that the form's own buttons would send is that which was seen last. */
export function setRevision(form: HTMLFormElement, question: string, revision: number): void {
  const field = form.elements.namedItem(`r.${question}`);
  if (field instanceof HTMLInputElement) field.value = String(revision);
}
