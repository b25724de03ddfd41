// Pure.
import type { Translate } from "../../../../web/i18n/translate";

const names = {
  email: "form.field.email",
  first_name: "form.field.first_name",
  consent: "form.field.consent",
} as const;

/** What the form calls a field; one that it has no words for, by its own name. */
export function fieldWords(field: string, t: Translate): string {
  const key = names[field as keyof typeof names];
  return key ? t(key) : field;
}
