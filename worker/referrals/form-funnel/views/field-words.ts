// Pure.
import type { Translate } from "../../../../web/i18n/translate";
import { type InLanguages, inLanguage } from "../../campaigns/signup-form";

const names = {
  email: "form.field.email",
  first_name: "form.field.first_name",
  phone: "form.field.phone",
  consent: "form.field.consent",
} as const;

/** What the form calls a field: a question of the campaign's own by its words, else what has none by its name. */
export function fieldWords(
  field: string,
  { t, locale }: { t: Translate; locale: string },
  question?: InLanguages,
): string {
  const key = names[field as keyof typeof names];
  return key ? t(key) : question ? inLanguage(question, locale) : field;
}
